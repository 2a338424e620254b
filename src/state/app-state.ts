import type { SiteFilter } from "../analysis/site-filter.ts";
import type { FileContent, FileSummary, ReadingProgress } from "../data/file-content.ts";
import type { ParkData } from "../data/park-data.ts";
import type { Finding } from "../domain/finding.ts";
import type { FeatureRef, ParkLayer } from "../domain/layer.ts";
import type { Bounds, LonLat } from "../domain/site.ts";
import type { Locale } from "../i18n/locale.ts";
import type { LandUseStyle } from "../theme/land-use-style.ts";
import type { ThemeChoice } from "../theme/theme-name.ts";

export const VIEWS = ["overview", "sites", "data", "about"] as const;
export type View = (typeof VIEWS)[number];

/** A file that cannot be taken is refused with findings; one that cannot even be read has failed. */
export type FileStatus =
  | { readonly kind: "reading"; readonly progress: ReadingProgress }
  | { readonly kind: "refused"; readonly summary: FileSummary }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "open"; readonly content: FileContent };

/** A file or folder the user opened. It never leaves the machine. */
export interface UserFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly status: FileStatus;
}

/** A feature of a user's file that is no park layer. */
export interface FileRef {
  readonly fileId: string;
  readonly index: number;
}

/** What the user has marked: features of the park, or of a file beside it. */
export interface Selection {
  readonly refs: readonly FeatureRef[];
  readonly fileRefs: readonly FileRef[];
}

export interface Measuring {
  readonly kind: "length" | "area";
  readonly points: readonly LonLat[];
  readonly isFinished: boolean;
}

export interface Camera {
  readonly center: LonLat;
  readonly zoom: number;
}

/** A request to the map, which owns the camera; the serial tells two equal requests apart. */
export interface Focus {
  readonly target: { readonly bounds: Bounds } | { readonly camera: Camera };
  readonly serial: number;
}

export const NOTICE_CODES = [
  "link-part-dropped",
  "map-unavailable",
  "map-lost",
  "link-copied",
  "link-not-copied",
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Something to tell the user once. */
export interface Notice {
  readonly id: number;
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string>>;
}

export type ParkStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly data: ParkData }
  | { readonly kind: "failed"; readonly parkId: string; readonly file: string; readonly reason: string };

export interface AppState {
  readonly parkId: string;
  /** The parks there are: the folders of `geodata/`. */
  readonly parkIds: readonly string[];
  readonly park: ParkStatus;
  readonly files: readonly UserFile[];
  readonly view: View;
  readonly isTableOpen: boolean;
  readonly selection: Selection;
  readonly hovered: FeatureRef | null;
  readonly filter: SiteFilter;
  readonly isFilterInView: boolean;
  readonly visible: Readonly<Record<ParkLayer, boolean>>;
  readonly landUseStyle: LandUseStyle;
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly camera: Camera | null;
  readonly viewBounds: Bounds | null;
  /** Where the map was last asked to go. */
  readonly focus: Focus | null;
  readonly measuring: Measuring | null;
  /** The finding whose place is marked on the map. */
  readonly pinnedFinding: Finding | null;
  readonly notices: readonly Notice[];
}
