import type { Geometry } from "geojson";
import { ExporterClient } from "../data/export/exporter-client.ts";
import type { EncodableRecord } from "../data/export/encode-records.ts";
import { getExtension } from "../data/export/export-format.ts";
import type { ExportCheck, ExportHead, ExportSettings } from "../data/export/export-request.ts";
import { toFileStem } from "../data/export/file-stem.ts";
import { getParkFileName } from "../data/export/park-file-name.ts";
import { cutIntoRuns, MESSAGE_RECORDS } from "../data/hand-over.ts";
import type { ParkData } from "../data/park-data.ts";
import type { ReaderClient } from "../data/reader-client.ts";
import { PARK_LAYERS, type ParkLayer } from "../domain/layer.ts";
import { collectGeometries } from "./collect-geometries.ts";
import { nextTask } from "./next-task.ts";

/** A layer on its way out: its rows are with the writer. */
export interface OpenExport {
  /** What the settings would lose; told before anything is written. */
  readonly check: (settings: ExportSettings) => Promise<ExportCheck>;
  /** Writes and hands the file to the user; gives its name and size. */
  readonly save: (settings: ExportSettings) => Promise<{ readonly name: string; readonly sizeBytes: number }>;
  readonly end: () => void;
}

export interface ExportTools {
  readonly reader: Pick<ReaderClient, "getShapes">;
  readonly now: () => Date;
  readonly saveFile: (name: string, bytes: Uint8Array) => void;
}

/**
 * Brings the records of a layer, those of `ids` where it is given, to a writer of its own.
 * Nothing of it leaves the machine.
 */
export async function openExport(
  { park, shapes }: ParkData,
  layer: ParkLayer,
  ids: ReadonlySet<string> | null,
  head: Omit<ExportHead, "name" | "layer" | "isSketch">,
  { reader, now, saveFile }: ExportTools,
): Promise<OpenExport> {
  const { manifest } = park;
  const name = toFileStem(`${manifest.id}-${layer}`);
  const client = new ExporterClient();
  client.begin({ ...head, name, layer, isSketch: manifest.geometryStatus === "schematic" });
  const geometries = await collectGeometries(shapes[layer], reader);
  const records: readonly EncodableRecord[] = park[layer];
  const wanted = ids === null ? records : records.filter(({ id }) => ids.has(id));
  for (const run of cutIntoRuns(wanted, MESSAGE_RECORDS)) {
    client.add({ records: run, geometries: run.map(({ site }) => geometries.get(site.index) ?? null) });
    await nextTask();
  }
  return {
    check: (settings) => client.check(settings),
    save: async (settings) => {
      const bytes = await client.write(settings, now());
      const fileName = `${name}${settings.isForPublication ? "-public" : ""}.${getExtension(settings.format)}`;
      saveFile(fileName, bytes);
      return { name: fileName, sizeBytes: bytes.length };
    },
    end: () => client.end(),
  };
}

/** The whole park with its plan as one file, to be opened again here or on another machine. */
export async function saveParkFile({ park, plan, shapes }: ParkData, tools: ExportTools): Promise<string> {
  const { reader, now, saveFile } = tools;
  const geometries: Partial<Record<ParkLayer, readonly (Geometry | null)[]>> = {};
  for (const layer of PARK_LAYERS) {
    const found = await collectGeometries(shapes[layer], reader);
    geometries[layer] = park[layer].map(({ site }) => found.get(site.index) ?? null);
  }
  const client = new ExporterClient();
  try {
    const bytes = await client.writePark(numberAnew(park), plan, geometries, now());
    const name = getParkFileName(park.manifest.id);
    saveFile(name, bytes);
    return name;
  } finally {
    client.end();
  }
}

/** Geometries are handed over by position: every record's index is its position. */
function numberAnew(park: ParkData["park"]): ParkData["park"] {
  const layers = PARK_LAYERS.map((layer) => {
    const records: readonly EncodableRecord[] = park[layer];
    return [layer, records.map((record, index) => ({ ...record, site: { ...record.site, index } }))] as const;
  });
  return { ...park, ...(Object.fromEntries(layers) as Partial<typeof park>) };
}
