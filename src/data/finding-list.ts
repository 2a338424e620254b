import type { Finding, FindingCode, FindingCounts } from "../domain/finding.ts";

/** Nobody reads more of one code, and a broken file of 200,000 features must not fill the memory. */
const MAX_KEPT_PER_CODE = 2_000;

/** What is true of a whole file when it is true of one feature: said once, with the number of features. */
const SAID_ONCE: ReadonlySet<FindingCode> = new Set([
  "coordinates-projected",
  "axes-swapped",
  "elevation-dropped",
]);

/** Collects findings of a file: of each code the first 2,000 are kept, all are counted. */
export class FindingList {
  readonly #kept: Finding[] = [];
  readonly #keptByKind = new Map<string, number>();
  readonly #counts: Partial<Record<FindingCode, number>> = {};
  readonly #saidOnce = new Map<FindingCode, { readonly first: Finding; features: number }>();

  add(finding: Finding): void {
    const { code, severity } = finding;
    this.#counts[code] = (this.#counts[code] ?? 0) + 1;
    // By severity too: the one error among thousands of warnings must not get lost.
    const kind = `${code} ${severity}`;
    const kept = this.#keptByKind.get(kind) ?? 0;
    if (kept === MAX_KEPT_PER_CODE) return;
    this.#keptByKind.set(kind, kept + 1);
    this.#kept.push(finding);
  }

  /** The findings of one feature; what is true of the whole file is put together until `finish`. */
  addOfFeature(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const seen = new Set<FindingCode>();
    for (const finding of findings) {
      const { code } = finding;
      if (!SAID_ONCE.has(code)) this.add(finding);
      else if (!seen.has(code)) this.#sayOnce(finding);
      seen.add(code);
    }
  }

  finish(): { readonly findings: readonly Finding[]; readonly counts: FindingCounts } {
    for (const { first, features } of this.#saidOnce.values()) {
      this.add({ ...first, subjects: [], figures: { ...first.figures, count: features } });
    }
    this.#saidOnce.clear();
    return { findings: this.#kept, counts: this.#counts };
  }

  #sayOnce(finding: Finding): void {
    const entry = this.#saidOnce.get(finding.code);
    if (entry === undefined) this.#saidOnce.set(finding.code, { first: finding, features: 1 });
    else entry.features += 1;
  }
}
