import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SiteMatch } from "../../../../src/analysis/sites/site-match.ts";
import { numberMatches } from "../../../../src/components/sites/number-matches.ts";

describe("the number of a site", () => {
  it("is its place among all that fit, whatever part of them is listed: that of its pin", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (isShown) => {
        const all = isShown.map((_, row): SiteMatch => ({ kind: "plant", rows: [row], score: 1 }));
        const shown = all.filter((_, row) => isShown[row]);
        for (const { match, number } of numberMatches(shown, all)) {
          expect(all[(number ?? 0) - 1]).toBe(match);
        }
        expect(numberMatches(shown, all)).toHaveLength(shown.length);
      }),
    );
  });
});
