import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { createTextReader, dropCutCharacter } from "../../text-encoding/decode-text.ts";
import { settleEncoding } from "../../text-encoding/settle-encoding.ts";
import { listEncodingCandidates } from "../../text-encoding/detect-encoding.ts";
import { makeColumnNames } from "../column-names.ts";
import type { EncodingReading } from "../source-dataset.ts";
import { checkLimit } from "../source-limits.ts";
import { getDbfCodePage } from "./dbf-code-pages.ts";
import { readDbfHeader, type DbfHeader } from "./read-dbf-header.ts";
import { isAscii, readDbfValue, trimCell, type DbfValue } from "./read-dbf-value.ts";

/** The rows of a .dbf. */
export interface DbfTable {
  readonly encoding: EncodingReading;
  readonly encodingCandidates: readonly string[];
  /** Null where the row was deleted: the shape beside it goes with it. */
  readonly rows: readonly (Readonly<Record<string, DbfValue>> | null)[];
  readonly findings: readonly Finding[];
}

export interface DbfOptions {
  /** Label somebody chose. */
  readonly encoding?: string | undefined;
  /** What the .cpg beside it says. */
  readonly codePage?: string | undefined;
  /** Gets the bytes done. */
  readonly onProgress?: ((doneBytes: number) => void) | undefined;
}

const DELETED = 0x2a;

/** Texts looked at to settle the encoding. */
const MAX_SAMPLES = 50_000;

const RECORDS_PER_REPORT = 2_000;

/**
 * Reads a .dbf. The encoding is the chosen one, else that of the .cpg, else that of the header's language driver,
 * else the one the bytes look like.
 * @throws Refusal for what is no .dbf, or more than is read.
 */
export function readDbf(dbf: Uint8Array, { encoding: chosen, codePage, onProgress }: DbfOptions): DbfTable {
  const header = readDbfHeader(dbf);
  const count = Math.min(header.declaredCount, header.roomCount);
  checkLimit("features", count);
  const samples = collectTexts(dbf, header, count);
  const languageCodePage = getDbfCodePage(header.languageId);
  const { encoding, findings } = settleEncoding(
    {
      chosen,
      declared: [
        ...(codePage === undefined ? [] : [{ label: codePage, how: "cpg" as const }]),
        ...(languageCodePage === undefined ? [] : [{ label: languageCodePage, how: "declared" as const }]),
      ],
    },
    samples,
  );
  const readText = createTextReader(encoding.name);
  const names = makeColumnNames(
    header.fields.map(({ nameBytes }) => dropCutCharacter(readText(trimCell(nameBytes)))),
  );
  const rows: (Record<string, DbfValue> | null)[] = [];
  for (let row = 0; row < count; row += 1) {
    const start = header.headerBytes + row * header.recordBytes;
    const record = dbf.subarray(start, start + header.recordBytes);
    rows.push(record[0] === DELETED ? null : readRow(record, header, names, readText));
    if (row % RECORDS_PER_REPORT === 0) onProgress?.(start);
  }
  const isCut = header.declaredCount > header.roomCount;
  return {
    encoding,
    encodingCandidates: listEncodingCandidates(samples),
    rows,
    findings: isCut
      ? [...findings, createFinding("format-broken", { figures: { format: "dbf", reason: "dbf-cut" } })]
      : findings,
  };
}

function readRow(
  record: Uint8Array,
  { fields }: DbfHeader,
  names: readonly string[],
  readText: (bytes: Uint8Array) => string,
): Record<string, DbfValue> {
  const properties: Record<string, DbfValue> = {};
  for (const [index, field] of fields.entries()) {
    const name = names[index];
    if (name !== undefined) properties[name] = readDbfValue(record, field, readText);
  }
  return properties;
}

/** The names of columns and the texts in them that are more than ASCII, without the blanks round them. */
function collectTexts(dbf: Uint8Array, header: DbfHeader, count: number): readonly Uint8Array[] {
  const texts = header.fields.map(({ nameBytes }) => trimCell(nameBytes)).filter((name) => !isAscii(name));
  const fields = header.fields.filter(({ type }) => type === "C");
  for (let row = 0; row < count && texts.length < MAX_SAMPLES; row += 1) {
    const start = header.headerBytes + row * header.recordBytes;
    if (isAscii(dbf.subarray(start, start + header.recordBytes)) || dbf[start] === DELETED) continue;
    for (const field of fields) {
      const text = trimCell(dbf.subarray(start + field.start, start + field.start + field.bytes));
      if (!isAscii(text)) texts.push(text);
    }
  }
  return texts;
}
