import type { Geometry } from "geojson";
import type { CheckFinding, RawFinding } from "../../domain/check-finding.ts";
import type { Severity } from "../../domain/finding.ts";
import type { Park } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";
import { EdgeBudget } from "../../geo/validity/edge-budget.ts";
import type { CheckProgress } from "./check-progress.ts";
import type { CheckedRecords, CheckReport, ClusterLand } from "./check-report.ts";
import { getCheckableShapes } from "./checkable-shapes.ts";
import { findClusterGaps } from "./cluster-gap.ts";
import { findClusterOverlaps } from "./clusters-overlap.ts";
import { getFindingAreaM2 } from "./finding-area.ts";
import { createPlaceIndex } from "./finding-places.ts";
import type { LandMeasures } from "./land-measures.ts";
import { NO_CLUSTER } from "./land-parts.ts";
import { measureLand } from "./measure-land.ts";
import { findUnchecked } from "./not-checked.ts";
import { findPlotsOutside } from "./plot-outside-park.ts";
import { findStraddlingPlots } from "./plot-straddles-clusters.ts";
import { findPlotOverlaps } from "./plots-overlap.ts";
import { findRecordFindings } from "./record-checks.ts";
import { getZoneOfPlot } from "./zone-of-plot.ts";

/** A park as it is checked. Shapes are lon, lat in degrees, by position in the park's lists; null where none is. */
export interface CheckInput {
  readonly park: CheckedRecords;
  readonly plan: Plan | null;
  readonly geometries: {
    readonly clusters: readonly (Geometry | null)[];
    readonly plots: readonly (Geometry | null)[];
    readonly zones?: readonly (Geometry | null)[];
  };
}

export interface CheckOptions {
  /** The day all clocks are read for, YYYY-MM-DD. */
  readonly asOf: string;
  /** SHA-256 of what the park was read from; passed on to the report. */
  readonly inputChecksum: string;
  /** A clock that only runs forward, ms. */
  readonly nowMs: () => number;
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Checks land and records of a park: overlaps, gaps, what lies outside or across, and every question of
 * `record-checks.ts`. Tolerance is not applied: what it would hide is in the report (`splitByTolerance`), but for
 * pieces under 1 mm, which are no findings and count in the sums all the same. Throws ClippingError.
 */
export function checkPark(
  { park, plan, geometries }: CheckInput,
  { asOf, inputChecksum, nowMs }: CheckOptions,
  onProgress?: (progress: CheckProgress) => void,
): CheckReport {
  const startMs = nowMs();
  const positions = new Map(
    park.clusters.map(({ id }, position) => [id, position]).toReversed() as [string, number][],
  );
  const ownClusters = Int32Array.from(park.plots, ({ cluster }) =>
    cluster === undefined ? NO_CLUSTER : (positions.get(cluster) ?? NO_CLUSTER),
  );
  const { clusters, plots, zones = [] } = geometries;
  const measures = measureLand({ clusters, plots, ownClusters }, (step, done, total) =>
    onProgress?.({ step, done, total }),
  );
  const validZones = getCheckableShapes(zones, new EdgeBudget()).shapes;
  const zoneOfPlot = getZoneOfPlot(park.plots, park.zones, validZones);
  const land = { park, measures };
  const findings = [
    ...findPlotOverlaps(land),
    ...findPlotsOutside(land),
    ...findStraddlingPlots(land),
    ...findClusterOverlaps(land),
    ...findClusterGaps(land),
    ...findUnchecked(land),
    ...findRecordFindings({ park, plan, asOf, zoneOfPlot }, onProgress),
  ];
  return {
    park,
    asOf,
    checked: park.plots.length - measures.uncheckedPlots.size,
    notChecked: measures.uncheckedPlots.size,
    findings: sortFindings(measureFindings(makeKeysUnique(findings), park)),
    clusters: sumClusters(park, measures, ownClusters),
    parts: measures.parts,
    inputChecksum,
    ms: nowMs() - startMs,
  };
}

/** Two findings of one code and the same subjects (an id may come twice) are numbered. */
function makeKeysUnique(findings: readonly RawFinding[]): RawFinding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.key) ?? 0) + 1;
    counts.set(finding.key, count);
    return count === 1 ? finding : { ...finding, key: `${finding.key}#${count}` };
  });
}

function measureFindings(findings: readonly RawFinding[], park: CheckedRecords): CheckFinding[] {
  const index = createPlaceIndex(park);
  return findings.map((finding) => ({ ...finding, areaM2: getFindingAreaM2(finding, index) }));
}

/** The worst first, then the largest, what has no area last. */
function sortFindings(findings: readonly CheckFinding[]): CheckFinding[] {
  return findings.toSorted(
    (a, b) =>
      SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
      (b.areaM2 ?? -1) - (a.areaM2 ?? -1) ||
      (a.key < b.key ? -1 : 1),
  );
}

function sumClusters(
  { clusters }: Pick<Park, "clusters">,
  { clusterAreasM2, gapM2, overlapM2, parts }: LandMeasures,
  ownClusters: Int32Array,
): ClusterLand[] {
  const plotsM2 = new Float64Array(clusters.length);
  const outsideM2 = new Float64Array(clusters.length);
  parts.plots.forEach((plot, part) => {
    const cluster = parts.clusters[part] as number;
    const areaM2 = parts.areasM2[part] as number;
    const counted = cluster === NO_CLUSTER ? (ownClusters[plot] as number) : cluster;
    if (counted === NO_CLUSTER) return;
    plotsM2[counted] = (plotsM2[counted] as number) + areaM2;
    if (cluster === NO_CLUSTER) outsideM2[counted] = (outsideM2[counted] as number) + areaM2;
  });
  return clusters.map(({ id }, position) => {
    const boundaryM2 = clusterAreasM2[position] ?? null;
    const figures = {
      plotsM2: plotsM2[position] ?? 0,
      overlapM2: overlapM2[position] ?? 0,
      gapM2: gapM2[position] ?? 0,
      outsideM2: outsideM2[position] ?? 0,
    };
    const sumM2 = figures.plotsM2 - figures.overlapM2 + figures.gapM2 - figures.outsideM2;
    return { id, boundaryM2, ...figures, residualM2: boundaryM2 === null ? 0 : boundaryM2 - sumM2 };
  });
}
