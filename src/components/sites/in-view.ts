import type { SiteCandidate } from "../../analysis/site-catalog.ts";
import type { Bounds } from "../../domain/site.ts";

/** The candidates any part of which may be in `view`; one without a place is in no view. */
export function findInView(candidates: readonly SiteCandidate[], view: Bounds): readonly SiteCandidate[] {
  return candidates.filter((candidate) => {
    const { bounds } = (candidate.kind === "plant" ? candidate.plant : candidate.plot).site;
    return bounds !== null && overlaps(bounds, view);
  });
}

function overlaps(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
