import { findAxeViolations } from "../drivers/axe.ts";
import { auditTest, expect } from "../drivers/test.ts";

for (const lang of ["zh-CN", "en"]) {
  for (const theme of ["light", "dark"]) {
    auditTest(`axe finds nothing on the start page, ${lang}, ${theme}`, async ({ atlas }) => {
      await atlas.openWithMap(`#v=1&lang=${lang}&theme=${theme}`);
      await expect(atlas.page.locator("html")).toHaveAttribute("lang", lang);
      expect(await findAxeViolations(atlas.page)).toEqual([]);
    });
  }
}
