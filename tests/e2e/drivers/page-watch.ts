import type { BrowserContext, Page } from "@playwright/test";

/** What went wrong on a page while nobody looked: each a line that says what and where. */
export interface PageWatch {
  readonly troubles: readonly string[];
}

/** Schemes that never leave the machine. */
const LOCAL_SCHEMES = new Set(["data:", "blob:", "about:"]);

/**
 * Collects what no test may cause: requests to another origin, console errors and warnings of the browser's
 * policies, uncaught errors, failed requests of the app itself, CSP and Trusted Types violations.
 */
export async function watchPages(context: BrowserContext, appUrl: string): Promise<PageWatch> {
  const { origin } = new URL(appUrl);
  const troubles: string[] = [];
  const note = (kind: string, text: string): void => {
    troubles.push(`${kind}: ${text}`);
  };

  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !LOCAL_SCHEMES.has(url.protocol)) note("foreign request", request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) note(`status ${response.status()}`, response.url());
  });
  context.on("console", (message) => {
    if (message.type() === "error") note("console error", message.text());
  });
  context.on("weberror", (error) => {
    note("uncaught error", error.error().stack ?? error.error().message);
  });

  await context.exposeBinding("noteViolation", (_source, text: string) => {
    note("policy violation", text);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      void (globalThis as unknown as { noteViolation(text: string): Promise<void> }).noteViolation(
        `${effectiveDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
  return { troubles };
}

/** What a test causes on purpose. */
export interface Expected {
  readonly isViolationExpected: boolean;
  readonly isMissingFileExpected: boolean;
}

/** The troubles that are none of what a test causes on purpose. */
export function findUnexpected(
  troubles: readonly string[],
  { isViolationExpected, isMissingFileExpected }: Expected,
): string[] {
  return troubles.filter(
    (trouble) =>
      !(isViolationExpected && /^(policy violation|console error)/.test(trouble)) &&
      !(isMissingFileExpected && /^(status 404|console error: Failed to load resource.* 404 )/.test(trouble)),
  );
}

/** Waits until the page has nothing left to report. */
export async function settle(page: Page): Promise<void> {
  if (!page.isClosed()) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
}
