import "../i18n/late-messages.ts";
import type { Geometry } from "geojson";
import { ExporterClient } from "../data/export/exporter-client.ts";
import { getExtension } from "../data/export/export-format.ts";
import type { ExportTable } from "../data/export/export-table.ts";
import { toFileStem } from "../data/export/file-stem.ts";
import { getFindingRefs } from "../domain/finding-refs.ts";
import type { Tolerance } from "../domain/tolerance.ts";
import { translate } from "../i18n/translate.ts";
import type { CheckTools, FindingsFormat } from "./check-tools.ts";
import { collectGeometries, type ShapeKeeper } from "./collect-geometries.ts";
import {
  type FindingsTableInput,
  getFindingFields,
  getFindingNotes,
  makeFindingRows,
} from "./findings-table.ts";

export interface FindingsToSave extends FindingsTableInput {
  readonly filterWords: string;
  readonly tolerance: Tolerance;
}

/**
 * Gives the findings that are shown as one file: a table in the user's language with its notes above (CSV) or on a
 * second sheet (XLSX), or GeoJSON with the cut pieces as shapes, the whole plot where nothing was cut, and the notes
 * as foreign members. Nothing of it leaves the machine.
 */
export async function saveFindings(
  format: FindingsFormat,
  findings: FindingsToSave,
  tools: Pick<CheckTools, "now" | "reader" | "saveFile">,
): Promise<void> {
  const now = tools.now();
  const client = new ExporterClient();
  try {
    const table = await makeFindingsTable(format, findings, tools.reader, now);
    const notesTitle = translate(findings.locale, "proof.notes");
    const bytes = await client.writeTable(table, format, { hasNotes: true, notesTitle }, now);
    tools.saveFile(`${table.name}.${getExtension(format)}`, bytes);
  } finally {
    client.end();
  }
}

/** The table of what is shown, as the writers of files take it. */
export async function makeFindingsTable(
  format: FindingsFormat,
  findings: FindingsToSave,
  reader: ShapeKeeper,
  now: Date,
): Promise<ExportTable> {
  const { data, locale, report, filterWords, tolerance } = findings;
  const { manifest } = data.park;
  const fields = getFindingFields(locale, format === "geojson");
  const plots = new Map(data.park.plots.map(({ id, site }) => [id, site.index]));
  const shapes: ReadonlyMap<number, Geometry> =
    format === "geojson" ? await collectGeometries(data.shapes.plots, reader) : new Map();
  const rows = await makeFindingRows(findings, fields, (finding) => {
    const [subject] = getFindingRefs(finding);
    if (subject?.layer !== "plots") return null;
    return shapes.get(plots.get(subject.id) ?? -1) ?? null;
  });
  return {
    name: toFileStem(`${manifest.id}-findings-${report.asOf}`),
    title: translate(locale, "proof.findings"),
    layer: null,
    fields,
    rows,
    notes: getFindingNotes(findings, filterWords, tolerance, now),
    isSketch: manifest.geometryStatus === "schematic",
  };
}
