import type { MultiPolygon, Polygon } from "geojson";
import { createPaperFrame, type PaperFrame, type PaperSize } from "../../analysis/sheet/paper-frame.ts";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Bounds } from "../../domain/site.ts";
import { getBounds, getJointBounds } from "../../geo/bounds.ts";
import { findRecord } from "../../state/park-index.ts";
import { collectSheetShapes, type SheetShape } from "../../state/sheet-shapes.ts";
import type { App } from "../shared/app-context.ts";

/** One map of a sheet. */
export interface SheetMap {
  readonly frame: PaperFrame;
  readonly shapes: readonly SheetShape[];
  readonly isDetail: boolean;
  /** True where the vertices of the outline are numbered on it. */
  readonly isNumbered: boolean;
}

/** The land of a sheet: its maps, and the outline whose vertices are listed. */
export interface SheetLand {
  readonly maps: readonly SheetMap[];
  readonly outline: Polygon | MultiPolygon | null;
  readonly centralMeridian: number;
}

/** The width of an A4 page inside its margins, with one map on it or two beside each other, mm. */
const WIDE: PaperSize = { widthMm: 180, heightMm: 100 };
const HALF: PaperSize = { widthMm: 88, heightMm: 88 };
/** Room between the subject and the edge of its map, mm. */
const MARGIN_MM = 10;
/** A piece thinner than this on the first map gets one of its own. */
const THIN_MM = 1.5;
/** A piece longer than this many of its widths is shown around its widest place only. */
const LONG_RATIO = 40;
const WINDOW_WIDTHS = 24;
/** More plots than this on one map are not told apart. */
const MAX_SHAPES = 1500;
/** One degree of latitude, metres, near enough for the corner of a window. */
const M_PER_DEGREE = 110_900;

/** Brings together what a sheet draws of `subjects` and of the piece cut from them; null where nothing has a place. */
export async function loadSheetLand(
  app: App,
  subjects: readonly FeatureRef[],
  piece: CutPiece | null,
): Promise<SheetLand | null> {
  const index = app.derived.index.value;
  const data = app.derived.park.value;
  if (index === null || data === null) return null;
  const pieceBounds = piece === null ? null : getBounds(piece.geometry);
  const bounds = getJointBounds([
    ...subjects.map((ref) => findRecord(index, ref)?.site.bounds ?? null),
    pieceBounds,
  ]);
  if (bounds === null) return null;

  const wanted = new Set(subjects.map(({ id }) => id));
  const draw = async (frame: PaperFrame, isDetail: boolean, isNumbered: boolean): Promise<SheetMap> => ({
    frame,
    isDetail,
    isNumbered,
    shapes: await collectSheetShapes(data, frame.bounds, wanted, MAX_SHAPES, app.getShapes),
  });
  const wide = createPaperFrame(bounds, WIDE, MARGIN_MM);
  const detail = piece === null || pieceBounds === null ? null : getDetailBounds(piece, pieceBounds, wide);
  const maps =
    detail === null
      ? [await draw(wide, false, true)]
      : [
          await draw(createPaperFrame(bounds, HALF, MARGIN_MM / 2), false, false),
          await draw(createPaperFrame(detail, HALF, MARGIN_MM), true, true),
        ];
  return {
    maps,
    outline: piece?.geometry ?? getOnlyShape(maps, subjects),
    centralMeridian: wide.centralMeridian,
  };
}

/** What to show of a piece too thin for the first map: all of it, or where it is widest; null where it is not thin. */
function getDetailBounds({ widthM, at }: CutPiece, bounds: Bounds, frame: PaperFrame): Bounds | null {
  if ((widthM * 1000) / frame.scale >= THIN_MM) return null;
  const [lon, lat] = at;
  const degreesOfLat = 1 / M_PER_DEGREE;
  const degreesOfLon = degreesOfLat / Math.cos((lat * Math.PI) / 180);
  const [west, south, east, north] = bounds;
  const lengthM = Math.max((east - west) / degreesOfLon, (north - south) / degreesOfLat);
  if (lengthM <= LONG_RATIO * widthM) return bounds;
  const halfM = (WINDOW_WIDTHS * widthM) / 2;
  return [
    lon - halfM * degreesOfLon,
    lat - halfM * degreesOfLat,
    lon + halfM * degreesOfLon,
    lat + halfM * degreesOfLat,
  ];
}

function getOnlyShape(
  maps: readonly SheetMap[],
  subjects: readonly FeatureRef[],
): Polygon | MultiPolygon | null {
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return null;
  const shapes = maps[0]?.shapes ?? [];
  return shapes.find(({ layer, id }) => layer === subject.layer && id === subject.id)?.geometry ?? null;
}
