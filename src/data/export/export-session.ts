import type { Geometry } from "geojson";
import { createExportCrs } from "./create-export-crs.ts";
import { encodeRecords, type EncodableRecord } from "./encode-records.ts";
import type { ExportOptions } from "./export-format.ts";
import type {
  ExportCheck,
  ExportHead,
  ExportReply,
  ExportRequest,
  ExportSettings,
} from "./export-request.ts";
import type { ExportTable } from "./export-table.ts";
import { findLosses } from "./find-losses.ts";
import { forPublication } from "./for-publication.ts";
import { writeParkFile } from "./write-park-file.ts";
import { writeTable } from "./write-table.ts";

/** One export inside a worker: takes the rows in, says what a format cannot hold of them, and writes it. */
export class ExportSession {
  #head: ExportHead | null = null;
  #records: EncodableRecord[] = [];
  #geometries: (Geometry | null)[] = [];
  #table: ExportTable | null = null;

  /** The answer to a request, or none for what only hands rows over. */
  async handle(request: ExportRequest): Promise<ExportReply | null> {
    switch (request.kind) {
      case "begin":
        this.#head = request.head;
        this.#records = [];
        this.#geometries = [];
        this.#table = null;
        return null;
      case "rows":
        this.#take(request.run);
        return null;
      case "check":
        return { kind: "check", serial: request.serial, check: await this.#check(request.settings) };
      case "write":
        return { kind: "file", serial: request.serial, bytes: await this.#write(request) };
      case "park": {
        const { serial, park, plan, geometries, nowMs } = request;
        const bytes = await writeParkFile({ park, plan, geometries, optionFiles: [] }, new Date(nowMs));
        return { kind: "file", serial, bytes };
      }
      case "table": {
        const { serial, table, format, options, nowMs } = request;
        const bytes = await writeTable(format, table, { ...options, now: new Date(nowMs) });
        return { kind: "file", serial, bytes };
      }
    }
  }

  #take({ records, geometries }: Extract<ExportRequest, { readonly kind: "rows" }>["run"]): void {
    for (const [position, record] of records.entries()) {
      // The rows are numbered as they come: a filtered layer has gaps.
      const index = this.#records.length;
      this.#records.push({ ...record, site: { ...record.site, index } });
      this.#geometries.push(geometries[position] ?? null);
    }
  }

  async #check(settings: ExportSettings): Promise<ExportCheck> {
    const { table, leftOut, losses } = this.#getTable(settings);
    const own = findLosses(table, settings.format, await getOptions(settings));
    return { losses: [...losses, ...own], leftOut };
  }

  async #write({ settings, nowMs }: Extract<ExportRequest, { readonly kind: "write" }>): Promise<Uint8Array> {
    const { table } = this.#getTable(settings);
    return writeTable(settings.format, table, { ...(await getOptions(settings)), now: new Date(nowMs) });
  }

  #getTable({ isForPublication }: ExportSettings): ExportCheck & { readonly table: ExportTable } {
    if (this.#head === null) throw new RangeError("no rows to export");
    this.#table ??= { ...this.#head, ...encodeRecords(this.#head.layer, this.#records, this.#geometries) };
    return isForPublication ? forPublication(this.#table) : { table: this.#table, leftOut: [], losses: [] };
  }
}

async function getOptions(settings: ExportSettings): Promise<Omit<ExportOptions, "now">> {
  const { epsg, encoding, hasWkt, notesTitle } = settings;
  const crs = epsg === undefined ? undefined : await createExportCrs(epsg);
  return {
    ...(crs === undefined ? {} : { crs }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(hasWkt === undefined ? {} : { hasWkt }),
    ...(notesTitle === undefined ? {} : { notesTitle }),
  };
}
