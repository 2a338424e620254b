import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** `--version` answers at once; a wrapper that waits for something is no browser. */
const START_TIMEOUT_MS = 10_000;

const MAC_APPS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The first Chromium that starts: CHROME_PATH, the system's, Playwright's own. */
export function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [
    process.env["CHROME_PATH"] ?? "",
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(process.platform === "darwin" ? MAC_APPS : []),
    chromium.executablePath(),
  ].find((path) => isExecutable(path) && doesStart(path));
}

/** The browser the tests run in. @throws Error when there is none. */
export function getChromium(): string {
  const executable = findChromium();
  if (executable === undefined) throw new Error("no Chromium; `npm test` finds or installs one");
  return executable;
}

/** True when text in Chinese is drawn with a real font. macOS and Windows bring one. */
export function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

/** True when this process may install Debian packages. */
export function canInstallPackages(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get");
}

/** A downloaded browser may be there and yet lack the system's libraries. */
function doesStart(executable: string): boolean {
  return spawnSync(executable, ["--version"], { stdio: "ignore", timeout: START_TIMEOUT_MS }).status === 0;
}

function isExecutable(path: string): boolean {
  if (path === "") return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
