import Papa from "papaparse";
import { RowCollector, type DelimitedText } from "./row-collector.ts";
import { refuseLimit } from "./table-refusal.ts";

/** As long as a row may be where nothing is broken. */
const MAX_LINE_LENGTH = 4 * 1024 * 1024;
/** Lines a cell may go on over, and tries to join lines in all: a broken text must not be read over and over. */
const MAX_JOINED_LINES = 20;
const MAX_JOINS = 5_000;
/** Longer joined lines are no note in a cell. */
const MAX_JOINED_LENGTH = 20_000;

/**
 * Reads a text with broken quotation marks (`"双高"企业,2`) line by line, so that one mark does not swallow the rows
 * behind it. A cell that goes on over some lines is joined where that mends it; what cannot be mended keeps its marks
 * and is cut at every delimiter, and its row is named.
 * @throws Refusal over the limits of UX §8.
 */
export function parseBrokenText(text: string, delimiter: string): DelimitedText {
  const lines = text.split("\n");
  if (lines[lines.length - 1] === "") lines.pop();
  const collector = new RowCollector();
  const brokenQuoteRows: number[] = [];
  let joins = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line.length > MAX_LINE_LENGTH) throw refuseLimit("characters", line.length, MAX_LINE_LENGTH);
    let cells = parseLine(line, delimiter);
    let joined = line;
    for (let more = 1; cells === undefined && more <= MAX_JOINED_LINES && joins < MAX_JOINS; more += 1) {
      const next = lines[index + more];
      joined += `\n${next ?? ""}`;
      if (next === undefined || joined.length > MAX_JOINED_LENGTH) break;
      joins += 1;
      // Only a line with a mark can end the cell.
      if (!next.includes('"')) continue;
      cells = parseLine(joined, delimiter);
      if (cells !== undefined) index += more;
    }
    collector.take(cells ?? line.split(delimiter));
    if (cells === undefined) brokenQuoteRows.push(collector.count);
  }
  return { rows: collector.rows, brokenQuoteRows };
}

/** The cells of one row, or undefined where its quotation marks do not add up to it. */
function parseLine(line: string, delimiter: string): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: "\n", quoteChar: '"' });
  return errors.some(({ type }) => type === "Quotes") || data.length > 1 ? undefined : data[0];
}
