import type { LonLat } from "./site.ts";

export type Severity = "error" | "warning" | "info";

/** Every code a check may report, with the severity it has where nothing speaks for another. */
export const FINDING_SEVERITY = {
  "not-json": "error",
  "not-geojson": "error",
  "nesting-too-deep": "error",
  "geometry-missing": "warning",
  "wrong-geometry-type": "error",
  "position-invalid": "error",
  "coordinate-not-finite": "error",
  "coordinate-out-of-range": "error",
  "coordinates-projected": "error",
  "axes-swapped": "error",
  "coordinate-at-null-island": "warning",
  "ring-not-closed": "error",
  "ring-too-short": "error",
  "ring-empty": "error",
  "ring-self-intersection": "error",
  "ring-spike": "error",
  "duplicate-vertex": "warning",
  "zero-area": "error",
  "hole-outside-shell": "error",
  "holes-overlap": "error",
  "parts-overlap": "error",
  "winding-order": "warning",
  "duplicate-id": "warning",
  "properties-invalid": "error",
  "crs-member-not-lonlat": "error",
  antimeridian: "warning",
  "bbox-invalid": "warning",
  "field-missing": "warning",
  "value-unknown": "warning",
  "reference-unknown": "warning",
  "elevation-dropped": "info",
  "limit-exceeded": "error",
  "file-missing": "error",
  "format-broken": "error",
  "archive-refused": "error",
  "doctype-refused": "error",
  "external-link-ignored": "warning",
  "companion-missing": "info",
  "record-unreadable": "error",
  "geometry-unsupported": "warning",
  "geometry-approximated": "info",
  "crs-unknown": "error",
  "crs-guessed": "warning",
  "crs-refused": "error",
  "crs-conflict": "warning",
  "datum-shift-approximate": "warning",
  "offset-suspected": "warning",
  "outside-park": "warning",
  "layer-not-chosen": "error",
  "encoding-guessed": "warning",
  "encoding-mismatch": "warning",
  "unit-converted": "info",
  "land-use-translated": "info",
  "land-use-ambiguous": "warning",
  "vertices-nearly-shared": "warning",
  sliver: "warning",
  "plots-overlap": "error",
  "cluster-gap": "warning",
  "plot-outside-park": "error",
  "plot-straddles-clusters": "warning",
  "clusters-overlap": "error",
  "area-mismatch": "warning",
  "use-not-in-plan": "error",
  "industry-not-in-cluster": "error",
  "zone-mismatch": "warning",
  "far-out-of-range": "warning",
  "coverage-below-minimum": "warning",
  "office-share-above-limit": "warning",
  "green-ratio-above-limit": "warning",
  "investment-below-minimum": "warning",
  "tax-below-minimum": "warning",
  "approved-not-supplied": "warning",
  "supplied-not-used": "warning",
  "idle-not-started": "warning",
  "idle-suspended": "warning",
  "idle-soon": "info",
  "vacant-floor-area": "info",
  "record-stale": "info",
  "not-checked": "warning",
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITY;

/** One result of a check: a code with its figures. Sentences are made in i18n. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly subjects: readonly string[];
  readonly figures: Readonly<Record<string, number | string>>;
  readonly layer?: string;
  /** 0-based index of the feature in its file. */
  readonly feature?: number;
  /** JSON Pointer into the file. */
  readonly path?: string;
  readonly at?: LonLat;
}

/** Code → number of findings. */
export type FindingCounts = Readonly<Partial<Record<FindingCode, number>>>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: Partial<Record<FindingCode, number>> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Both counts together. */
export function addFindingCounts(a: FindingCounts, b: FindingCounts): FindingCounts {
  const sum: Partial<Record<FindingCode, number>> = { ...a };
  for (const [code, count] of Object.entries(b) as [FindingCode, number][]) {
    sum[code] = (sum[code] ?? 0) + count;
  }
  return sum;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
