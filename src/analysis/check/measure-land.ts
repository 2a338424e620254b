import type { CutPiece } from "../../domain/cut-piece.ts";
import { WORKING_TOLERANCE_M } from "../../domain/tolerance.ts";
import { getAreaM2 } from "../../geo/area.ts";
import { coverShapes, type ShapeCover } from "../../geo/overlay/cover-shapes.ts";
import type { CutLand } from "../../geo/overlay/cut-land.ts";
import { findTableGaps } from "../../geo/overlay/find-gaps.ts";
import { findTableOverlaps, type Overlap } from "../../geo/overlay/find-overlaps.ts";
import { getOverlapAreasM2 } from "../../geo/overlay/overlap-areas.ts";
import {
  createOverlayGrid,
  createPolygonTable,
  hasLand,
  type PolygonTable,
  type TableShape,
} from "../../geo/overlay/polygon-table.ts";
import { subtractShapes } from "../../geo/overlay/subtract-shapes.ts";
import { getWidestCircle } from "../../geo/overlay/widest-circle.ts";
import { EdgeBudget } from "../../geo/validity/edge-budget.ts";
import type { CheckStep } from "./check-progress.ts";
import { type CheckableShapes, getCheckableShapes } from "./checkable-shapes.ts";
import { findMainPlace, groupByPlace } from "./group-by-place.ts";
import type { LandInput, LandMeasures, MeasuredOverlap, MeasuredPart, OverlapKind } from "./land-measures.ts";
import { type LandPartList, toLandParts } from "./land-part-list.ts";
import { NO_CLUSTER } from "./land-parts.ts";

export type OnMeasured = (step: CheckStep, done: number, total: number) => void;

/** Why a cluster that lies more than a degree from most others is not checked. */
const FAR_FROM_OTHERS = "far-from-others";

/**
 * Measures how plots and clusters lie to one another. Only valid polygons are measured; the others are named with
 * their fault. Plots more than a degree off the clusters lie outside as a whole. Throws ClippingError.
 */
export function measureLand(
  { clusters, plots, ownClusters }: LandInput,
  onProgress?: OnMeasured,
): LandMeasures {
  const report = (step: CheckStep) => (done: number, total: number) => onProgress?.(step, done, total);
  const budget = new EdgeBudget();
  const checkedClusters = keepOnePlace(getCheckableShapes(clusters, budget));
  const checkedPlots = getCheckableShapes(plots, budget, (done) => report("validating")(done, plots.length));
  const [here, ...elsewhere] = groupByPlace(
    checkedPlots.shapes,
    findMainPlace(checkedClusters.shapes)?.middle ?? findMainPlace(checkedPlots.shapes)?.middle,
  );
  const isHere = new Set(here?.positions);
  const coverCount = clusters.length;
  const shapes: readonly TableShape[] = [
    ...checkedClusters.shapes,
    ...checkedPlots.shapes.map((shape, plot) => (isHere.has(plot) ? shape : null)),
  ];
  const table = createPolygonTable(shapes, createOverlayGrid(shapes));
  const plotAreasM2 = measureAreas(checkedPlots.shapes);
  const clusterAreasM2 = measureAreas(checkedClusters.shapes);
  const areasM2 = [...clusterAreasM2, ...plotAreasM2];

  const plotRange = { from: coverCount, end: shapes.length };
  const overlaps = findTableOverlaps(table, report("overlaps"), plotRange);
  const ownCovers = new Int32Array(shapes.length).fill(NO_CLUSTER);
  ownCovers.set(ownClusters, coverCount);
  const covers = coverShapes(table, coverCount, ownCovers, report("cover"));
  const coverOf = new Map(covers.map((cover) => [cover.shape, cover]));
  const gaps = findGapsByCluster(table, coverCount, covers, report("gaps"));
  const clusterOverlaps = findTableOverlaps(table, undefined, { from: 0, end: coverCount });
  const far = elsewhere.flatMap(({ positions }) => positions);
  return {
    plotAreasM2,
    clusterAreasM2,
    uncheckedPlots: checkedPlots.unchecked,
    uncheckedClusters: checkedClusters.unchecked,
    overlaps: [
      ...toMeasuredOverlaps(table, overlaps, areasM2, (shape) => shape - coverCount),
      ...elsewhere.flatMap(({ positions }) => measureOverlapsAt(positions, checkedPlots.shapes, plotAreasM2)),
    ],
    clusterOverlaps: toMeasuredOverlaps(table, clusterOverlaps, areasM2, (shape) => shape),
    gaps: gaps.flatMap(({ cluster, land }) => {
      const piece = toPiece(land);
      return piece === null ? [] : [{ cluster, piece }];
    }),
    ...sortCovers(
      {
        plots: checkedPlots.shapes,
        plotAreasM2,
        coverCount,
        isUnknownCluster: (plot) => checkedClusters.unchecked.has(ownClusters[plot] ?? NO_CLUSTER),
      },
      covers,
      far,
    ),
    overlapM2: getOverlapAreasM2(table, coverCount, overlaps, coverOf),
    gapM2: sumGaps(gaps, coverCount),
  };
}

/** Clusters make one park, which is worked on in one plane: those far from most are not checked. */
function keepOnePlace({ shapes, unchecked }: CheckableShapes): CheckableShapes {
  const kept = new Set(findMainPlace(shapes)?.positions);
  const reasons = new Map(unchecked);
  const near = shapes.map((shape, position) => {
    if (shape === null || kept.has(position)) return shape;
    reasons.set(position, FAR_FROM_OTHERS);
    return null;
  });
  return { shapes: near, unchecked: reasons };
}

/** Overlaps of plots that lie together, far from the clusters. */
function measureOverlapsAt(
  positions: readonly number[],
  plots: readonly TableShape[],
  plotAreasM2: readonly (number | null)[],
): MeasuredOverlap[] {
  const shapes = positions.map((plot) => plots[plot] ?? null);
  const table = createPolygonTable(shapes, createOverlayGrid(shapes));
  const areasM2 = positions.map((plot) => plotAreasM2[plot] ?? null);
  return toMeasuredOverlaps(table, findTableOverlaps(table), areasM2, (shape) => positions[shape] ?? -1);
}

function measureAreas(shapes: readonly TableShape[]): (number | null)[] {
  return shapes.map((shape) => (shape === null ? null : getAreaM2(shape)));
}

/** The land as a piece with its widest circle; null for a hairline, which counts as the same line. */
function toPiece(land: CutLand): CutPiece | null {
  const piece = measureWidth(land);
  return piece.widthM < WORKING_TOLERANCE_M ? null : piece;
}

function measureWidth(land: CutLand): CutPiece {
  const { widthM, at } = getWidestCircle(land.geometry);
  return { ...land, widthM, at };
}

/** `toPosition` leads from a shape of the table to its place in the list it came from. */
function toMeasuredOverlaps(
  table: PolygonTable,
  overlaps: readonly Overlap[],
  areasM2: readonly (number | null)[],
  toPosition: (shape: number) => number,
): MeasuredOverlap[] {
  return overlaps.flatMap(({ a, b, ...land }) => {
    const piece = toPiece(land);
    if (piece === null) return [];
    return [{ a: toPosition(a), b: toPosition(b), kind: getKind(table, a, b, piece.areaM2, areasM2), piece }];
  });
}

/** Equal or contained where what is left of one, or of both, is no wider than a hairline. */
function getKind(
  table: PolygonTable,
  a: number,
  b: number,
  areaM2: number,
  areasM2: readonly (number | null)[],
): OverlapKind {
  const isCovered = (shape: number, other: number): boolean => {
    const restM2 = (areasM2[shape] ?? 0) - areaM2;
    if (restM2 > HAIRLINE_SHARE * areaM2) return false;
    const rest = subtractShapes(table, shape, other);
    return rest === null || toPiece(rest) === null;
  };
  const isACovered = isCovered(a, b);
  const isBCovered = isCovered(b, a);
  return isACovered && isBCovered ? "equal" : isACovered || isBCovered ? "contained" : "partial";
}

/** Hairlines of 1 mm round a shape of a few metres come to less than this of its area; not worth a clipping beyond. */
const HAIRLINE_SHARE = 0.01;

interface ClusterGap {
  readonly cluster: number;
  readonly land: CutLand;
}

function findGapsByCluster(
  table: PolygonTable,
  coverCount: number,
  covers: readonly ShapeCover[],
  onProgress: (done: number, total: number) => void,
): ClusterGap[] {
  const shapesIn = Array.from({ length: coverCount }, (): number[] => []);
  for (const { shape, parts } of covers) for (const { cover } of parts) shapesIn[cover]?.push(shape);
  return shapesIn.flatMap((others, cluster) => {
    onProgress(cluster, coverCount);
    if (!hasLand(table, cluster)) return [];
    return findTableGaps(table, cluster, others).map((land) => ({ cluster, land }));
  });
}

function sumGaps(gaps: readonly ClusterGap[], coverCount: number): Float64Array {
  const gapM2 = new Float64Array(coverCount);
  for (const { cluster, land } of gaps) gapM2[cluster] = (gapM2[cluster] as number) + land.areaM2;
  return gapM2;
}

interface PlotLand {
  readonly plots: readonly TableShape[];
  readonly plotAreasM2: readonly (number | null)[];
  readonly coverCount: number;
  /** Whether a plot says it lies in a cluster that is not checked: nobody knows whether it lies outside. */
  readonly isUnknownCluster: (plot: number) => boolean;
}

/** What lies outside, what lies astray, and every part of every plot. */
function sortCovers(
  { plots, plotAreasM2, coverCount, isUnknownCluster }: PlotLand,
  covers: readonly ShapeCover[],
  far: readonly number[],
): Pick<LandMeasures, "outsides" | "astrays" | "parts"> {
  const outsides: MeasuredPart[] = [];
  const astrays: MeasuredPart[] = [];
  const list: LandPartList = [];
  const toLand = (plot: number, land: "whole" | CutLand): CutLand | null => {
    const geometry = plots[plot] ?? null;
    if (land !== "whole") return land;
    return geometry === null ? null : { geometry, areaM2: plotAreasM2[plot] ?? 0 };
  };
  const addPart = (plot: number, cluster: number, part: "whole" | CutLand): void => {
    const areaM2 = part === "whole" ? (plotAreasM2[plot] ?? 0) : part.areaM2;
    // A part keeps its place even where it is a hairline: the parts add up to the plot.
    list.push({ plot, cluster, areaM2, piece: part === "whole" ? null : measureWidth(part) });
  };
  const addOutside = (plot: number, part: "whole" | CutLand): void => {
    addPart(plot, NO_CLUSTER, part);
    const land = toLand(plot, part);
    const piece = land === null || isUnknownCluster(plot) ? null : toPiece(land);
    if (piece !== null) outsides.push({ plot, piece, clusters: [] });
  };
  for (const { shape, parts, outside, astray } of covers) {
    const plot = shape - coverCount;
    for (const { cover, land } of parts) addPart(plot, cover, land);
    if (outside !== null) addOutside(plot, outside);
    const strayLand = astray === null ? null : toLand(plot, astray);
    const piece = strayLand === null ? null : toPiece(strayLand);
    if (piece !== null) astrays.push({ plot, piece, clusters: parts.map(({ cover }) => cover) });
  }
  for (const plot of far) addOutside(plot, "whole");
  return { outsides, astrays, parts: toLandParts(list) };
}
