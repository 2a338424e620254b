import type { Format } from "./format.ts";
import { findDelimiter } from "./table/find-delimiter.ts";
import { readDelimitedFile } from "./table/read-delimited-file.ts";

/** Text delimited by tabs; a file without any tab that only has the name is read as what it is. */
export const tsv: Format = {
  read: (files, options) =>
    Promise.resolve().then(() =>
      readDelimitedFile("tsv", files, options, (text) => {
        return { delimiter: text.includes("\t") ? "\t" : findDelimiter(text), skipped: 0 };
      }),
    ),
};
