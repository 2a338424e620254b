import { getDiskKind } from "../../data/sources/disk-files.ts";
import { measureSite } from "../../data/measure-site.ts";
import { getFeatureId } from "../../data/read-feature.ts";
import type { GeoJsonReading } from "../../data/validate-geojson.ts";
import { hasErrors, type Finding, type FindingCode } from "../../domain/finding.ts";
import { roundToTotal } from "../../domain/largest-remainder.ts";
import { toKm2, toMu } from "../../domain/units.ts";
import { getFindingText, getFindingTitle } from "../../i18n/finding-text.ts";
import { formatNumber } from "../../i18n/format.ts";
import { translate } from "../../i18n/translate.ts";
import { UsageError, type Command, type CommandContext } from "../command.ts";
import { getOneFile } from "../one-file.ts";
import { readSource, requireSure } from "../read-source.ts";
import { formatTable } from "../text-table.ts";

/** Names the rule of `geo/area.ts`: ellipsoidal area on CGCS2000 by the notice 国土调查办发〔2008〕32号. */
const METHOD = "cgcs2000-ellipsoid-2008-32";

const DECIMALS = 2;

interface MeasuredFeature {
  readonly index: number;
  readonly id: string | null;
  /** Null for what is no polygon or cannot be measured. */
  readonly areaM2: number | null;
  /** Why a polygon has no area. */
  readonly finding?: FindingCode;
}

/** `park areas FILE`: the area of every polygon of a file in any format, and their sum. */
export const areas: Command = {
  async run(files, context) {
    const file = getOneFile("areas", files, context);
    if ((await getDiskKind(file)) === "folder") {
      throw new UsageError(translate(context.locale, "cli.not-a-file", { file, verb: "areas" }));
    }
    const source = await readSource(file, context, { isMapped: false });
    if (source.kind === "read") requireSure(file, source, context);
    const { findings } = source.kind === "read" ? source.reading : source;
    const reading = source.kind === "read" ? source.reading.source : NOTHING_READ;
    const features = measureFeatures(reading);
    const totalM2 = features.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);
    if (context.isJson) {
      context.print(JSON.stringify({ file, method: METHOD, unit: "m2", features, totalM2, findings }));
    } else printTable(features, totalM2, findings, context);
    return hasErrors(findings) ? 1 : 0;
  },
};

const NOTHING_READ: GeoJsonReading = { features: 0, findings: [], counts: {}, unmeasurable: new Map() };

function measureFeatures({ collection, unmeasurable }: GeoJsonReading): MeasuredFeature[] {
  return (collection?.features ?? []).map((feature, index) => {
    const reason = unmeasurable.get(index);
    const { areaM2 } = measureSite(feature.geometry, index, reason === undefined);
    const id = getFeatureId(feature) ?? null;
    return reason === undefined ? { index, id, areaM2 } : { index, id, areaM2, finding: reason };
  });
}

function printTable(
  features: readonly MeasuredFeature[],
  totalM2: number,
  findings: readonly Finding[],
  { locale, print }: CommandContext,
): void {
  if (features.length === 0) {
    for (const finding of findings) print(getFindingText(finding, locale));
    return;
  }
  const measuredM2 = features.map(({ areaM2 }) => areaM2 ?? 0);
  // Each column adds up to its printed total.
  const columnsOf = [(m2: number) => m2, toMu, toKm2].map((convert) =>
    roundToTotal(measuredM2.map(convert), DECIMALS),
  );
  const format = (value: number): string => formatNumber(value, DECIMALS);
  const rows = features.map(({ index, id, areaM2, finding }) => {
    const cells = columnsOf.map((column) => (areaM2 === null ? "—" : format(column[index] ?? 0)));
    const note =
      finding !== undefined
        ? getFindingTitle({ code: finding }, locale)
        : areaM2 === null ? translate(locale, "cli.no-polygon") : ""; // prettier-ignore
    return [String(index), id ?? "—", ...cells, note];
  });
  const totals = [totalM2, toMu(totalM2), toKm2(totalM2)].map(format);
  const table = formatTable(
    [
      { header: translate(locale, "cli.feature"), align: "right" },
      { header: translate(locale, "cli.id"), align: "left" },
      { header: translate(locale, "cli.area-m2"), align: "right" },
      { header: translate(locale, "cli.area-mu"), align: "right" },
      { header: translate(locale, "cli.area-km2"), align: "right" },
      { header: translate(locale, "cli.note"), align: "left" },
    ],
    [...rows, ["", translate(locale, "cli.total"), ...totals, ""]],
  );
  table.forEach(print);
  print(translate(locale, "cli.method"));
}
