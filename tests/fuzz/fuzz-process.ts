import { type FuzzCase, mutateCase } from "./fuzz-cases.ts";
import { type CaseOutcome, readAsProduct } from "./read-case.ts";

/** One mutation to try, as the process is told. */
export interface FuzzRequest {
  readonly case: FuzzCase;
  readonly seed: number;
}

export type FuzzReply =
  | { readonly kind: "done"; readonly seed: number; readonly outcome: CaseOutcome }
  | { readonly kind: "error"; readonly seed: number; readonly message: string };

async function run({ case: files, seed }: FuzzRequest): Promise<FuzzReply> {
  try {
    return { kind: "done", seed, outcome: await readAsProduct(mutateCase(files, seed)) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: "error", seed, message };
  }
}

process.on("message", (request: FuzzRequest) => {
  void run(request).then((reply) => process.send?.(reply));
});
