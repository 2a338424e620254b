import { getPaperSize, type Orientation, type Paper, type PaperRect } from "../../domain/paper.ts";

/** Where the parts of a map sheet lie. */
export interface MapSheetLayout {
  readonly page: { readonly widthMm: number; readonly heightMm: number };
  readonly title: PaperRect;
  readonly map: PaperRect;
  /** Legend, filter, sources: text in columns. */
  readonly info: PaperRect;
  readonly columnCount: number;
  /** Scale and north, below the map. */
  readonly strip: PaperRect;
  /** Coordinates, times, program, along the lower edge. */
  readonly foot: PaperRect;
}

/** White edge no printer writes on, room between parts, heights of title, strip and foot, mm. */
const EDGE_MM = 10;
const GAP_MM = 4;
const TITLE_MM = 12;
const STRIP_MM = 12;
const FOOT_MM = 4;
/** Beside the map on a broad sheet, below it on a high one, mm. */
const INFO_WIDTH_MM: Readonly<Record<Paper, number>> = { A4: 58, A3: 72 };
const INFO_HEIGHT_MM: Readonly<Record<Paper, number>> = { A4: 74, A3: 92 };
const COLUMNS_BELOW: Readonly<Record<Paper, number>> = { A4: 3, A3: 4 };

export function getMapSheetLayout(paper: Paper, orientation: Orientation): MapSheetLayout {
  const page = getPaperSize(paper, orientation);
  const isBroad = orientation === "landscape";
  const innerWidthMm = page.widthMm - 2 * EDGE_MM;
  const top = EDGE_MM + TITLE_MM;
  const bottom = page.heightMm - EDGE_MM - FOOT_MM;
  const infoWidthMm = isBroad ? INFO_WIDTH_MM[paper] : innerWidthMm;
  const infoHeightMm = isBroad ? bottom - top - GAP_MM : INFO_HEIGHT_MM[paper];
  const mapWidthMm = isBroad ? innerWidthMm - infoWidthMm - GAP_MM : innerWidthMm;
  const mapHeightMm = bottom - top - STRIP_MM - (isBroad ? 0 : infoHeightMm + GAP_MM);
  return {
    page,
    title: { xMm: EDGE_MM, yMm: EDGE_MM, widthMm: innerWidthMm, heightMm: TITLE_MM },
    map: { xMm: EDGE_MM, yMm: top, widthMm: mapWidthMm, heightMm: mapHeightMm },
    strip: { xMm: EDGE_MM, yMm: top + mapHeightMm, widthMm: mapWidthMm, heightMm: STRIP_MM },
    info: isBroad
      ? { xMm: EDGE_MM + mapWidthMm + GAP_MM, yMm: top, widthMm: infoWidthMm, heightMm: infoHeightMm }
      : {
          xMm: EDGE_MM,
          yMm: top + mapHeightMm + STRIP_MM + GAP_MM,
          widthMm: innerWidthMm,
          heightMm: infoHeightMm,
        },
    columnCount: isBroad ? 1 : COLUMNS_BELOW[paper],
    foot: { xMm: EDGE_MM, yMm: bottom, widthMm: innerWidthMm, heightMm: FOOT_MM },
  };
}
