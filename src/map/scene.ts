import type { FeatureCollection } from "geojson";
import type { CutPiece } from "../domain/cut-piece.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { Bounds, LonLat } from "../domain/site.ts";
import type { Locale } from "../i18n/locale.ts";
import type { LandUseStyle } from "../theme/land-use-style.ts";
import type { ThemeName } from "../theme/theme-name.ts";

/** A source of the map: a layer of the park, or `file:<id>` for a user's file that is no park layer. */
export type SceneSource = ParkLayer | `file:${string}`;

/** One drawn feature: its source and its 0-based index there, which is its map id. */
export interface SceneRef {
  readonly source: SceneSource;
  readonly index: number;
}

/** Shapes of a source: given whole, or as vector tiles made in a worker under a token. */
export type SceneShapes =
  | { readonly kind: "features"; readonly collection: FeatureCollection }
  | { readonly kind: "tiles"; readonly token: string; readonly bounds: Bounds };

/** A line or ring being measured, as far as it is set. */
export interface SceneSketch {
  readonly kind: "length" | "area";
  readonly points: readonly LonLat[];
  readonly isFinished: boolean;
}

/** What fits, with its number, or what nearly does, with what it is short of. */
export interface ScenePin {
  readonly kind: "match" | "near-miss";
  readonly at: LonLat;
  readonly text: string;
  /** What it stands for. */
  readonly ref: SceneRef;
}

/** Everything the map shows: a plain value made from the state. The map is a function of it. */
export interface MapScene {
  readonly theme: ThemeName;
  readonly landUseStyle: LandUseStyle;
  readonly locale: Locale;
  readonly visible: Readonly<Record<ParkLayer, boolean>>;
  readonly shapes: Readonly<Partial<Record<SceneSource, SceneShapes>>>;
  readonly selected: readonly SceneRef[];
  readonly hovered: SceneRef | null;
  /** True where sites are looked for: a filter may come at any moment, and its first frame is to come soon. */
  readonly mayFilter: boolean;
  /** Sources with a filter on: indices that pass; everything else of that source is muted. */
  readonly matched: Readonly<Partial<Record<SceneSource, ReadonlySet<number>>>>;
  readonly sketch: SceneSketch | null;
  /** Land cut out by a check that is looked at. */
  readonly pieces: readonly CutPiece[];
  /** The most important first. */
  readonly pins: readonly ScenePin[];
}

/** Where the map looks. Zoom is MapLibre's; bearing and pitch stay 0. */
export interface MapCamera {
  readonly center: LonLat;
  readonly zoom: number;
}
