import "../i18n/late-messages.ts";
import { ExporterClient } from "../data/export/exporter-client.ts";
import { getExtension } from "../data/export/export-format.ts";
import type { ExportField, ExportFieldKind, ExportNote, ExportTable } from "../data/export/export-table.ts";
import { toFileStem } from "../data/export/file-stem.ts";
import type { ParkData } from "../data/park-data.ts";
import {
  AVAILABLE_NOW,
  type CompareField,
  type CompareKind,
  type CompareValue,
  getCompareRule,
} from "../domain/compare-field.ts";
import type { Shortlist } from "../domain/shortlist.ts";
import { getCompareFieldName, getCompareUnitName, getCompareValueText } from "../i18n/compare-text.ts";
import { formatDate } from "../i18n/format.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import type { Locale } from "../i18n/locale.ts";
import type { NeedNames } from "../i18n/need-text.ts";
import { translate } from "../i18n/translate.ts";
import { type Comparison, getComparison } from "./comparison.ts";
import { getNeedNames } from "./need-names.ts";
import type { SiteTools } from "./site-tools.ts";

/** Column kinds; texts of codes are in the user's language. */
const KINDS: Readonly<Record<CompareKind, ExportFieldKind>> = {
  number: "number",
  text: "text",
  code: "text",
  codes: "text",
  boolean: "boolean",
  day: "day",
  freeOn: "day",
};

/** Gives the compared sites as a workbook; nothing where none are compared. */
export async function saveComparison(
  shortlist: Shortlist,
  { derived, getLink, now, saveFile }: SiteTools,
): Promise<void> {
  const comparison = getComparison(shortlist, derived);
  const data = derived.park.value;
  if (comparison === null || data === null || comparison.items.length === 0) return;
  const names = getNeedNames(derived);
  const table = makeComparisonTable(comparison, data, names, getLink(), now());
  const notesTitle = translate(names.locale, "shortlist.export.notes");
  const client = new ExporterClient();
  try {
    const bytes = await client.writeTable(table, "xlsx", { hasNotes: true, notesTitle }, now());
    saveFile(`${table.name}.${getExtension("xlsx")}`, bytes);
  } finally {
    client.end();
  }
}

/** One row a site, one column a field, units in the header; what is not known is absent. */
export function makeComparisonTable(
  { items, rows }: Comparison,
  data: ParkData,
  names: NeedNames,
  link: string,
  now: Date,
): ExportTable {
  const { locale } = names;
  const { manifest } = data.park;
  const nameKey = translate(locale, "shortlist.export.name");
  const nowKey = translate(locale, "shortlist.export.availableNow");
  const columns = rows.flatMap(({ field, unit, cells }): Column[] => {
    const { kind } = getCompareRule(field);
    const key = getCompareFieldName(field, locale);
    const unitName = unit === null ? {} : { unit: getCompareUnitName(unit, locale) };
    const column: Column = {
      field: { key, kind: KINDS[kind], ...unitName },
      cells: cells.map((cell) => toCell(field, cell, names)),
    };
    // A day and "now" are two columns, so that the days can be sorted.
    return kind === "freeOn"
      ? [
          { ...column, cells: cells.map((cell) => (cell === AVAILABLE_NOW ? null : cell)) },
          { field: { key: nowKey, kind: "boolean" }, cells: cells.map((cell) => cell === AVAILABLE_NOW) },
        ]
      : [column];
  });
  return {
    name: toFileStem(`${manifest.id}-comparison-${manifest.asOf}`),
    title: translate(locale, "shortlist.export.title"),
    layer: null,
    fields: [{ key: nameKey, kind: "text" }, ...columns.map(({ field }) => field)],
    rows: items.map(({ item, name }, at) => ({
      id: item.key,
      geometry: null,
      values: {
        [nameKey]: name,
        ...Object.fromEntries(
          columns.flatMap(({ field, cells }) => {
            const cell = cells[at] ?? null;
            return cell === null ? [] : [[field.key, cell]];
          }),
        ),
      },
    })),
    notes: getNotes(data, locale, link, now),
    isSketch: manifest.geometryStatus === "schematic",
  };
}

interface Column {
  readonly field: ExportField;
  readonly cells: readonly CompareValue[];
}

function toCell(field: CompareField, cell: CompareValue, names: NeedNames): CompareValue {
  const { kind } = getCompareRule(field);
  const isCode = kind === "code" || kind === "codes";
  return cell !== null && isCode ? getCompareValueText(field, cell, names) : cell;
}

function getNotes({ park, plan }: ParkData, locale: Locale, link: string, now: Date): readonly ExportNote[] {
  const { manifest } = park;
  const t = (key: NoteKey): string => translate(locale, `shortlist.export.${key}`);
  return [
    [t("park"), locale === "zh-CN" ? manifest.name.zh : manifest.name.en],
    [t("asOf"), formatDate(manifest.asOf, locale)],
    ...(manifest.geometryStatus === "schematic"
      ? [[t("sketch"), t("sketch.note")] satisfies ExportNote]
      : []),
    [t("distance"), t("distance.note")],
    [t("unknown"), t("unknown.note")],
    ...manifest.sources.map(({ what, who, date, licence }): ExportNote => [
      t("source"),
      [what, who, date, licence].filter((part) => part !== "").join(" · "),
    ]),
    [t("source"), plan.document],
    [t("link"), link],
    [t("made"), formatMoment(now)],
  ];
}

type NoteKey =
  | "park"
  | "asOf"
  | "made"
  | "link"
  | "source"
  | "sketch"
  | "sketch.note"
  | "distance"
  | "distance.note"
  | "unknown"
  | "unknown.note";
