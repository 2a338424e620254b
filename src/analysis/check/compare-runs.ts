import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode } from "../../domain/finding.ts";

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
  /** Keys of the findings the former check did not have. */
  readonly fresh: ReadonlySet<string>;
  /** Findings of the former check that are gone, in its order. */
  readonly gone: readonly StoredFindingHead[];
  readonly formerAsOf: string;
  readonly formerAt: string;
}

/** Compares by key, whatever a tolerance hides. */
export function compareRuns(findings: readonly CheckFinding[], former: FormerRun): RunComparison {
  const known = new Set(former.findings.map(({ key }) => key));
  const present = new Set(findings.map(({ key }) => key));
  return {
    fresh: new Set([...present].filter((key) => !known.has(key))),
    gone: former.findings.filter(({ key }) => !present.has(key)),
    formerAsOf: former.asOf,
    formerAt: former.at,
  };
}

/** What is kept of a finding: its area is that of the piece, else the area it speaks of. */
export function toFindingHead({ key, code, subjects, piece, figures }: CheckFinding): StoredFindingHead {
  const areaM2 = piece?.areaM2 ?? figures["areaM2"];
  return { key, code, subjects, ...(typeof areaM2 === "number" ? { areaM2 } : {}) };
}
