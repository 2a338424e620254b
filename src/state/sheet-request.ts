import type { FindingFilter } from "../analysis/check/finding-filter.ts";

/**
 * What is to be seen as pages: the proof of a finding or of a plot, the report of what passes a filter, or a map sheet
 * of the view.
 */
export type SheetRequest =
  | { readonly kind: "evidence"; readonly key: string }
  | { readonly kind: "plot-evidence"; readonly plot: string }
  | { readonly kind: "report"; readonly filter: FindingFilter }
  | { readonly kind: "map" };
