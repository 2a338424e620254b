import type { FileContent, FileSummary, ReadingProgress } from "../data/file-content.ts";
import type { ImportChoices } from "../data/importing/import-choices.ts";
import type { ParkData } from "../data/park-data.ts";
import type { SaveStatus } from "../data/storage/autosave.ts";
import type { MappingTemplate } from "../data/storage/mapping-templates.ts";
import type { StoredOriginal, StoredProject } from "../data/storage/project.ts";
import type { CheckProgress } from "../analysis/check/check-progress.ts";
import type { CheckReport } from "../analysis/check/check-report.ts";
import type { CutPiece } from "../domain/cut-piece.ts";
import type { Finding } from "../domain/finding.ts";
import type { FeatureRef, ParkLayer } from "../domain/layer.ts";
import type { Need } from "../domain/need.ts";
import type { Plot } from "../domain/plot.ts";
import type { Shortlist } from "../domain/shortlist.ts";
import type { Bounds, LonLat } from "../domain/site.ts";
import type { Tolerance } from "../domain/tolerance.ts";
import type { Locale } from "../i18n/locale.ts";
import type { LandUseStyle } from "../theme/land-use-style.ts";
import type { ThemeChoice } from "../theme/theme-name.ts";
import type { FindingView } from "./finding-view.ts";
import type { MapSheetSettings } from "./map-sheet.ts";
import type { SheetRequest } from "./sheet-request.ts";

export const VIEWS = ["overview", "check", "sites", "data", "sheet", "about"] as const;
export type View = (typeof VIEWS)[number];

/** How a file's last reading ended. */
export type ReadStatus =
  | { readonly kind: "refused"; readonly summary: FileSummary }
  | { readonly kind: "open"; readonly content: FileContent };

/** A file that cannot be taken is refused with findings; one that cannot even be read has failed. */
export type FileStatus =
  | ReadStatus
  /** `former` is what is shown while the file is read again under other choices. */
  | { readonly kind: "reading"; readonly progress: ReadingProgress; readonly former?: ReadStatus }
  | { readonly kind: "failed"; readonly reason: string };

/** A file or folder the user opened. It never leaves the machine. */
export interface UserFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** What the user settled about reading it. */
  readonly choices: ImportChoices;
  /** Where its bytes are kept; empty until they are, and where nothing is kept. */
  readonly originals: readonly StoredOriginal[];
  readonly status: FileStatus;
}

/** A feature of a user's file that is no park layer. */
export interface FileRef {
  readonly fileId: string;
  readonly index: number;
}

/** What the user has marked: features of the park, of a file beside it, or land cut out by a check. */
export interface Selection {
  readonly refs: readonly FeatureRef[];
  readonly fileRefs: readonly FileRef[];
  readonly pieces: readonly CutPiece[];
}

/** How far a check of the park is. */
export type CheckStatus =
  | { readonly kind: "none" }
  /** `former` is what is shown while the park is checked again. */
  | { readonly kind: "running"; readonly progress: CheckProgress; readonly former: CheckReport | null }
  /** `isStale`: the park or the date is another one since. */
  | { readonly kind: "done"; readonly report: CheckReport; readonly isStale: boolean }
  | { readonly kind: "failed"; readonly reason: string; readonly former: CheckReport | null };

/** Two plots that share a boundary, by id. */
export interface AdjoiningPlots {
  readonly a: string;
  readonly b: string;
  /** Land both cover, m². */
  readonly overlapM2: number;
}

/** Which plots adjoin. `plots` is the list it was asked of: of another list nothing is known. */
export type AdjoiningStatus =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly plots: readonly Plot[] }
  | { readonly kind: "known"; readonly plots: readonly Plot[]; readonly pairs: readonly AdjoiningPlots[] }
  | { readonly kind: "failed"; readonly plots: readonly Plot[]; readonly reason: string };

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
  readonly target:
    | { readonly bounds: Bounds }
    | { readonly camera: Camera }
    /** Features of the park in force. */
    | { readonly refs: readonly FeatureRef[] };
  readonly serial: number;
}

export const NOTICE_CODES = [
  "link-part-dropped",
  "map-unavailable",
  "map-lost",
  "link-copied",
  "link-not-copied",
  "imported",
  "undone",
  "redone",
  "storage-failed",
  "original-gone",
  "writer-gone",
  "export-failed",
  "shortlist-full",
  "compare-full",
  "shortlist-from-link",
  "link-too-long",
  "link-file-opened",
  "link-file-refused",
  "link-sites-gone",
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Something to tell the user once. */
export interface Notice {
  readonly id: number;
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string>>;
}

export type ParkStatus =
  /** No park was asked for: a page of single elements may do without. */
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly data: ParkData }
  | { readonly kind: "failed"; readonly parkId: string; readonly file: string; readonly reason: string };

export interface AppState {
  readonly parkId: string;
  /** The parks there are: the folders of `geodata/`. */
  readonly parkIds: readonly string[];
  readonly park: ParkStatus;
  /** What the user opened: drafts on their way into the park, and what the project names. */
  readonly files: readonly UserFile[];
  /** What was taken into the park, as changes that can be undone. */
  readonly project: StoredProject;
  readonly saveStatus: SaveStatus;
  /** True while another tab writes this project. */
  readonly isReadOnly: boolean;
  readonly mappingTemplates: readonly MappingTemplate[];
  readonly view: View;
  readonly isTableOpen: boolean;
  readonly selection: Selection;
  readonly hovered: FeatureRef | null;
  /** What a site must have and would be nice to have: the filter of plants and plots that can be had. */
  readonly need: Need;
  /** Which plots that can be had adjoin; asked when several may stand together. */
  readonly adjoining: AdjoiningStatus;
  readonly shortlist: Shortlist;
  /** A list that was kept here when a link brought another one; null where there is none. */
  readonly formerShortlist: Shortlist | null;
  readonly isCompareOpen: boolean;
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
  /** The day all clocks are read for; null is the date of the data. */
  readonly asOf: string | null;
  readonly tolerance: Tolerance;
  readonly check: CheckStatus;
  /** Key of the finding that is looked at. */
  readonly openFindingKey: string | null;
  readonly findingView: FindingView;
  /** What is shown as pages to be printed. */
  readonly sheet: SheetRequest | null;
  /** What is settled about a map sheet of the view. */
  readonly mapSheet: MapSheetSettings;
  readonly notices: readonly Notice[];
}
