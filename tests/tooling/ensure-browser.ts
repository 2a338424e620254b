import { spawnSync } from "node:child_process";
import { type InstallStep, planBrowser, planFont } from "./browser-plan.ts";
import { canInstallPackages, findChromium, hasChineseFont } from "./find-chromium.ts";

/** A download that hangs must not hang the tests. */
const INSTALL_TIMEOUT_MS = 5 * 60 * 1000;

/**
 * Makes sure of a Chromium and a Chinese font, installing what is missing where that can be done.
 * @returns the browser's executable, or undefined after saying in one line how to get one
 */
export function ensureBrowser(): string | undefined {
  const facts = {
    chromium: findChromium(),
    hasChineseFont: hasChineseFont(),
    canInstallPackages: canInstallPackages(),
  };
  for (const step of planFont(facts)) {
    take(step);
    if (hasChineseFont()) break;
  }
  for (const step of planBrowser(facts)) {
    if (step.kind === "use") return step.executable;
    take(step);
    const executable = findChromium();
    if (executable !== undefined) return executable;
  }
  return undefined;
}

function take(step: InstallStep): void {
  switch (step.kind) {
    case "playwright-download":
      run("npx", ["playwright", "install", "chromium"]);
      break;
    case "debian-packages":
      run("apt-get", ["update"]);
      run("apt-get", ["install", "-y", "--no-install-recommends", ...step.packages]);
      break;
    case "say":
      process.stderr.write(`${step.level}: ${step.text}\n`);
      break;
  }
}

/** Runs an installer. Its failure shows in what is found afterwards. */
function run(command: string, parameters: readonly string[]): void {
  process.stdout.write(`something is missing: ${command} ${parameters.join(" ")}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, parameters, { stdio: "ignore", timeout: INSTALL_TIMEOUT_MS, env });
}
