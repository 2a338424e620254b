import type { Bounds, LonLat } from "../domain/site.ts";
import type { MapEvents } from "./map-events.ts";
import type { MapCamera, MapScene } from "./scene.ts";
import type { GetTile } from "./tile-protocol.ts";

/** Pixels at the map's edges that something else covers. */
export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A camera, or the bounds that shall be seen. */
export type InitialCamera = MapCamera | { readonly bounds: Bounds; readonly padding: MapPadding };

/** Where to fly: bounds to be seen whole, or a point with an optional zoom. */
export type FlightTarget =
  { readonly bounds: Bounds; readonly maxZoom?: number } | { readonly point: LonLat; readonly zoom?: number };

/** What the map needs to start. */
export interface MapViewOptions {
  /** An empty element with a size; its root must hold MapLibre's style sheet. */
  readonly container: HTMLElement;
  readonly scene: MapScene;
  readonly camera: InitialCamera;
  readonly events: MapEvents;
  readonly getTile: GetTile;
  /** Name of the map for assistive technology. */
  readonly label: string;
  /** MapLibre's own words by its own keys (see `maplibre-strings.ts`). */
  readonly uiStrings: Readonly<Record<string, string>>;
  readonly isMotionReduced: boolean;
  /** Where graticule labels keep clear of what floats on the map, px from each edge. */
  readonly labelInset?: MapPadding;
}
