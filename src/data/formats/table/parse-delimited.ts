import Papa from "papaparse";
import { parseBrokenText } from "./parse-broken-text.ts";
import { RowCollector, type DelimitedText } from "./row-collector.ts";
import { refuseLimit } from "./table-refusal.ts";

/** Characters read at a time. */
const CHUNK_LENGTH = 2 * 1024 * 1024;
/** A row is read anew with every chunk until it ends: a boundary of 100,000 points is shorter than this. */
const MAX_ROW_LENGTH = 4 * 1024 * 1024;

/**
 * Reads a text with one delimiter (RFC 4180; line ends "\n"). Rows are numbered as Excel numbers them: blank ones
 * count, a cell of several lines is one row. Empty rows are left out, cells are trimmed. A quotation mark without a
 * partner would take the rows behind it into one cell: such a text is read line by line (`parseBrokenText`).
 * @throws Refusal over the limits of UX §8.
 */
export function parseDelimited(
  text: string,
  delimiter: string,
  onProgress: (share: number) => void,
): DelimitedText {
  const collector = new RowCollector();
  let chunks = 0;
  const state = { isBroken: false };
  // The declarations know chunks of files only; a text is read in them the same way.
  const config: Omit<Papa.ParseLocalConfig<string[]>, "complete" | "worker"> = {
    delimiter,
    newline: "\n",
    quoteChar: '"',
    chunkSize: CHUNK_LENGTH,
    chunk: ({ data, errors, meta }, parser) => {
      chunks += 1;
      const pending = Math.min(chunks * CHUNK_LENGTH, text.length) - meta.cursor;
      state.isBroken =
        errors.some(({ type }) => type === "Quotes") || (pending > MAX_ROW_LENGTH && text.includes('"'));
      if (state.isBroken) {
        parser.abort();
        return;
      }
      if (pending > MAX_ROW_LENGTH) throw refuseLimit("characters", pending, MAX_ROW_LENGTH);
      for (const cells of data) collector.take(cells);
      onProgress(meta.cursor / text.length);
    },
  };
  Papa.parse(text, config);
  return state.isBroken ? parseBrokenText(text, delimiter) : { rows: collector.rows, brokenQuoteRows: [] };
}
