import type { CheckFinding } from "../../domain/check-finding.ts";
import { type AcceptedKeys, filterFindings, type FindingFilter } from "./finding-filter.ts";
import type { FindingPlaces } from "./finding-places.ts";

/** Answers to one question about findings, each with how many findings have it. */
export type FacetCounts = ReadonlyMap<string, number>;

/**
 * For each question the answers there are among `findings`, with how many would be listed were this the only answer
 * to it, the other questions standing as they are. An answer the others leave nothing of has 0.
 */
export interface FindingFacets {
  readonly severities: FacetCounts;
  readonly codes: FacetCounts;
  /** "" stands for no known cluster. */
  readonly clusters: FacetCounts;
  /** "open" and "accepted". */
  readonly accepted: FacetCounts;
}

export function countFindingFacets(
  findings: readonly CheckFinding[],
  filter: FindingFilter,
  accepted: AcceptedKeys,
  places: FindingPlaces,
): FindingFacets {
  const count = (
    freed: Partial<FindingFilter>,
    getAnswers: (finding: CheckFinding) => readonly string[],
  ): FacetCounts => {
    const counts = new Map<string, number>();
    for (const finding of findings) for (const answer of getAnswers(finding)) counts.set(answer, 0);
    for (const finding of filterFindings(findings, { ...filter, ...freed }, accepted, places)) {
      for (const answer of getAnswers(finding)) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
    return counts;
  };
  return {
    severities: count({ severities: [] }, ({ severity }) => [severity]),
    codes: count({ codes: [] }, ({ code }) => [code]),
    clusters: count({ clusters: [] }, (finding) => {
      const clusters = places.clustersOf(finding);
      return clusters.length === 0 ? [""] : clusters;
    }),
    accepted: count({ accepted: "all" }, ({ key }) => [accepted.has(key) ? "accepted" : "open"]),
  };
}
