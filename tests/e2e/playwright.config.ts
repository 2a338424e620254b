import { defineConfig } from "@playwright/test";
import { join } from "node:path";
import { CHROMIUM_FLAGS } from "../tooling/chromium-flags.ts";
import { getChromium } from "../tooling/find-chromium.ts";
import { TEST_URL } from "./serve.ts";

const ROOT = join(import.meta.dirname, "../..");

export default defineConfig({
  testDir: "specs",
  outputDir: join(ROOT, "test-results"),
  // Two maps at once on two cores time each other out.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  // The map is drawn in software here: a first map takes seconds.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: TEST_URL,
    browserName: "chromium",
    launchOptions: { executablePath: getChromium(), args: [...CHROMIUM_FLAGS] },
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "npx tsx tests/e2e/serve.ts",
    cwd: ROOT,
    url: TEST_URL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
