import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { collectCases } from "./fuzz-cases.ts";
import type { FuzzReply, FuzzRequest } from "./fuzz-process.ts";

const ROOT = join(import.meta.dirname, "../..");
const FOLDERS = [join(ROOT, "tests/fixtures"), join(ROOT, "../shared/samples")];

/** Nobody waits longer for a file of two megabytes. */
const HANG_MS = 5_000;

/** What a tab may take of memory for such a file, MB. */
const MAX_MEMORY_MB = 1_024;

/** Starting a process and loading the first parsers is not reading. */
const START_MS = 60_000;

/** The end of what a process says when it dies: the stack. */
const MAX_MESSAGE_LENGTH = 4_000;

/** A mutation that was neither taken nor refused. */
interface Failure {
  readonly seed: number;
  readonly kind: "error" | "hang" | "crash";
  readonly file: string;
  readonly message: string;
}

export interface FuzzReport {
  readonly runs: number;
  readonly taken: number;
  readonly refused: number;
  readonly failures: readonly Failure[];
}

/**
 * Mutates files of the fixtures and the samples and reads each in a process, which is ended when it hangs or
 * dies. Seed `n` always means the same file and the same mutation.
 */
export async function fuzzFiles(
  runs: number,
  firstSeed: number,
  onProgress: (done: number) => void,
): Promise<FuzzReport> {
  const cases = collectCases(FOLDERS.filter((folder) => existsSync(folder)));
  const failures: Failure[] = [];
  const counts = { taken: 0, refused: 0 };
  let reader: CaseReader | undefined;
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    const files = cases[seed % cases.length];
    if (files === undefined) throw new Error("there is no file to mutate");
    const isNew = reader === undefined;
    reader ??= new CaseReader();
    const result = await reader.read({ case: files, seed }, isNew ? START_MS : HANG_MS);
    if (result.kind === "done") counts[result.outcome] += 1;
    else {
      const file = relative(ROOT, files.paths[0] ?? "");
      failures.push({ seed, kind: result.kind, file, message: result.message });
      if (result.kind !== "error") {
        reader.end();
        reader = undefined;
      }
    }
    onProgress(seed - firstSeed + 1);
  }
  reader?.end();
  return { runs, ...counts, failures };
}

type CaseResult = FuzzReply | { readonly kind: "hang" | "crash"; readonly message: string };

/** A process of its own: it can be ended in the middle of a loop, and its end is not ours. */
class CaseReader {
  readonly #process = fork(join(import.meta.dirname, "fuzz-process.ts"), {
    execArgv: [...process.execArgv, `--max-old-space-size=${MAX_MEMORY_MB}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  #errors = "";

  constructor() {
    this.#process.stderr?.on("data", (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-MAX_MESSAGE_LENGTH);
    });
  }

  read(request: FuzzRequest, limitMs: number): Promise<CaseResult> {
    return new Promise((resolve) => {
      const finish = (result: CaseResult): void => {
        clearTimeout(timer);
        this.#process.removeAllListeners();
        resolve(result);
      };
      const timer = setTimeout(() => finish({ kind: "hang", message: `over ${limitMs} ms` }), limitMs);
      this.#process.on("message", (reply: FuzzReply) => finish(reply));
      // What is thrown where nobody waits for it, and running out of memory.
      this.#process.on("close", (code, signal) => {
        finish({ kind: "crash", message: `${code ?? signal}\n${this.#errors}` });
      });
      this.#process.send(request);
    });
  }

  end(): void {
    this.#process.kill("SIGKILL");
  }
}
