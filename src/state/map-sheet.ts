import { type MapSheetLayout, getMapSheetLayout } from "../analysis/sheet/map-sheet-layout.ts";
import type { Orientation, Paper } from "../domain/paper.ts";
import { getFittingSheetScale, type SheetScale } from "../domain/paper-scale.ts";
import type { Bounds, LonLat } from "../domain/site.ts";
import { getDistanceM } from "../geo/distance.ts";

/** Dots an inch a map is drawn with. */
export const SHEET_RESOLUTIONS = [150, 200, 300] as const;
export type SheetResolution = (typeof SHEET_RESOLUTIONS)[number];

/** What the user settled about a map sheet. */
export interface MapSheetSettings {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** Null: the first round scale at which all of the view fits. */
  readonly scale: SheetScale | null;
  /** Empty: the name of the park. */
  readonly title: string;
  readonly resolutionDpi: SheetResolution;
}

export const INITIAL_MAP_SHEET: MapSheetSettings = {
  paper: "A4",
  orientation: "landscape",
  scale: null,
  title: "",
  resolutionDpi: 200,
};

/** A map sheet of what is on the screen: its layout, its scale, and the middle of its map. */
export interface MapSheet {
  readonly layout: MapSheetLayout;
  /** Denominator. */
  readonly scale: number;
  readonly center: LonLat;
}

/** What of the state a sheet is made of. */
export interface SheetView {
  readonly mapSheet: MapSheetSettings;
  readonly camera: { readonly center: LonLat } | null;
  readonly viewBounds: Bounds | null;
}

/** The sheet of the present view; of `bounds` (degrees) where the map has none yet. */
export function getMapSheet({ mapSheet, camera, viewBounds }: SheetView, bounds: Bounds): MapSheet {
  const layout = getMapSheetLayout(mapSheet.paper, mapSheet.orientation);
  const [west, south, east, north] = viewBounds ?? bounds;
  const middle: LonLat = [(west + east) / 2, (south + north) / 2];
  const scale =
    mapSheet.scale ??
    getFittingSheetScale(
      {
        widthM: getDistanceM([west, middle[1]], [east, middle[1]]),
        heightM: getDistanceM([middle[0], south], [middle[0], north]),
      },
      layout.map,
    );
  return { layout, scale, center: camera?.center ?? middle };
}
