import type { SourceFile } from "../../src/data/formats/source-dataset.ts";
import { readUserFile } from "../../src/data/read-user-file.ts";
import { ReadingError } from "../../src/data/reading-failure.ts";
import type { ReadingOptions } from "../../src/data/reading-protocol.ts";

/** What became of files somebody opened; anything else a reader does is a fault of ours. */
export type CaseOutcome = "taken" | "refused";

/** Reads files as the page's worker does. */
export type ReadCase = (files: readonly SourceFile[]) => Promise<CaseOutcome>;

/** Of the park in force only this is known to a reading; frozen, so that touching it throws. */
const OPTIONS: ReadingOptions = Object.freeze({
  asOf: "2026-06-30",
  plan: null,
  parkIds: Object.freeze({ clusters: Object.freeze(["north"]), plots: Object.freeze(["N-1"]) }),
  near: Object.freeze([108.7, 29.3, 108.9, 29.6] as const),
  anchors: Object.freeze([Object.freeze([108.786, 29.43] as const)]),
  choices: Object.freeze({}),
});

/** The reading of the product, from the bytes to the records. */
export const readAsProduct: ReadCase = async (files) => {
  const entries = files.map(({ name, bytes }) => ({ path: name, file: new Blob([new Uint8Array(bytes)]) }));
  try {
    const { kind } = await readUserFile(entries, OPTIONS, () => undefined);
    return kind === "refused" ? "refused" : "taken";
  } catch (error) {
    if (error instanceof ReadingError) return "refused";
    throw error;
  }
};
