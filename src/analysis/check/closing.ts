import type { CutPiece } from "../../domain/cut-piece.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode } from "../../domain/finding.ts";
import { roundClosedTable } from "../../domain/round-closed-table.ts";
import type { CheckedRecords, CheckReport, ClusterLand } from "./check-report.ts";
import { NO_CLUSTER } from "./land-parts.ts";

/** What is added (plots, gap) and taken off (overlap, outside) to come to the boundary, and what does not close. */
export const CLOSING_TERMS = ["plots", "overlap", "gap", "outside", "residual"] as const;
export type ClosingTerm = (typeof CLOSING_TERMS)[number];

/** Terms that are land cut out by the check. */
export const CUT_TERMS = ["overlap", "gap", "outside"] as const;
export type CutTerm = (typeof CUT_TERMS)[number];

/** boundary = plots − overlap + gap − outside + residual, of one cluster or of all; in m², all but residual ≥ 0. */
export interface Closing {
  /** Null for land that lies in no cluster and whose plots name none, and for all together. */
  readonly clusterId: string | null;
  /** Null where a cluster could not be checked. */
  readonly boundaryM2: number | null;
  readonly termsM2: Readonly<Record<ClosingTerm, number>>;
  /**
   * Of the findings. Their sum is the term but for land covered more than twice, where every pair has its piece, and
   * for pieces too thin to be findings.
   */
  readonly pieces: Readonly<Record<CutTerm, readonly CutPiece[]>>;
}

export interface ClosingTable {
  /** In the order of the report's clusters; last the land of no cluster, where there is some. */
  readonly rows: readonly Closing[];
  readonly total: Closing;
}

const TERM_OF_CODE: Readonly<Partial<Record<FindingCode, CutTerm>>> = {
  "plots-overlap": "overlap",
  "cluster-gap": "gap",
  "plot-outside-park": "outside",
};

/** How a report's land adds up to its boundaries, with the pieces behind each term. `park` is the one checked. */
export function getClosingTable(report: CheckReport): ClosingTable {
  const { park } = report;
  const cut = report.findings.filter(({ code }) => code in TERM_OF_CODE);
  const placeFinding = createFindingPlaces(report, park, cut);
  const piecesOf = new Map<string | null, Record<CutTerm, CutPiece[]>>();
  const all = noPieces();
  for (const finding of cut) {
    const term = TERM_OF_CODE[finding.code];
    if (term === undefined || finding.piece === undefined) continue;
    const id = placeFinding(finding);
    const pieces = piecesOf.get(id) ?? noPieces();
    piecesOf.set(id, pieces);
    pieces[term].push(finding.piece);
    all[term].push(finding.piece);
  }
  const strayM2 = getStrayM2(report, park);
  const rows = [
    ...report.clusters.map((land) => toClosing(land, piecesOf.get(land.id) ?? noPieces())),
    ...(strayM2 > 0
      ? [
          {
            clusterId: null,
            boundaryM2: 0,
            termsM2: { plots: strayM2, overlap: 0, gap: 0, outside: strayM2, residual: 0 },
            pieces: piecesOf.get(null) ?? noPieces(),
          },
        ]
      : []),
  ];
  return {
    rows,
    total: {
      clusterId: null,
      boundaryM2: rows.reduce<number | null>(
        (sum, { boundaryM2 }) => (sum === null || boundaryM2 === null ? null : sum + boundaryM2),
        0,
      ),
      termsM2: eachTerm((term) => rows.reduce((sum, { termsM2 }) => sum + termsM2[term], 0)),
      pieces: all,
    },
  };
}

/** Terms and boundary as they are printed, m². */
export interface PrintedClosing {
  readonly boundaryM2: number | null;
  readonly termsM2: Readonly<Record<ClosingTerm, number>>;
}

/**
 * The closing of every row and of all, rounded to `decimals` of a m²: printed terms add up to the printed boundary and
 * printed rows to the printed total.
 */
export function getPrintedClosing(
  { rows, total }: ClosingTable,
  decimals: number,
): { readonly rows: readonly PrintedClosing[]; readonly total: PrintedClosing } {
  const printed = roundClosedTable(
    rows.map(({ termsM2 }) => CLOSING_TERMS.map((term) => [SIGN[term] * termsM2[term]])),
    decimals,
  );
  const print = (boundaryM2: number | null, terms: readonly number[], sum: number): PrintedClosing => ({
    boundaryM2: boundaryM2 === null ? null : sum,
    // + 0: a term of nothing is 0, never −0
    termsM2: eachTerm((term) => SIGN[term] * (terms[CLOSING_TERMS.indexOf(term)] ?? 0) + 0),
  });
  return {
    rows: rows.map(({ boundaryM2 }, index) =>
      print(boundaryM2, printed.cells[index] ?? [], printed.rowTotals[index] ?? 0),
    ),
    total: print(total.boundaryM2, printed.columnTotals, printed.total),
  };
}

const SIGN: Readonly<Record<ClosingTerm, 1 | -1>> = {
  plots: 1,
  overlap: -1,
  gap: 1,
  outside: -1,
  residual: 1,
};

function toClosing(
  { id, boundaryM2, plotsM2, overlapM2, gapM2, outsideM2, residualM2 }: ClusterLand,
  pieces: Closing["pieces"],
): Closing {
  return {
    clusterId: id,
    boundaryM2,
    termsM2: { plots: plotsM2, overlap: overlapM2, gap: gapM2, outside: outsideM2, residual: residualM2 },
    pieces,
  };
}

/** Land in no cluster of plots that name none of the park's. */
function getStrayM2({ parts, clusters }: CheckReport, { plots }: CheckedRecords): number {
  const known = new Set(clusters.map(({ id }) => id));
  let sum = 0;
  parts.plots.forEach((plot, part) => {
    const isStray = parts.clusters[part] === NO_CLUSTER && !known.has(plots[plot]?.cluster ?? "");
    if (isStray) sum += parts.areasM2[part] ?? 0;
  });
  return sum;
}

/**
 * Tells the cluster a finding counts in: a gap its own, land outside that of its plot, an overlap the one both plots
 * lie in (of several the one a plot names). Null where there is none.
 */
function createFindingPlaces(
  { parts, clusters }: CheckReport,
  { plots }: CheckedRecords,
  cut: readonly CheckFinding[],
): (finding: CheckFinding) => string | null {
  const known = new Set(clusters.map(({ id }) => id));
  const asked = new Set(cut.flatMap(({ subjects }) => subjects));
  const ownOf = new Map<string, string>();
  const askedAt = new Map<number, string>();
  plots.forEach(({ id, cluster }, plot) => {
    if (!asked.has(id)) return;
    askedAt.set(plot, id);
    if (cluster !== undefined && known.has(cluster)) ownOf.set(id, cluster);
  });
  const liesIn = new Map<string, Set<string>>();
  parts.plots.forEach((plot, part) => {
    const plotId = askedAt.get(plot);
    const clusterId = clusters[parts.clusters[part] ?? NO_CLUSTER]?.id;
    if (plotId === undefined || clusterId === undefined) return;
    liesIn.set(plotId, (liesIn.get(plotId) ?? new Set()).add(clusterId));
  });
  return ({ code, subjects: [a = "", b = ""] }) => {
    if (code === "cluster-gap") return known.has(a) ? a : null;
    if (code === "plot-outside-park") return ownOf.get(a) ?? null;
    const shared = [...(liesIn.get(a) ?? [])].filter((id) => liesIn.get(b)?.has(id) === true);
    return shared.find((id) => id === ownOf.get(a) || id === ownOf.get(b)) ?? shared[0] ?? null;
  };
}

function noPieces(): Record<CutTerm, CutPiece[]> {
  return { overlap: [], gap: [], outside: [] };
}

function eachTerm(read: (term: ClosingTerm) => number): Record<ClosingTerm, number> {
  return Object.fromEntries(CLOSING_TERMS.map((term) => [term, read(term)])) as Record<ClosingTerm, number>;
}
