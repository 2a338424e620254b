import type { Finding } from "../../domain/finding.ts";
import { refuseArchive } from "../archive/archive-refusal.ts";
import { listArchive, readArchive } from "../archive/read-archive.ts";
import { createFinding } from "../create-finding.ts";
import { Refusal, type Format, type FormatOptions } from "./format.ts";
import { groupCompanions, isCompanion, type Companions } from "./shapefile/group-companions.ts";
import { readCompanions, type CompanionReading } from "./shapefile/read-companions.ts";
import { isZip } from "./signatures.ts";
import type { EncodingReading, SourceDataset, SourceFile } from "./source-dataset.ts";

/**
 * Shapefiles: a zip file with one or several, in folders too, or the loose files of one or several. Each becomes a
 * layer. A .dbf alone gives rows without shapes, a .shp alone shapes without rows. A zip file is told by its content.
 */
export const shapefile: Format = {
  async read(files, options) {
    const groups = groupCompanions(await unpackAll(files));
    if (groups.length === 0) throw refuseShapefile();
    return readGroups(groups, options);
  },
};

function refuseShapefile(): Refusal {
  return new Refusal(createFinding("format-broken", { figures: { format: "shapefile", reason: "no-shp" } }));
}

/** Loose files as they are, and the ones of a shapefile out of every zip file. */
async function unpackAll(files: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  const unpacked: SourceFile[] = [];
  for (const file of files) {
    if (!isZip(file.bytes) && !/\.zip$/i.test(file.name)) {
      unpacked.push(file);
      continue;
    }
    const inside = await readArchive(file.bytes, { wants: isCompanion });
    if (inside.size === 0) refuseNested(file.bytes);
    for (const [name, bytes] of inside) unpacked.push({ name, bytes });
  }
  return unpacked;
}

/** An archive of archives holds no shapefile, but its owner thinks it does. */
function refuseNested(bytes: Uint8Array): void {
  const nested = listArchive(bytes).find((path) => /\.(zip|rar|7z)$/i.test(path));
  if (nested !== undefined) throw refuseArchive("archive-nested", nested, 0);
}

function readGroups(groups: readonly Companions[], { encoding, onProgress }: FormatOptions): SourceDataset {
  const total = groups.reduce((sum, group) => sum + countBytes(group), 0);
  const names = nameLayers(groups);
  const readings: CompanionReading[] = [];
  const refusals: Refusal[] = [];
  let done = 0;
  for (const [index, group] of groups.entries()) {
    try {
      const name = names[index] ?? group.stem;
      readings.push(readCompanions(group, name, encoding, (bytes) => onProgress?.(done + bytes, total)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
    done += countBytes(group);
    onProgress?.(done, total);
  }
  const [first] = refusals;
  if (readings.length === 0 && first !== undefined) throw first;
  const findings: readonly Finding[] = [
    ...refusals.map(({ finding }) => finding),
    ...readings.flatMap((reading) => reading.findings),
  ];
  return {
    format: "shapefile",
    encoding: findLeastSure(readings),
    encodingCandidates: [...new Set(readings.flatMap((reading) => reading.encodingCandidates))],
    layers: readings.map(({ layer }) => layer),
    findings,
  };
}

function countBytes({ files: { shp, dbf } }: Companions): number {
  return (shp?.length ?? 0) + (dbf?.length ?? 0);
}

/** Stems without their folders, where that leaves them different. */
function nameLayers(groups: readonly Companions[]): readonly string[] {
  const bare = groups.map(({ stem }) => stem.slice(stem.lastIndexOf("/") + 1));
  return new Set(bare).size === bare.length ? bare : groups.map(({ stem }) => stem);
}

/** Of several encodings the one somebody has to look at first. */
function findLeastSure(readings: readonly CompanionReading[]): EncodingReading {
  const [first, ...others] = readings.map(({ encoding }) => encoding);
  return others.reduce(
    (least, encoding) => (encoding.confidence < least.confidence ? encoding : least),
    first ?? { name: "UTF-8", how: "ascii", confidence: 1 },
  );
}
