/** What was found on a machine that needs a Chromium and a Chinese font. */
export interface BrowserFacts {
  /** A Chromium that starts. */
  readonly chromium: string | undefined;
  readonly hasChineseFont: boolean;
  /** True when Debian packages can be installed here: root, and apt-get exists. */
  readonly canInstallPackages: boolean;
}

/** A way to get what is missing. */
export type InstallStep =
  | { readonly kind: "playwright-download" }
  | { readonly kind: "debian-packages"; readonly packages: readonly string[] }
  | { readonly kind: "say"; readonly level: "error" | "warning"; readonly text: string };

const CHROMIUM_HINT =
  "No Chromium found. Install one (Debian: apt-get install chromium; macOS: Google Chrome), or set CHROME_PATH to it.";
const FONT_HINT =
  "No Chinese font found: screenshots will show boxes. Debian: apt-get install fonts-noto-cjk; others: Noto Sans CJK SC.";

export type BrowserStep = InstallStep | { readonly kind: "use"; readonly executable: string };

/**
 * What to do for the browser: use the one found; else Playwright's own download, Debian's package, or one line that
 * says how. The steps are alternatives: the first that gives a browser ends the list.
 */
export function planBrowser({ chromium, canInstallPackages }: BrowserFacts): readonly BrowserStep[] {
  if (chromium !== undefined) return [{ kind: "use", executable: chromium }];
  return [
    { kind: "playwright-download" },
    ...installing(canInstallPackages, "chromium"),
    { kind: "say", level: "error", text: CHROMIUM_HINT },
  ];
}

/** What to do for the font: nothing, Debian's package, or one line that warns. Alternatives, as above. */
export function planFont({ hasChineseFont, canInstallPackages }: BrowserFacts): readonly InstallStep[] {
  if (hasChineseFont) return [];
  return [
    ...installing(canInstallPackages, "fonts-noto-cjk"),
    { kind: "say", level: "warning", text: FONT_HINT },
  ];
}

function installing(canInstallPackages: boolean, name: string): readonly InstallStep[] {
  return canInstallPackages ? [{ kind: "debian-packages", packages: [name] }] : [];
}
