import type { RawFinding } from "../../domain/check-finding.ts";
import { getFindingKey } from "../../domain/finding-key.ts";
import type { LonLat } from "../../domain/site.ts";
import { type LandFindingInput, makePieceFinding } from "./land-findings.ts";

/** Decimals of a degree that tell one gap from another: 10 m. */
const KEY_DECIMALS = 4;

/** One finding for each connected piece of a cluster that no plot covers. */
export function findClusterGaps({ park, measures }: LandFindingInput): RawFinding[] {
  return measures.gaps.flatMap(({ cluster, piece }) => {
    const id = park.clusters[cluster]?.id;
    if (id === undefined) return [];
    const key = getFindingKey("cluster-gap", [id, toPlace(piece.at)]);
    return makePieceFinding("cluster-gap", "clusters", [id], piece, {}, key);
  });
}

function toPlace([lon, lat]: LonLat): string {
  return `${lon.toFixed(KEY_DECIMALS)},${lat.toFixed(KEY_DECIMALS)}`;
}
