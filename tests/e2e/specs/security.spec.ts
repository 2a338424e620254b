import type { Page } from "@playwright/test";
import { expect, test } from "../drivers/test.ts";

/** The one inline style sheet: @vaadin/grid's `component-base/src/css-utils.js`, to be hashed anew with its version. */
const GRID_STYLE_HASH = "sha256-5lxHUMMfR2GON2DP+gb0MjcFZnM5Lh3WE+jAv1yD0MY=";

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  `style-src-elem 'self' '${GRID_STYLE_HASH}'`,
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html default",
];

/** What the page does with an attempt: "refused: <error>" or what came of it. */
function attempt(page: Page, source: () => unknown): Promise<string> {
  return page.evaluate(source).then(String, (error: unknown) => `refused: ${String(error)}`);
}

test("the built page carries the whole security policy", async ({ atlas }) => {
  await atlas.open();
  const content = await atlas.page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content");
  expect((content ?? "").split(";").map((directive) => directive.trim())).toEqual(POLICY);
});

test("it runs below a path of its own", async ({ atlas }) => {
  await atlas.open();
  expect(new URL(atlas.page.url()).pathname).toBe("/some/sub/path/");
  const response = await atlas.page.request.get("geodata/parks.json");
  expect(await response.json()).toContain("zhengyang");
});

test("text never becomes markup: assigned as HTML it stays text", async ({ atlas }) => {
  await atlas.open();
  const outcome = await attempt(atlas.page, () => {
    const element = document.createElement("div");
    Reflect.set(element, "innerHTML", "<img src=x>");
    return `${element.childElementCount} elements, ${element.textContent}`;
  });
  expect(outcome).toBe("0 elements, <img src=x>");
});

test.describe("what the policy refuses", () => {
  // Each of these is a violation on purpose, which the watch reports; so each asks the browser by itself.
  test.use({ isViolationExpected: true });

  test("text never becomes script", async ({ atlas }) => {
    await atlas.open();
    // Later, because the debugger's own evaluation may always evaluate.
    const evaluateLater = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve((globalThis as unknown as { eval(text: string): unknown }).eval("1"));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }, 0);
      });
    expect(await attempt(atlas.page, evaluateLater)).toMatch(/^refused/);
    expect(
      await attempt(atlas.page, () => {
        document.createElement("script").textContent = "1";
      }),
    ).toMatch(/^refused/);
  });

  test("no worker starts from an address that is not the app's own", async ({ atlas }) => {
    await atlas.open();
    expect(await attempt(atlas.page, () => new Worker("./icon.svg"))).toMatch(
      /^refused.*no worker of this app/s,
    );
    expect(
      await attempt(
        atlas.page,
        () => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))),
      ),
    ).toMatch(/^refused/);
  });

  test("no further policy can be made", async ({ atlas }) => {
    await atlas.open();
    expect(
      await attempt(atlas.page, () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }
        ).trustedTypes.createPolicy("other", {}),
      ),
    ).toMatch(/^refused/);
  });

  test("nothing can be sent to another origin", async ({ atlas }) => {
    await atlas.open();
    expect(await attempt(atlas.page, () => fetch("https://elsewhere.invalid/"))).toMatch(/^refused/);
  });
});
