import { resolve } from "node:path";
import { createExportCrs } from "../../data/export/create-export-crs.ts";
import { encodeRecords } from "../../data/export/encode-records.ts";
import {
  EXPORT_FORMATS,
  type ExportCrs,
  type ExportFormat,
  type ExportOptions,
  getExtension,
  SHAPEFILE_ENCODINGS,
  type ShapefileEncoding,
} from "../../data/export/export-format.ts";
import type { ExportTable } from "../../data/export/export-table.ts";
import { toFileStem } from "../../data/export/file-stem.ts";
import { findLosses } from "../../data/export/find-losses.ts";
import { writeTable } from "../../data/export/write-table.ts";
import { mapReading } from "../../data/importing/map-reading.ts";
import type { ImportReading } from "../../data/importing/read-import.ts";
import { parseMappingFile } from "../../data/mapping/mapping-template.ts";
import { findTargetField } from "../../data/mapping/target-field.ts";
import { getFeatureId } from "../../data/read-feature.ts";
import { readJson } from "../../data/read-json.ts";
import { getDiskKind, readDiskFile, writeDiskFile } from "../../data/sources/disk-files.ts";
import { findEncoding } from "../../data/text-encoding/find-encoding.ts";
import type { FieldMapping } from "../../domain/field-mapping.ts";
import { hasErrors } from "../../domain/finding.ts";
import { PARK_LAYERS, type ParkLayer } from "../../domain/layer.ts";
import { getFindingText } from "../../i18n/finding-text.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getLossText } from "../../i18n/loss-text.ts";
import { translate } from "../../i18n/translate.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { readSource, requireSure } from "../read-source.ts";

/** Formats that hold longitude and latitude only. */
const LON_LAT_FORMATS: ReadonlySet<ExportFormat> = new Set(["geojson", "kml"]);
const LON_LAT_CODES: ReadonlySet<number> = new Set([4326, 4490]);

/** Findings of rows printed on stderr. */
const MAX_PRINTED = 20;

/**
 * `park convert IN OUT`: one layer of a file in another format, told by OUT's extension. Columns stay as they came
 * but for those `--fields` names, which go under the domain's names and into its units and codes.
 */
export const convert: Command = {
  async run(files, context) {
    const { locale, options } = context;
    const [source, target] = files;
    if (source === undefined || target === undefined || files.length > 2) {
      throw new UsageError(translate(locale, "cli.two-files", { verb: "convert", count: files.length }));
    }
    if (resolve(source) === resolve(target)) {
      throw new UsageError(translate(locale, "cli.same-file", { file: source }));
    }
    if ((await getDiskKind(source)) === "folder") {
      throw new UsageError(translate(locale, "cli.not-a-file", { file: source, verb: "convert" }));
    }
    const format = getTargetFormat(target, context);
    const how = await getExportOptions(format, context);
    const fields = options.fields === undefined ? null : await readFields(options.fields, context);

    const read = await readSource(source, context, { isMapped: false });
    if (read.kind === "refused") {
      for (const finding of read.findings) context.printError(getFindingText(finding, locale));
      return 1;
    }
    requireSure(source, read, context);
    const { reading } = read;
    const table = makeTable(reading, target, fields);
    for (const loss of findLosses(table, format, how)) {
      const what = getLossText(loss, locale);
      context.printError(
        translate(locale, "cli.lost", { format: translate(locale, `export.format.${format}`), what }),
      );
    }
    await writeDiskFile(target, await writeTable(format, table, { ...how, now: new Date() }));
    for (const finding of reading.findings.slice(0, MAX_PRINTED)) {
      if (finding.severity === "error") context.printError(getFindingText(finding, locale));
    }
    const count = table.rows.length;
    if (context.isJson) context.print(JSON.stringify({ file: target, format, features: count }));
    else context.print(translate(locale, "cli.converted", { file: target, features: formatNumber(count) }));
    return hasErrors(reading.findings) ? 1 : 0;
  },
};

function getTargetFormat(target: string, { locale }: CommandContext): ExportFormat {
  const name = target.toLowerCase();
  const format = EXPORT_FORMATS.find((candidate) => name.endsWith(`.${getExtension(candidate)}`));
  if (format !== undefined) return format;
  if (name.endsWith(".json")) return "geojson";
  const extensions = EXPORT_FORMATS.map((candidate) => `.${getExtension(candidate)}`).join(" ");
  throw new UsageError(translate(locale, "cli.unknown-target", { file: target, extensions }));
}

async function getExportOptions(
  format: ExportFormat,
  { options, locale }: CommandContext,
): Promise<Omit<ExportOptions, "now">> {
  const crs = await getTargetCrs(format, options["to-crs"], locale);
  const encoding = getTargetEncoding(options["to-encoding"], locale);
  // Without the shapes a sheet would lose what the other formats hold.
  return {
    hasWkt: true,
    ...(crs === undefined ? {} : { crs }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

async function getTargetCrs(
  format: ExportFormat,
  text: string | undefined,
  locale: CommandContext["locale"],
): Promise<ExportCrs | undefined> {
  if (text === undefined) return undefined;
  const epsg = Number(/^(?:EPSG:)?(\d{4,6})$/i.exec(text)?.[1]);
  if (Number.isNaN(epsg)) throw new UsageError(translate(locale, "cli.unknown-crs", { crs: text }));
  const name = translate(locale, `export.format.${format}`);
  if (LON_LAT_FORMATS.has(format)) {
    if (LON_LAT_CODES.has(epsg)) return undefined;
    const reason = translate(locale, "cli.target-crs.lon-lat");
    throw new UsageError(translate(locale, "cli.target-crs", { format: name, crs: text, reason }));
  }
  const crs = await createExportCrs(epsg);
  if (crs !== undefined) return crs;
  const reason = translate(locale, "cli.target-crs.unknown");
  throw new UsageError(translate(locale, "cli.target-crs", { format: name, crs: text, reason }));
}

function getTargetEncoding(
  text: string | undefined,
  locale: CommandContext["locale"],
): ShapefileEncoding | undefined {
  if (text === undefined) return undefined;
  const name = findEncoding(text)?.name.toLowerCase();
  // What is written as GBK is read as GB18030, which contains it.
  const known = name === "gb18030" ? "gbk" : name;
  const encoding = SHAPEFILE_ENCODINGS.find((candidate) => candidate === known);
  if (encoding === undefined)
    throw new UsageError(translate(locale, "cli.unknown-encoding", { encoding: text }));
  return encoding;
}

async function readFields(file: string, { locale }: CommandContext): Promise<readonly FieldMapping[]> {
  const json = readJson(await readDiskFile(file));
  if (json.kind === "fault") {
    throw new UsageError(
      translate(locale, "cli.bad-fields", { file, reason: getFindingText(json.finding, locale) }),
    );
  }
  const reading = parseMappingFile(json.value);
  if (reading.kind === "fields") return reading.fields;
  const { reason, found, known } = reading;
  throw new UsageError(
    translate(locale, "cli.bad-fields", {
      file,
      reason: translate(locale, `cli.fields.${reason}`, { found, known: known.join(", ") }),
    }),
  );
}

function makeTable(
  reading: ImportReading,
  target: string,
  fields: readonly FieldMapping[] | null,
): ExportTable {
  const layer = fields === null ? null : getLayerOf(fields);
  const { source, columns } = reading;
  const listed = new Map(fields?.map((field) => [field.source, field]));
  const mapped =
    layer === null
      ? source
      : mapReading(
          source,
          {
            role: layer,
            fields: columns.map(
              ({ name }) => listed.get(name) ?? { source: name, target: null, confidence: 1 },
            ),
          },
          target,
          true,
        ).reading;
  const features = mapped.collection?.features ?? [];
  const records = features.map((feature, index) => {
    const { id: _id, ...other } = feature.properties ?? {};
    const site = { index, areaM2: null, bounds: null, anchor: null };
    return { id: getFeatureId(feature) ?? "", site, other };
  });
  const encoded = encodeRecords(
    null,
    records,
    features.map(({ geometry }) => geometry),
  );
  const hasId = features.some((feature) => getFeatureId(feature) !== undefined);
  const stem = toFileStem(target.slice(target.lastIndexOf("/") + 1).replace(/\.[^.]+$/, ""));
  return {
    name: stem,
    title: stem,
    layer,
    ...(hasId ? encoded : withoutIds(encoded)),
    notes: [],
    isSketch: false,
  };
}

/** The layer of the park that has every field the mapping names. */
function getLayerOf(fields: readonly FieldMapping[]): ParkLayer | null {
  const order: readonly ParkLayer[] = ["plots", "plants", ...PARK_LAYERS];
  const targets = fields.flatMap(({ target }) => target ?? []);
  if (targets.length === 0) return null;
  return (
    order.find((layer) => targets.every((target) => findTargetField(layer, target) !== undefined)) ?? null
  );
}

/** A file without ids goes out without ids. */
function withoutIds({
  fields,
  rows,
}: Pick<ExportTable, "fields" | "rows">): Pick<ExportTable, "fields" | "rows"> {
  return {
    fields: fields.filter(({ key }) => key !== "id"),
    rows: rows.map((row) => {
      const { id: _id, ...values } = row.values;
      return { ...row, values };
    }),
  };
}
