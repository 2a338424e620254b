import type { Geometry } from "geojson";
import { createFindingPlaces } from "../analysis/check/finding-places.ts";
import type { CheckReport } from "../analysis/check/check-report.ts";
import { splitByTolerance } from "../analysis/check/split-by-tolerance.ts";
import type { ExportField, ExportFieldKind, ExportNote, ExportRow } from "../data/export/export-table.ts";
import type { ParkData } from "../data/park-data.ts";
import type { CheckFinding } from "../domain/check-finding.ts";
import type { LonLat } from "../domain/site.ts";
import type { Tolerance } from "../domain/tolerance.ts";
import { toMu } from "../domain/units.ts";
import { toGaussKruger } from "../geo/gauss-kruger.ts";
import { createFindingNames, getCheckFindingText } from "../i18n/check-finding-text.ts";
import { getFindingTitle } from "../i18n/finding-text.ts";
import { formatDate, formatNumber } from "../i18n/format.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import type { Locale } from "../i18n/locale.ts";
import { getToleranceText } from "../i18n/tolerance-text.ts";
import { translate } from "../i18n/translate.ts";
import type { Acceptance } from "./acceptances.ts";
import { nextTask } from "./next-task.ts";

/** Columns of a table of findings, in order, and what each holds. */
const FIELDS = {
  code: "text",
  title: "text",
  severity: "text",
  subjects: "text",
  cluster: "text",
  areaM2: "number",
  areaMu: "number",
  widthM: "number",
  sharePercent: "number",
  sentence: "text",
  lon: "number",
  lat: "number",
  northM: "number",
  eastM: "number",
  centralMeridian: "number",
  accepted: "boolean",
  acceptedReason: "text",
  acceptedBy: "text",
  acceptedAt: "text",
  key: "text",
} as const satisfies Record<string, ExportFieldKind>;
type FindingField = keyof typeof FIELDS;

type FindingValues = Readonly<Partial<Record<FindingField, string | number | boolean>>>;

/** Rows made in one task: some ms of work. */
const ROWS_PER_TASK = 500;

/** Decimals of X and Y in a file, m: as printed. */
const PLANE_SCALE = 1000;

export interface FindingsTableInput {
  readonly report: CheckReport;
  /** The findings that go out, in order. */
  readonly shown: readonly CheckFinding[];
  readonly acceptances: ReadonlyMap<string, Acceptance>;
  readonly data: ParkData;
  readonly locale: Locale;
}

/** `asIs`: columns are named by their identifiers, for programs; else in the user's language, units in the name. */
export function getFindingFields(locale: Locale, asIs: boolean): readonly ExportField[] {
  return Object.entries(FIELDS).map(([name, kind]) => ({
    key: asIs ? name : translate(locale, `proof.field.${name as FindingField}`),
    kind,
  }));
}

/**
 * One row a finding, in their order: its cut piece as geometry, else what `getShape` gives for it. Values by the keys
 * of `fields`; what is not known is absent.
 */
export async function makeFindingRows(
  { shown, acceptances, data, locale }: FindingsTableInput,
  fields: readonly ExportField[],
  getShape: (finding: CheckFinding) => Geometry | null,
): Promise<readonly ExportRow[]> {
  const places = createFindingPlaces(data.park);
  const names = createFindingNames(data.park, data.plan, locale);
  const anchors = new Map(data.park.plots.map(({ id, site }) => [id, site.anchor]));
  const keys = Object.keys(FIELDS).map(
    (name, index) => [name as FindingField, fields[index]?.key ?? name] as const,
  );
  const rows: ExportRow[] = [];
  for (const finding of shown) {
    const { code, severity, subjects, piece, key, figures, areaM2 } = finding;
    const sharePercent = figures["sharePercent"];
    const at = piece?.at ?? finding.at ?? anchors.get(subjects[0] ?? "") ?? null;
    const values: FindingValues = {
      code,
      title: getFindingTitle(finding, locale),
      severity: translate(locale, `check.severity.${severity}`),
      subjects: subjects.join(" × "),
      cluster: places
        .clustersOf(finding)
        .map((id) => names.cluster(id))
        .join(translate(locale, "card.listSeparator")),
      ...(areaM2 === null ? {} : { areaM2, areaMu: toMu(areaM2) }),
      ...(piece === undefined ? {} : { widthM: piece.widthM }),
      ...(typeof sharePercent === "number" ? { sharePercent } : {}),
      sentence: getCheckFindingText(finding, locale, names),
      ...(at === null ? {} : getPlace(at)),
      ...getAcceptance(acceptances.get(key)),
      key,
    };
    rows.push({
      id: key,
      geometry: piece?.geometry ?? getShape(finding),
      values: Object.fromEntries(
        keys.flatMap(([name, column]) => (name in values ? [[column, values[name]]] : [])),
      ),
    });
    if (rows.length % ROWS_PER_TASK === 0) await nextTask();
  }
  return rows;
}

/** What is written beside the rows: filter, tolerance, days, method, checksum, sources, that it is a sketch. */
export function getFindingNotes(
  { report, shown, data, locale }: FindingsTableInput,
  filterWords: string,
  tolerance: Tolerance,
  writtenAt: Date,
): readonly ExportNote[] {
  const { manifest } = data.park;
  const { hidden, hiddenAreaM2 } = splitByTolerance(report.findings, tolerance);
  const t = (key: Parameters<typeof translate<PlainKey>>[1]): string => translate<PlainKey>(locale, key);
  return [
    [t("proof.filter"), filterWords],
    [t("proof.column.count"), formatNumber(shown.length)],
    [t("proof.tolerance"), getToleranceText(tolerance, locale)],
    [
      t("proof.hidden"),
      translate(locale, "proof.hidden.text", {
        count: formatNumber(hidden.length),
        area: formatNumber(hiddenAreaM2, 2),
      }),
    ],
    [t("proof.asOf"), formatDate(report.asOf, locale)],
    [t("proof.dataDate"), formatDate(manifest.asOf, locale)],
    [t("proof.method.area"), t("proof.method.area.text")],
    [t("proof.method.overlay"), t("proof.method.overlay.text")],
    [t("proof.method.crs"), t("proof.method.crs.text")],
    ...manifest.sources.map(({ what, who, date, licence }): ExportNote => [
      t("proof.sources"),
      [what, who, date, licence].filter((part) => part !== "").join(" · "),
    ]),
    [t("proof.plan"), data.plan.document],
    [t("proof.checksum"), `SHA-256 ${report.inputChecksum}`],
    ...(manifest.geometryStatus === "schematic"
      ? [[t("export.note.sketch"), t("export.note.sketch.value")] satisfies ExportNote]
      : []),
    [t("export.note.written"), formatMoment(writtenAt)],
  ];
}

/** Messages of the notes that take no parameters. */
type PlainKey =
  | `proof.${"filter" | "hidden" | "column.count" | "tolerance" | "asOf" | "dataDate" | "sources" | "plan" | "checksum"}`
  | `proof.method.${"area" | "overlay" | "crs"}${"" | ".text"}`
  | `export.note.${"sketch" | "sketch.value" | "written"}`;

function getPlace(at: LonLat): FindingValues {
  const { centralMeridian, northM, eastM } = toGaussKruger(at);
  return {
    lon: at[0],
    lat: at[1],
    northM: Math.round(northM * PLANE_SCALE) / PLANE_SCALE,
    eastM: Math.round(eastM * PLANE_SCALE) / PLANE_SCALE,
    centralMeridian,
  };
}

function getAcceptance(acceptance: Acceptance | undefined): FindingValues {
  if (acceptance === undefined) return { accepted: false };
  const { reason, by, at } = acceptance;
  return { accepted: true, acceptedReason: reason, acceptedBy: by, acceptedAt: at };
}
