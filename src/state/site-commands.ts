import { getMark, getSeen } from "../analysis/sites/site-seen.ts";
import type { FeatureRef } from "../domain/layer.ts";
import { MAX_COMPARED, MAX_SHORTLISTED, type ShortlistItem } from "../domain/shortlist.ts";
import { getSiteKey, type SiteKey } from "../domain/site-key.ts";
import { addNotice } from "./actions/notices.ts";
import { restoreFormerShortlist, starSite, toggleCompared, unstarSite } from "./actions/shortlist.ts";
import type { SiteTools } from "./site-tools.ts";
import type { Store } from "./store.ts";

/** What the user can have done with sites. */
export interface SiteCommands {
  /** Stars the site of one plant, one plot or adjoining plots, or takes its star away. */
  readonly toggleStar: (refs: readonly FeatureRef[]) => void;
  /** Puts a site beside the others, starring it where it is not, or takes it away. */
  readonly toggleCompare: (refs: readonly FeatureRef[]) => void;
  /** Brings back the list that was kept here before a link brought another one. */
  readonly restoreShortlist: () => void;
  /** Gives the compared sites as a workbook; nothing where none are compared. */
  readonly exportComparison: () => Promise<void>;
}

export function createSiteCommands(store: Store, tools: SiteTools): SiteCommands {
  const isStarred = (key: SiteKey): boolean =>
    store.state.value.shortlist.items.some((item) => item.key === key);

  /** The site with what is seen of it now. */
  const toItem = (key: SiteKey, refs: readonly FeatureRef[]): ShortlistItem => {
    const index = tools.derived.index.value;
    const seen = index === null ? null : getSeen(index, refs);
    return seen === null ? { key, note: "", mark: null } : { key, note: "", mark: getMark(seen), seen };
  };

  /** False where no more may be kept, which is told. */
  const star = (refs: readonly FeatureRef[]): boolean => {
    if (store.state.value.shortlist.items.length >= MAX_SHORTLISTED) {
      store.update(addNotice("shortlist-full"));
      return false;
    }
    store.update(starSite(toItem(getSiteKey(refs), refs)));
    return true;
  };

  return {
    toggleStar: (refs) => {
      const key = getSiteKey(refs);
      if (isStarred(key)) store.update(unstarSite(key));
      else star(refs);
    },
    toggleCompare: (refs) => {
      const key = getSiteKey(refs);
      const { compared } = store.state.value.shortlist;
      if (!compared.includes(key) && compared.length >= MAX_COMPARED) store.update(addNotice("compare-full"));
      else if (isStarred(key) || star(refs)) store.update(toggleCompared(key));
    },
    restoreShortlist: () => {
      store.update(restoreFormerShortlist());
    },
    exportComparison: async () => {
      try {
        const { saveComparison } = await import("./comparison-export.ts");
        await saveComparison(store.state.value.shortlist, tools);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        store.update(addNotice("export-failed", { reason }));
      }
    },
  };
}
