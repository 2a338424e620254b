import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./tooling/ensure-browser.ts";
import {
  addCounts,
  countTests,
  formatCounts,
  NO_TESTS,
  readPlaywrightCounts,
  readVitestCounts,
  type TestCounts,
} from "./tooling/test-counts.ts";

/** `npm test`: every check in order, the cheap ones first; stops at the first that fails. */

const ROOT = join(import.meta.dirname, "..");
const REPORTS = join(ROOT, ".cache/reports");
const UNIT_REPORT = join(REPORTS, "unit.json");
const E2E_REPORT = join(REPORTS, "e2e.json");

interface Step {
  readonly name: string;
  /** A command with its parameters. */
  readonly command: readonly [string, ...string[]];
  /** Where the step leaves its test report, and who reads it. */
  readonly report?: { readonly path: string; readonly read: (text: string) => TestCounts };
}

const STEPS: readonly Step[] = [
  { name: "format", command: ["npm", "run", "--silent", "format:check"] },
  { name: "lint", command: ["npm", "run", "--silent", "lint"] },
  { name: "types", command: ["npm", "run", "--silent", "types"] },
  {
    name: "unit",
    command: [
      ...(["npx", "vitest", "run"] as const),
      ...["--reporter=dot", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
    ],
    report: { path: UNIT_REPORT, read: readVitestCounts },
  },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "dist", command: ["npm", "run", "--silent", "check-dist"] },
  { name: "size", command: ["npm", "run", "--silent", "size"] },
  {
    name: "e2e",
    command: [
      "npx",
      "playwright",
      "test",
      "--config",
      "tests/e2e/playwright.config.ts",
      "--reporter=list,json",
    ],
    report: { path: E2E_REPORT, read: readPlaywrightCounts },
  },
];

/** Runs one step with its output held back; true when it passed. */
function runStep({
  command: [command, ...parameters],
}: Step): Promise<{ hasPassed: boolean; output: string }> {
  const env = { ...process.env, FORCE_COLOR: "0", PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer): void => {
      chunks.push(chunk);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => {
      resolve({ hasPassed: false, output: `${command}: ${error.message}\n` });
    });
    child.on("close", (code) => {
      resolve({ hasPassed: code === 0, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

function readCounts({ report }: Step): TestCounts {
  return report !== undefined && existsSync(report.path)
    ? report.read(readFileSync(report.path, "utf8"))
    : NO_TESTS;
}

async function runAll(): Promise<boolean> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const hasBrowser = ensureBrowser() !== undefined;
  let counts = NO_TESTS;
  let failedStep: string | undefined = hasBrowser ? undefined : "browser";

  for (const step of failedStep === undefined ? STEPS : []) {
    const startMs = performance.now();
    const { hasPassed, output } = await runStep(step);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    const stepCounts = readCounts(step);
    counts = addCounts(counts, stepCounts);
    const tests = step.report === undefined ? "" : `  (${countTests(stepCounts)} tests)`;
    console.log(`${hasPassed ? "ok  " : "FAIL"} ${step.name.padEnd(8)} ${seconds.padStart(6)} s${tests}`);
    if (!hasPassed) {
      console.log(output);
      failedStep = step.name;
      break;
    }
  }

  // A check that fails without tests of its own is one failure, so that the last line never reads as a success.
  if (failedStep !== undefined && counts.failed === 0) counts = addCounts(counts, { ...NO_TESTS, failed: 1 });
  console.log(failedStep === undefined ? "\nevery check passed" : `\nstopped at: ${failedStep}`);
  console.log(formatCounts(counts));
  return failedStep === undefined;
}

process.exitCode = (await runAll()) ? 0 : 1;
