import type { Enquiry } from "../domain/enquiry.ts";
import type { FindingFilter } from "../analysis/check/finding-filter.ts";

/**
 * What is to be seen as pages: the proof of a finding or of a plot, the report of what passes a filter, a map sheet of
 * the view, the compared sites, or an enquiry with requirement and shortlist.
 */
export type SheetRequest =
  | { readonly kind: "evidence"; readonly key: string }
  | { readonly kind: "plot-evidence"; readonly plot: string }
  | { readonly kind: "report"; readonly filter: FindingFilter }
  | { readonly kind: "map" }
  | { readonly kind: "comparison" }
  | { readonly kind: "enquiry"; readonly enquiry: Enquiry };
