import { parseArgs } from "node:util";
import { type FuzzReport, fuzzFiles } from "./fuzz-files.ts";
import { fuzzKill } from "./fuzz-kill.ts";

/**
 * `npm run fuzz -- [files|kill] [--runs n] [--seed n]`: mutated files by the thousand, or a browser killed while files
 * are taken in (over the app as it was built last); fails when a file was mishandled or work was lost.
 */

const DEFAULT_RUNS = { files: 10_000, kill: 50 } as const;
type Subject = keyof typeof DEFAULT_RUNS;
const PROGRESS_STEP: Readonly<Record<Subject, number>> = { files: 500, kill: 5 };

function print({ runs, taken, refused, failures }: FuzzReport): void {
  for (const { seed, kind, file, message } of failures) {
    console.log(`${kind}  --seed ${seed} --runs 1  ${file}\n${message}\n`);
  }
  console.log(`${runs} mutations: ${taken} taken, ${refused} refused, ${failures.length} mishandled`);
}

/** True when nothing was wrong. */
async function runSubject(subject: Subject, runs: number, seed: number): Promise<boolean> {
  const tell = (done: number): void => {
    if (done % PROGRESS_STEP[subject] === 0) console.error(`${done} of ${runs}`);
  };
  if (subject === "files") {
    const report = await fuzzFiles(runs, seed, tell);
    print(report);
    return report.failures.length === 0;
  }
  const lost = await fuzzKill(runs, seed, tell);
  for (const result of lost) console.log(JSON.stringify(result));
  console.log(`${runs} kills: ${lost.length} with something lost`);
  return lost.length === 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string" }, seed: { type: "string" } },
});
const [named = "files"] = positionals;
const subject = (Object.keys(DEFAULT_RUNS) as Subject[]).find((name) => name === named);
const runs = Number(values.runs ?? (subject === undefined ? 0 : DEFAULT_RUNS[subject]));
const seed = Number(values.seed ?? 1);
if (subject === undefined || !Number.isSafeInteger(runs) || !Number.isSafeInteger(seed) || seed < 0) {
  console.error("usage: npm run fuzz -- [files|kill] [--runs n] [--seed n]");
  process.exitCode = 2;
} else if (!(await runSubject(subject, runs, seed))) process.exitCode = 1;
