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
  readonly keys?: ReadonlySet<string>;
}

export const EMPTY_FINDING_FILTER: FindingFilter = {
  severities: [],
  codes: [],
  clusters: [],
  accepted: "all",
  text: "",
};

/** Keys of accepted findings: a map or a set of them. */
export type AcceptedKeys = Pick<ReadonlySet<string>, "has">;

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

/** The findings that pass, in their order. */
export function filterFindings(
  findings: readonly CheckFinding[],
  filter: FindingFilter,
  accepted: AcceptedKeys,
  places: FindingPlaces,
): readonly CheckFinding[] {
  if (!hasFindingFilter(filter)) return findings;
  const text = filter.text.trim().toLowerCase();
  const passes = (finding: CheckFinding): boolean =>
    (filter.keys?.has(finding.key) ?? true) &&
    isAsked(filter.severities, finding.severity) &&
    isAsked(filter.codes, finding.code) &&
    (filter.accepted === "all" || accepted.has(finding.key) === (filter.accepted === "accepted")) &&
    (filter.clusters.length === 0 || liesIn(filter.clusters, places.clustersOf(finding))) &&
    (text === "" || places.wordsOf(finding).toLowerCase().includes(text));
  return findings.filter(passes);
}

function isAsked<Value>(asked: readonly Value[], value: Value): boolean {
  return asked.length === 0 || asked.includes(value);
}

function liesIn(asked: readonly string[], clusters: readonly string[]): boolean {
  return clusters.length === 0 ? asked.includes("") : clusters.some((id) => asked.includes(id));
}
