import type { Standing } from "../../domain/standing.ts";

/** Asks `getStanding` once for each cluster and thing (an industry, a land use), however many plots have it. */
export function createStandingTable(
  getStanding: (cluster: string, thing: string) => Standing,
): (cluster: string, thing: string) => Standing {
  const tables = new Map<string, Map<string, Standing>>();
  return (cluster, thing) => {
    const table = tables.get(cluster) ?? new Map<string, Standing>();
    tables.set(cluster, table);
    const standing = table.get(thing) ?? getStanding(cluster, thing);
    table.set(thing, standing);
    return standing;
  };
}

/** Figures of a finding about a standing; `why` is "" where the plan gives no reason. */
export function getStandingFigures({ kind, why = "" }: Standing): {
  readonly standing: string;
  readonly why: string;
} {
  return { standing: kind, why };
}
