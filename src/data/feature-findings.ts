import { FINDING_SEVERITY, type Finding, type FindingCode, type Severity } from "../domain/finding.ts";
import type { LonLat } from "../domain/site.ts";
import { createFinding } from "./create-finding.ts";

/** Places shown of one code in one feature; more say the same again and are only counted. */
const MAX_PLACES = 3;

const NO_FINDINGS: readonly Finding[] = [];

/** Where in the file something was found, and on the ground. */
export interface FindingPlace {
  readonly path: string;
  readonly at?: LonLat | undefined;
  readonly figures?: Readonly<Record<string, number | string>> | undefined;
  /** Where it differs from what the code usually means. */
  readonly severity?: Severity;
}

/** What is found in one feature: at most three places of a code, each with the code's `count` in the feature. */
export class FeatureFindings {
  readonly #index: number | undefined;
  /** Made with the first finding: nearly every feature has none. */
  #places: Map<FindingCode, { count: number; readonly places: FindingPlace[] }> | null = null;

  constructor(index?: number) {
    this.#index = index;
  }

  report(code: FindingCode, place: FindingPlace): void {
    this.#places ??= new Map();
    let entry = this.#places.get(code);
    if (entry === undefined) {
      entry = { count: 0, places: [] };
      this.#places.set(code, entry);
    }
    entry.count += 1;
    if (entry.places.length < MAX_PLACES) entry.places.push(place);
  }

  has(code: FindingCode): boolean {
    return this.#places !== null && this.#places.has(code);
  }

  /** The first code with severity error, or undefined. */
  get firstError(): FindingCode | undefined {
    if (this.#places === null) return undefined;
    for (const [code, { places }] of this.#places) {
      if (places.some(({ severity }) => (severity ?? FINDING_SEVERITY[code]) === "error")) return code;
    }
    return undefined;
  }

  /** The findings, with the feature's `id` as subject where it has one. */
  toFindings(id: string | undefined): readonly Finding[] {
    if (this.#places === null) return NO_FINDINGS;
    const findings: Finding[] = [];
    for (const [code, { count, places }] of this.#places) {
      for (const { path, at, figures, severity } of places) {
        const finding = createFinding(code, {
          subjects: id === undefined ? [] : [id],
          figures: { ...figures, count },
          path,
          ...(this.#index === undefined ? {} : { feature: this.#index }),
          ...(at === undefined ? {} : { at }),
        });
        findings.push(severity === undefined ? finding : { ...finding, severity });
      }
    }
    return findings;
  }
}
