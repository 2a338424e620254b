import { getEnquirySite } from "../analysis/sites/get-enquiry-site.ts";
import type { EnquirySite } from "../domain/enquiry-site.ts";
import { MAX_SHORTLISTED } from "../domain/shortlist.ts";
import { getSiteKey, type SiteKey } from "../domain/site-key.ts";
import type { AppState } from "./app-state.ts";
import type { ParkIndex } from "./park-index.ts";

/**
 * What an enquiry is about: the shortlist, before it the site `asked` for where that is not on it. Where there is
 * neither, the plants and plots that are selected.
 */
export function getEnquirySites(
  { shortlist, selection }: Pick<AppState, "shortlist" | "selection">,
  index: ParkIndex,
  asked?: SiteKey,
): readonly EnquirySite[] {
  const { items } = shortlist;
  const isOnList = asked === undefined || items.some(({ key }) => key === asked);
  const sites = isOnList ? items : [{ key: asked, note: "" }, ...items];
  const selected = selection.refs
    .filter(({ layer }) => layer === "plants" || layer === "plots")
    .map((ref) => ({ key: getSiteKey([ref]), note: "" }));
  return (sites.length > 0 ? sites : selected)
    .slice(0, MAX_SHORTLISTED)
    .flatMap(({ key, note }) => getEnquirySite(index, key, note) ?? []);
}
