import type { SiteCatalog } from "../../analysis/sites/site-catalog.ts";
import type { SiteMatch } from "../../analysis/sites/site-match.ts";
import type { Bounds } from "../../domain/site.ts";

/** The sites any part of which may be in `view`, in their order; one without a place is in no view. */
export function findInView<Match extends Pick<SiteMatch, "rows">>(
  { candidates }: Pick<SiteCatalog, "candidates">,
  matches: readonly Match[],
  view: Bounds,
): readonly Match[] {
  return matches.filter(({ rows }) =>
    rows.some((row) => {
      const candidate = candidates[row];
      if (candidate === undefined) return false;
      const { bounds } = (candidate.kind === "plant" ? candidate.plant : candidate.plot).site;
      return bounds !== null && overlaps(bounds, view);
    }),
  );
}

function overlaps(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
