import { join } from "node:path";
import { DecodeError } from "../../data/decode-error.ts";
import { judgeGeoJson } from "../../data/importing/judge-geojson.ts";
import { recogniseFormat } from "../../data/formats/recognise-format.ts";
import { readDiskSource } from "../../data/sources/disk-source.ts";
import { readPark } from "../../data/read-park.ts";
import { createDiskFiles, getDiskKind, readDiskFile } from "../../data/sources/disk-files.ts";
import {
  countFindings,
  FINDING_SEVERITY,
  hasErrors,
  type Finding,
  type FindingCode,
  type FindingCounts,
  type Severity,
} from "../../domain/finding.ts";
import { roundToTotal } from "../../domain/largest-remainder.ts";
import { toKm2, toMu } from "../../domain/units.ts";
import { getFindingText } from "../../i18n/finding-text.ts";
import { formatNumber } from "../../i18n/format.ts";
import { translate } from "../../i18n/translate.ts";
import type { Command, CommandContext } from "../command.ts";
import { getOneFile } from "../one-file.ts";
import { readSource, requireSure } from "../read-source.ts";
import { getParkTotals, type ParkTotals } from "../park-totals.ts";
import { formatTable } from "../text-table.ts";

/** More lines than anybody reads in a terminal. */
const MAX_PRINTED = 100;

const DECIMALS = 2;

interface ValidationResult {
  readonly file: string;
  readonly features: number;
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly totals?: ParkTotals;
}

/** `park validate FILE|FOLDER`: everything wrong with a file in any format, or with a park folder and its layers. */
export const validate: Command = {
  async run(files, context) {
    const file = getOneFile("validate", files, context);
    const result =
      (await getDiskKind(file)) === "folder" ? await checkFolder(file) : await checkFile(file, context);
    if (context.isJson) context.print(JSON.stringify(result));
    else printResult(result, context);
    return hasErrors(result.findings) ? 1 : 0;
  },
};

async function checkFile(file: string, context: CommandContext): Promise<ValidationResult> {
  if (await isJudgedAsGeoJson(file, context)) {
    const { features, findings, counts } = await judgeGeoJson(await readDiskFile(file));
    return { file, features, findings, counts };
  }
  const source = await readSource(file, context, { isMapped: false });
  if (source.kind === "refused") {
    return { file, features: 0, findings: source.findings, counts: source.counts };
  }
  requireSure(file, source, context);
  const { source: checked, findings, counts } = source.reading;
  return { file, features: checked.features, findings, counts };
}

/** A file that calls itself GeoJSON is measured by that standard, unless the user says how it is to be read. */
async function isJudgedAsGeoJson(file: string, { options }: CommandContext): Promise<boolean> {
  if (Object.keys(options).length > 0) return false;
  if (/\.geojson$/i.test(file)) return true;
  if (!/\.json$/i.test(file)) return false;
  const recognised = await recogniseFormat(await readDiskSource(file));
  return recognised.kind === "format" && recognised.format === "geojson";
}

async function checkFolder(folder: string): Promise<ValidationResult> {
  try {
    const reading = await readPark(createDiskFiles(folder), { validate: true });
    const { park, features, findings, counts } = reading;
    return { file: folder, features, findings, counts, totals: getParkTotals(park) };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new DecodeError(join(folder, error.file), error.path, error.reason);
  }
}

function printResult(result: ValidationResult, { locale, print }: CommandContext): void {
  const { features, findings, counts, totals } = result;
  const countSeverity = (wanted: Severity): number => getSeverityCount(result, wanted);
  if (findings.length === 0) print(translate(locale, "cli.no-findings", { features }));
  else {
    print(
      translate(locale, "cli.findings", {
        features,
        errors: countSeverity("error"),
        warnings: countSeverity("warning"),
        infos: countSeverity("info"),
      }),
    );
    printFindings(findings, { locale, print });
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (total > MAX_PRINTED) print(translate(locale, "cli.more", { count: total - MAX_PRINTED }));
  }
  if (totals !== undefined) printTotals(totals, { locale, print });
}

/** Exact although only some findings of a code are kept: those left out have the code's usual severity. */
function getSeverityCount({ findings, counts }: ValidationResult, wanted: Severity): number {
  const kept = countFindings(findings);
  let count = findings.filter(({ severity }) => severity === wanted).length;
  for (const [code, total] of Object.entries(counts) as [FindingCode, number][]) {
    if (FINDING_SEVERITY[code] === wanted) count += total - (kept[code] ?? 0);
  }
  return count;
}

function printFindings(
  findings: readonly Finding[],
  { locale, print }: Pick<CommandContext, "locale" | "print">,
): void {
  const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  const worstFirst = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const rows = worstFirst
    .slice(0, MAX_PRINTED)
    .map((finding) => [
      translate(locale, `cli.severity.${finding.severity}`),
      [finding.layer, finding.path].filter((part) => part !== undefined && part !== "").join(" ") || "—",
      [finding.subjects.join(", "), getFindingText(finding, locale)].filter((part) => part !== "").join(": "),
    ]);
  const table = formatTable(
    [
      { header: translate(locale, "cli.severity"), align: "left" },
      { header: translate(locale, "cli.place"), align: "left" },
      { header: translate(locale, "cli.what"), align: "left" },
    ],
    rows,
  );
  table.forEach(print);
}

function printTotals(totals: ParkTotals, { locale, print }: Pick<CommandContext, "locale" | "print">): void {
  const clusterIds = Object.keys(totals.byCluster);
  const labels = [
    translate(locale, "cli.clusters"),
    ...clusterIds.map((id) => `  ${id}`),
    translate(locale, "cli.plots"),
    translate(locale, "cli.built"),
    translate(locale, "cli.plant-floor"),
    translate(locale, "cli.standard-plant-floor"),
  ];
  const columns = [(areaM2: number) => areaM2, toMu, toKm2].map((convert) => [
    convert(totals.clustersM2),
    // The printed clusters add up to their printed total.
    ...roundToTotal(Object.values(totals.byCluster).map(convert), DECIMALS),
    convert(totals.plotsM2),
    convert(totals.builtM2),
    convert(totals.plantFloorAreaM2),
    convert(totals.standardPlantFloorAreaM2),
  ]);
  const table = formatTable(
    [
      { header: translate(locale, "cli.quantity"), align: "left" },
      { header: translate(locale, "cli.area-m2"), align: "right" },
      { header: translate(locale, "cli.area-mu"), align: "right" },
      { header: translate(locale, "cli.area-km2"), align: "right" },
    ],
    labels.map((label, row) => [label, ...columns.map((column) => formatNumber(column[row] ?? 0, DECIMALS))]),
  );
  print("");
  table.forEach(print);
}
