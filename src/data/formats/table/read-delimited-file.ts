import { readText } from "../../text-encoding/read-text.ts";
import type { FormatName } from "../format-name.ts";
import type { FormatOptions } from "../format.ts";
import type { SourceDataset, SourceFile } from "../source-dataset.ts";
import { parseDelimited } from "./parse-delimited.ts";
import { readTable } from "./read-table.ts";
import { refuseTable } from "./table-refusal.ts";

/** A file of delimited text as a dataset of one layer; `findSeparator` tells the delimiter from text with "\n" ends. */
export function readDelimitedFile(
  format: FormatName,
  files: readonly SourceFile[],
  options: FormatOptions,
  findSeparator: (text: string) => { readonly delimiter: string; readonly skipped: number },
): SourceDataset {
  const [file] = files;
  if (file === undefined || file.bytes.length === 0) throw refuseTable(format, "empty-file");
  const { name, bytes } = file;
  const {
    text: raw,
    badCount: _badCount,
    findings,
    ...origin
  } = readText(bytes, {
    chosen: options.encoding,
    declared: [],
  });
  if (raw.includes("\0")) throw refuseTable(format, "binary-file");
  const text = raw.replace(/\r\n?/g, "\n");
  const { delimiter, skipped } = findSeparator(text);
  const { rows, brokenQuoteRows } = parseDelimited(
    skipped === 0 ? text : text.slice(skipped),
    delimiter,
    (share) => {
      options.onProgress?.(Math.round(share * bytes.length), bytes.length);
    },
  );
  if (rows.length === 0) throw refuseTable(format, "empty-file");
  const table = readTable(getStem(name), rows, { isTextOnly: true, brokenQuoteRows });
  return { format, ...origin, layers: [table.layer], findings: [...findings, ...table.findings] };
}

function getStem(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}
