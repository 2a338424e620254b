import type { Database } from "sql.js";
import type { Finding } from "../../domain/finding.ts";
import { createFinding } from "../create-finding.ts";
import { Refusal, type Format, type FormatOptions } from "./format.ts";
import { hasTable, listTables } from "./gpkg/list-tables.ts";
import { loadSqlite } from "./gpkg/load-sqlite.ts";
import { readTable, refuseDamaged } from "./gpkg/read-table.ts";
import { isSqlite } from "./signatures.ts";
import type { SourceDataset, SourceLayer } from "./source-dataset.ts";

/** Bytes all values may come to, for each byte of the file: text grows in decoding, pages may be shared. */
const MAX_GROWTH = 8;
const FREE_BYTES = 16_777_216;

/** GeoPackage: every table of features and of attributes is a layer. */
export const gpkg: Format = {
  async read([file], options) {
    if (file === undefined || !isSqlite(file.bytes)) throw refuseDamaged();
    const { Database } = await loadSqlite();
    let database: Database | undefined;
    try {
      database = new Database(file.bytes);
      return readDatabase(database, file.bytes.length, options);
    } catch (error) {
      // SQLite says of damaged pages what it likes: plain errors, and traps of the machine it runs in.
      throw error instanceof Refusal ? error : refuseDamaged();
    } finally {
      closeQuietly(database);
    }
  },
};

function readDatabase(database: Database, fileBytes: number, { onProgress }: FormatOptions): SourceDataset {
  database.run("PRAGMA trusted_schema = OFF");
  if (!hasTable(database, "gpkg_contents")) throw refuse("no-gpkg-contents");
  const tables = listTables(database);
  if (tables.length === 0) throw refuse("no-gpkg-features");
  const budget = { bytesLeft: fileBytes * MAX_GROWTH + FREE_BYTES, positions: 0 };
  const layers: SourceLayer[] = [];
  const findings: Finding[] = [];
  for (const table of tables) {
    const reading = readTable(database, table, budget);
    layers.push(reading.layer);
    findings.push(...reading.findings);
    onProgress?.(layers.length, tables.length);
  }
  return {
    format: "gpkg",
    encoding: { name: "UTF-8", how: "format", confidence: 1 },
    layers,
    findings,
  };
}

function refuse(reason: string): Refusal {
  return new Refusal(createFinding("format-broken", { figures: { format: "gpkg", reason } }));
}

/** A database that is damaged enough cannot even be closed. */
function closeQuietly(database: Database | undefined): void {
  try {
    database?.close();
  } catch {
    return;
  }
}
