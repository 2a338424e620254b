import { findAxeViolations } from "../drivers/axe.ts";
import { auditTest, expect } from "../drivers/test.ts";

const SCREENS = {
  overview: "view=overview",
  "sites with a card": "view=sites&sel=plants:WL-P022",
  "plot card": "view=sites&kind=plot&sel=plots:ZY-39-04",
  data: "view=data",
  about: "view=about",
  table: "view=overview&table=1",
};

for (const lang of ["zh-CN", "en"]) {
  for (const theme of ["light", "dark"]) {
    auditTest(`axe finds nothing on any screen, ${lang}, ${theme}`, async ({ atlas }) => {
      auditTest.setTimeout(180_000);
      for (const [screen, hash] of Object.entries(SCREENS)) {
        const link = `#v=1&lang=${lang}&theme=${theme}&${hash}`;
        // The map is a picture to axe: once it is drawn, one screen follows the other in the same page.
        await (screen === "overview" ? atlas.openWithMap(link) : atlas.follow(link));
        await atlas.waitForPanel();
        await expect(atlas.page.locator("html")).toHaveAttribute("lang", lang);
        if (hash.includes("sel=")) await expect(atlas.page.locator("park-feature-card")).toBeVisible();
        if (hash.includes("table=")) await expect(atlas.page.locator("vaadin-grid")).toBeVisible();
        expect(await findAxeViolations(atlas.page), screen).toEqual([]);
      }
    });
  }
}
