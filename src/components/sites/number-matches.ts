import type { SiteMatch } from "../../analysis/sites/site-match.ts";
import type { SiteEntry } from "./site-row.ts";

/** Sites with their numbers among `all`, from 1; `shown` are some of them in the same order. */
export function numberMatches(shown: readonly SiteMatch[], all: readonly SiteMatch[]): readonly SiteEntry[] {
  let index = 0;
  return shown.map((match) => {
    while (index < all.length && all[index] !== match) index += 1;
    index += 1;
    return { match, number: index };
  });
}
