import type { Format } from "./format.ts";
import { findDelimiter, readSeparatorLine } from "./table/find-delimiter.ts";
import { readDelimitedFile } from "./table/read-delimited-file.ts";

/** Delimited text: commas, semicolons, tabs or bars, with Excel's `sep=` line or without. */
export const csv: Format = {
  read: (files, options) =>
    Promise.resolve().then(() =>
      readDelimitedFile("csv", files, options, (text) => {
        const line = readSeparatorLine(text);
        return line === null
          ? { delimiter: findDelimiter(text), skipped: 0 }
          : { delimiter: line.delimiter, skipped: line.length };
      }),
    ),
};
