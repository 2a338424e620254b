import { describe, expect, it } from "vitest";
import { type BrowserFacts, planBrowser, planFont } from "../../tooling/browser-plan.ts";

const BARE: BrowserFacts = { chromium: undefined, hasChineseFont: false, canInstallPackages: false };

describe("a browser for the tests", () => {
  it("is the one found, and nothing is installed beside it", () => {
    const facts = { ...BARE, chromium: "/usr/bin/chromium", canInstallPackages: true };
    expect(planBrowser(facts)).toEqual([{ kind: "use", executable: "/usr/bin/chromium" }]);
  });

  it("is Playwright's download, then Debian's package, for root on a bare Debian", () => {
    expect(planBrowser({ ...BARE, canInstallPackages: true })).toEqual([
      { kind: "playwright-download" },
      { kind: "debian-packages", packages: ["chromium"] },
      { kind: "say", level: "error", text: expect.stringContaining("CHROME_PATH") },
    ]);
  });

  it("ends in one line that says how where nothing may be installed", () => {
    const steps = planBrowser(BARE);
    expect(steps.map(({ kind }) => kind)).toEqual(["playwright-download", "say"]);
    expect(steps.at(-1)).toMatchObject({
      level: "error",
      text: expect.stringMatching(/^[^\n]*CHROME_PATH[^\n]*$/),
    });
  });
});

describe("a Chinese font for the screenshots", () => {
  it("is left alone when there is one", () => {
    expect(planFont({ ...BARE, hasChineseFont: true, canInstallPackages: true })).toEqual([]);
  });

  it("is Debian's package for root on Debian", () => {
    expect(planFont({ ...BARE, canInstallPackages: true })).toEqual([
      { kind: "debian-packages", packages: ["fonts-noto-cjk"] },
      { kind: "say", level: "warning", text: expect.stringContaining("fonts-noto-cjk") },
    ]);
  });

  it("is only warned about elsewhere: tests can run without", () => {
    expect(planFont(BARE)).toMatchObject([{ kind: "say", level: "warning" }]);
  });
});
