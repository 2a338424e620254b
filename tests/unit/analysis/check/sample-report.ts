import * as fc from "fast-check";
import type { CheckReport, ClusterLand } from "../../../../src/analysis/check/check-report.ts";
import { type LandParts, NO_CLUSTER } from "../../../../src/analysis/check/land-parts.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { CutPiece } from "../../../../src/domain/cut-piece.ts";
import { FINDING_SEVERITY, type FindingCode } from "../../../../src/domain/finding.ts";
import { LAND_USES } from "../../../../src/domain/land-use.ts";
import type { Park } from "../../../../src/domain/park.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { STAGES } from "../../../../src/domain/stage.ts";
import { makeCluster, makePark, makePlot } from "../sample-park.ts";

/** Side of a sample piece in degrees; its area is what the test says, not what this square measures. */
const SIDE_DEGREES = 0.0001;

/** A piece of land of any area at a place of its own. */
export function makePiece(areaM2: number, lon = 108.78, lat = 29.45): CutPiece {
  return {
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [lon, lat],
          [lon + SIDE_DEGREES, lat],
          [lon + SIDE_DEGREES, lat + SIDE_DEGREES],
          [lon, lat + SIDE_DEGREES],
          [lon, lat],
        ],
      ],
    },
    areaM2,
    widthM: Math.sqrt(areaM2),
    at: [lon + SIDE_DEGREES / 2, lat + SIDE_DEGREES / 2],
  };
}

export function makeFinding(
  code: FindingCode,
  subjects: readonly string[],
  part: Partial<Omit<CheckFinding, "code" | "subjects">> = {},
): CheckFinding {
  const { piece } = part;
  return {
    code,
    severity: FINDING_SEVERITY[code],
    subjects,
    key: `${code} ${subjects.join(" ")}`,
    figures: piece === undefined ? {} : { areaM2: piece.areaM2 },
    areaM2: piece?.areaM2 ?? null,
    ...(piece !== undefined && { at: piece.at }),
    ...part,
  };
}

/** One part of a plot: in the cluster at `cluster`, or in none. Cut where `isCut`. */
export interface SamplePart {
  readonly plot: number;
  readonly cluster: number;
  readonly areaM2: number;
  readonly isCut?: boolean;
}

export function makeParts(parts: readonly SamplePart[]): LandParts {
  return {
    plots: Int32Array.from(parts, ({ plot }) => plot),
    clusters: Int32Array.from(parts, ({ cluster }) => cluster),
    areasM2: Float64Array.from(parts, ({ areaM2 }) => areaM2),
    pieces: new Map(
      parts.flatMap(({ isCut, areaM2 }, index) =>
        isCut === true ? [[index, makePiece(areaM2, 108.78 + index / 1000)] as const] : [],
      ),
    ),
  };
}

/** How a cluster closes; what is not given is 0, and the boundary is what makes the residual 0. */
export function makeClusterLand(part: Partial<ClusterLand> & { readonly id: string }): ClusterLand {
  const land = { plotsM2: 0, overlapM2: 0, gapM2: 0, outsideM2: 0, residualM2: 0, ...part };
  return {
    boundaryM2: land.plotsM2 - land.overlapM2 + land.gapM2 - land.outsideM2 + land.residualM2,
    ...land,
  };
}

export function makeReport(part: Partial<CheckReport> = {}): CheckReport {
  const parts = part.parts ?? makeParts([]);
  return {
    park: makePark({}),
    asOf: "2026-06-30",
    checked: new Set(parts.plots).size,
    notChecked: 0,
    findings: [],
    clusters: [],
    parts,
    inputChecksum: "0".repeat(64),
    ms: 12,
    ...part,
  };
}

/** A park with the report of its check. */
export interface CheckedPark {
  readonly park: Park;
  readonly report: CheckReport;
}

/**
 * Two clusters of 100 000 m² and 50 000 m². Z-3 lies in both, Z-4 reaches 400 m² out of the park, Z-1 and Z-2 overlap
 * by 200 m², and 5 200 m² of north and 400 m² of south are no plot's.
 */
export function makeSampleCheck(): CheckedPark {
  const plots: Plot[] = [
    makePlot({ id: "Z-1", cluster: "north", landUse: "100101", stage: "in-production" }, 60_000),
    makePlot({ id: "Z-2", cluster: "north", landUse: "100102", stage: "handed-over" }, 25_000),
    makePlot({ id: "Z-3", cluster: "north", landUse: "110101", stage: "planned" }, 20_000),
    makePlot({ id: "Z-4", cluster: "south", landUse: "1402", stage: "completed" }, 30_000),
    makePlot({ id: "Z-5", cluster: "south", landUse: "1207" }, 10_000),
  ];
  const overlap = makePiece(200, 108.79);
  const gaps = [makePiece(5_200, 108.8), makePiece(400, 108.81)] as const;
  const outside = makePiece(400, 108.82);
  const park = makePark({
    clusters: [makeCluster({ id: "north" }, 100_000), makeCluster({ id: "south" }, 50_000)],
    plots,
  });
  return {
    park,
    report: makeReport({
      park,
      findings: [
        makeFinding("plots-overlap", ["Z-1", "Z-2"], {
          piece: overlap,
          figures: { areaM2: 200, kind: "partial", sharePercent: 0.8 },
        }),
        makeFinding("plot-outside-park", ["Z-4"], {
          piece: outside,
          figures: { areaM2: 400, sharePercent: 1.3 },
        }),
        makeFinding("cluster-gap", ["north"], { piece: gaps[0], figures: { areaM2: 5_200, widthM: 72.1 } }),
        makeFinding("cluster-gap", ["south"], { piece: gaps[1], figures: { areaM2: 400, widthM: 20 } }),
        makeFinding("plot-straddles-clusters", ["Z-3"], {
          piece: makePiece(10_000, 108.83),
          figures: { areaM2: 10_000, sharePercent: 50, clusters: "south" },
        }),
        makeFinding("idle-not-started", ["Z-2"], {
          figures: { dueOn: "2025-01-01", idleOn: "2026-01-01" },
        }),
      ],
      clusters: [
        makeClusterLand({ id: "north", plotsM2: 95_000, overlapM2: 200, gapM2: 5_200 }),
        makeClusterLand({ id: "south", plotsM2: 50_000, gapM2: 400, outsideM2: 400 }),
      ],
      parts: makeParts([
        { plot: 0, cluster: 0, areaM2: 60_000 },
        { plot: 1, cluster: 0, areaM2: 25_000 },
        { plot: 2, cluster: 0, areaM2: 10_000, isCut: true },
        { plot: 2, cluster: 1, areaM2: 10_000, isCut: true },
        { plot: 3, cluster: 1, areaM2: 29_600, isCut: true },
        { plot: 3, cluster: NO_CLUSTER, areaM2: 400, isCut: true },
        { plot: 4, cluster: 1, areaM2: 10_000 },
      ]),
    }),
  };
}

const anyPlot = fc.record({
  cluster: fc.option(fc.constantFrom("a", "b", "c", "elsewhere"), { nil: undefined, freq: 4 }),
  landUse: fc.option(fc.constantFrom(...LAND_USES), { nil: undefined, freq: 4 }),
  stage: fc.option(fc.constantFrom(...STAGES), { nil: undefined, freq: 4 }),
  /** Where its parts lie, and how much of it. */
  parts: fc.uniqueArray(
    fc.record({
      cluster: fc.constantFrom(NO_CLUSTER, 0, 1, 2),
      areaM2: fc.double({ min: 0.01, max: 80_000, noNaN: true }),
    }),
    { minLength: 0, maxLength: 3, selector: ({ cluster }) => cluster },
  ),
});

/** Parks of three clusters with plots in one, several or no cluster, of any use and stage, known or not. */
export const anyCheckedPark: fc.Arbitrary<CheckedPark> = fc
  .record({
    plots: fc.array(anyPlot, { maxLength: 25 }),
    boundariesM2: fc.tuple(
      fc.double({ min: 0, max: 2_000_000, noNaN: true }),
      fc.double({ min: 0, max: 2_000_000, noNaN: true }),
      fc.option(fc.double({ min: 0, max: 2_000_000, noNaN: true }), { nil: null, freq: 6 }),
    ),
  })
  .map(({ plots, boundariesM2 }) => {
    const ids = ["a", "b", "c"];
    const park = makePark({
      clusters: ids.map((id) => makeCluster({ id })),
      plots: plots.map(({ parts, cluster, landUse, stage }, index) =>
        makePlot(
          {
            id: `plot-${index}`,
            ...(cluster !== undefined && { cluster }),
            ...(landUse !== undefined && { landUse }),
            ...(stage !== undefined && { stage }),
          },
          parts.reduce((sum, { areaM2 }) => sum + areaM2, 0),
        ),
      ),
    });
    const samples = plots.flatMap(({ parts }, plot) =>
      parts.map((part): SamplePart => ({ ...part, plot, isCut: parts.length > 1 })),
    );
    return {
      park,
      report: makeReport({
        park,
        parts: makeParts(samples),
        clusters: ids.map((id, index) => {
          const plotsM2 = samples
            .filter(
              ({ cluster, plot }) =>
                cluster === index || (cluster === NO_CLUSTER && park.plots[plot]?.cluster === id),
            )
            .reduce((sum, { areaM2 }) => sum + areaM2, 0);
          const boundaryM2 = boundariesM2[index] ?? null;
          return { ...makeClusterLand({ id, plotsM2 }), boundaryM2 };
        }),
      }),
    };
  });
