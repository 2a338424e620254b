/** What may stand between the cells of a .csv, the usual first. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Lines and characters that show the delimiter. */
const SAMPLE_LINES = 60;
const SAMPLE_LENGTH = 256 * 1024;

const QUOTED = /"(?:[^"]|"")*"/g;

/** Excel's first line `sep=;`: the delimiter it states, and where the table begins. */
export function readSeparatorLine(
  text: string,
): { readonly delimiter: string; readonly length: number } | null {
  const match = /^sep=(.)\n/i.exec(text.slice(0, 8));
  return match?.[1] === undefined ? null : { delimiter: match[1], length: match[0].length };
}

/**
 * The delimiter of a table: the one that cuts most lines into the same number of cells, two or more; of those alike
 * the one with most cells. A comma where none does. Line ends must be "\n".
 */
export function findDelimiter(text: string): string {
  const lines = text
    .slice(0, SAMPLE_LENGTH)
    .replace(QUOTED, "")
    .split("\n", SAMPLE_LINES + 1)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLE_LINES);
  let best = { delimiter: ",", lines: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const { lines: alike, cells } = findUsualCount(lines.map((line) => line.split(delimiter).length));
    if (alike > best.lines || (alike === best.lines && cells > best.cells))
      best = { delimiter, lines: alike, cells };
  }
  return best.delimiter;
}

/** The number of cells most lines have, and how many lines; one cell alone is no table. */
function findUsualCount(counts: readonly number[]): { readonly lines: number; readonly cells: number } {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 1) lines.set(count, (lines.get(count) ?? 0) + 1);
  let usual = { lines: 0, cells: 1 };
  for (const [cells, number] of lines) {
    if (number > usual.lines || (number === usual.lines && cells > usual.cells))
      usual = { lines: number, cells };
  }
  return usual;
}
