import { parseArgs } from "node:util";
import { type FuzzReport, fuzzFiles } from "./fuzz-files.ts";

/** `npm run fuzz -- [files] [--runs n] [--seed n]`: mutated files by the thousand; fails when one was mishandled. */

const DEFAULT_RUNS = 10_000;
const PROGRESS_STEP = 500;

function print({ runs, taken, refused, failures }: FuzzReport): void {
  for (const { seed, kind, file, message } of failures) {
    console.log(`${kind}  --seed ${seed} --runs 1  ${file}\n${message}\n`);
  }
  console.log(`${runs} mutations: ${taken} taken, ${refused} refused, ${failures.length} mishandled`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string" }, seed: { type: "string" } },
});
const [subject = "files"] = positionals;
const runs = Number(values.runs ?? DEFAULT_RUNS);
const seed = Number(values.seed ?? 1);
if (subject !== "files" || !Number.isSafeInteger(runs) || !Number.isSafeInteger(seed) || seed < 0) {
  console.error("usage: npm run fuzz -- [files] [--runs n] [--seed n]");
  process.exitCode = 2;
} else {
  const report = await fuzzFiles(runs, seed, (done) => {
    if (done % PROGRESS_STEP === 0) console.error(`${done} of ${runs}`);
  });
  print(report);
  if (report.failures.length > 0) process.exitCode = 1;
}
