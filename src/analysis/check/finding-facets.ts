import type { CheckFinding } from "../../domain/check-finding.ts";
import {
  type FilterQuestion,
  type FindingFilter,
  type FindingKeys,
  type FindingTest,
  getFindingTests,
} from "./finding-filter.ts";
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
  accepted: FindingKeys,
  places: FindingPlaces,
): FindingFacets {
  const counts = {
    severities: new Map<string, number>(),
    codes: new Map<string, number>(),
    clusters: new Map<string, number>(),
    accepted: new Map<string, number>(),
  };
  const tests = Object.entries(getFindingTests(filter, accepted, places)) as [FilterQuestion, FindingTest][];
  for (const finding of findings) {
    // What one question alone keeps out counts for the answers to that question.
    const failed = findFailed(tests, finding);
    const add = (question: keyof FindingFacets, answer: string): void => {
      const isListed = failed === null || failed === question;
      counts[question].set(answer, (counts[question].get(answer) ?? 0) + (isListed ? 1 : 0));
    };
    add("severities", finding.severity);
    add("codes", finding.code);
    const clusters = places.clustersOf(finding);
    for (const cluster of clusters) add("clusters", cluster);
    if (clusters.length === 0) add("clusters", "");
    add("accepted", accepted.has(finding.key) ? "accepted" : "open");
  }
  return counts;
}

/** The one question a finding fails; null where it passes all, "several" where it fails more. */
function findFailed(
  tests: readonly (readonly [FilterQuestion, FindingTest])[],
  finding: CheckFinding,
): FilterQuestion | "several" | null {
  let failed: FilterQuestion | null = null;
  for (const [question, passes] of tests) {
    if (passes(finding)) continue;
    if (failed !== null) return "several";
    failed = question;
  }
  return failed;
}
