import { expect, test as base } from "@playwright/test";
import "../../../src/i18n/late-messages.ts";
import { AtlasPage } from "./atlas-page.ts";
import { findUnexpected, type PageWatch, settle, watchPages } from "./page-watch.ts";

interface Fixtures {
  /** True for a test that breaks the security policy on purpose: only foreign requests and crashes count then. */
  readonly isViolationExpected: boolean;
  /** True for a test that asks the app for a file there is not. */
  readonly isMissingFileExpected: boolean;
  readonly atlas: AtlasPage;
  readonly watch: PageWatch;
}

/**
 * The test every spec starts from. Whatever it does, it fails when the app asks another origin for anything, logs an
 * error, throws, gets no answer to a request of its own, or breaks its own security policy.
 */
export const test = base.extend<Fixtures>({
  isViolationExpected: [false, { option: true }],
  isMissingFileExpected: [false, { option: true }],
  watch: [
    async ({ context, page, baseURL, isViolationExpected, isMissingFileExpected }, use) => {
      const watch = await watchPages(context, baseURL ?? "");
      await use(watch);
      await settle(page);
      const expected = { isViolationExpected, isMissingFileExpected };
      expect(findUnexpected(watch.troubles, expected), "nothing goes wrong unseen").toEqual([]);
    },
    { auto: true },
  ],
  atlas: async ({ page, watch: _watch }, use) => {
    await use(new AtlasPage(page));
  },
});

/** The same with the page's security policy off, so that axe can be put into it. */
export const auditTest = test.extend({ bypassCSP: true });

export { expect };
