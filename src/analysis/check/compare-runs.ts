import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode } from "../../domain/finding.ts";
import type { FindingKeys } from "./finding-filter.ts";

/** What is kept of a finding, to tell the next check what is new and what is gone. */
export interface StoredFindingHead {
  readonly key: string;
  readonly code: FindingCode;
  readonly subjects: readonly string[];
  readonly areaM2?: number;
}

/** A check as it is kept: the day it was made for and the time it was made at (ISO). */
export interface FormerRun {
  readonly asOf: string;
  readonly at: string;
  readonly findings: readonly StoredFindingHead[];
}

/** What a check says that the one before did not, and what it no longer says. */
export interface RunComparison {
  /** Tells of the key of a finding whether the former check did not have it. */
  readonly fresh: FindingKeys;
  /** Findings of the former check that are gone, in its order. */
  readonly gone: readonly StoredFindingHead[];
  readonly formerAsOf: string;
  readonly formerAt: string;
}

/** Compares by key, whatever a tolerance hides. */
export function compareRuns(findings: readonly CheckFinding[], former: FormerRun): RunComparison {
  const known = new Set(former.findings.map(({ key }) => key));
  const gone = new Set(known);
  for (const { key } of findings) gone.delete(key);
  return {
    fresh: { has: (key) => !known.has(key) },
    gone: former.findings.filter(({ key }) => gone.has(key)),
    formerAsOf: former.asOf,
    formerAt: former.at,
  };
}

/** What is kept of a finding, with its land where that is measured. */
export function toFindingHead({ key, code, subjects, areaM2 }: CheckFinding): StoredFindingHead {
  return { key, code, subjects, ...(areaM2 === null ? {} : { areaM2 }) };
}
