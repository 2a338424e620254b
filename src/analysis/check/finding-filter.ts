import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode, Severity } from "../../domain/finding.ts";
import type { FindingPlaces } from "./finding-places.ts";

/** Which findings are wanted. An empty list asks nothing. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly codes: readonly FindingCode[];
  /** Ids of clusters; "" stands for findings in no known cluster. */
  readonly clusters: readonly string[];
  readonly accepted: "all" | "open" | "accepted";
  /** Part of an id, a name or a holder of a subject. */
  readonly text: string;
  /** Keys of the only findings wanted, where they were told apart in another way: those new since the last check. */
  readonly keys?: FindingKeys;
}

export const EMPTY_FINDING_FILTER: FindingFilter = {
  severities: [],
  codes: [],
  clusters: [],
  accepted: "all",
  text: "",
};

/** Tells of a key whether it is one of them: a map, a set, or a rule. */
export type FindingKeys = Pick<ReadonlySet<string>, "has">;

/** True where the filter asks something. */
export function hasFindingFilter({
  severities,
  codes,
  clusters,
  accepted,
  text,
  keys,
}: FindingFilter): boolean {
  return (
    severities.length > 0 ||
    codes.length > 0 ||
    clusters.length > 0 ||
    accepted !== "all" ||
    text.trim() !== "" ||
    keys !== undefined
  );
}

/** What a filter asks one by one. */
export type FilterQuestion = keyof FindingFilter;
export type FindingTest = (finding: CheckFinding) => boolean;

/** The questions `filter` asks, each as a test of a finding; what it does not ask is left out. */
export function getFindingTests(
  { severities, codes, clusters, accepted: standing, text: words, keys }: FindingFilter,
  accepted: FindingKeys,
  places: FindingPlaces,
): Readonly<Partial<Record<FilterQuestion, FindingTest>>> {
  const text = words.trim().toLowerCase();
  return {
    ...(keys !== undefined && { keys: ({ key }) => keys.has(key) }),
    ...(severities.length > 0 && { severities: ({ severity }) => severities.includes(severity) }),
    ...(codes.length > 0 && { codes: ({ code }) => codes.includes(code) }),
    ...(standing !== "all" && { accepted: ({ key }) => accepted.has(key) === (standing === "accepted") }),
    ...(clusters.length > 0 && { clusters: (finding) => liesIn(clusters, places.clustersOf(finding)) }),
    ...(text !== "" && { text: (finding) => places.wordsOf(finding).toLowerCase().includes(text) }),
  };
}

/** The findings that pass, in their order. */
export function filterFindings(
  findings: readonly CheckFinding[],
  filter: FindingFilter,
  accepted: FindingKeys,
  places: FindingPlaces,
): readonly CheckFinding[] {
  const tests = Object.values(getFindingTests(filter, accepted, places));
  return tests.length === 0
    ? findings
    : findings.filter((finding) => tests.every((passes) => passes(finding)));
}

function liesIn(asked: readonly string[], clusters: readonly string[]): boolean {
  return clusters.length === 0 ? asked.includes("") : clusters.some((id) => asked.includes(id));
}
