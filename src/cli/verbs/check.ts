import { type CheckInput, checkPark } from "../../analysis/check/check-park.ts";
import type { CheckReport, ClusterLand } from "../../analysis/check/check-report.ts";
import { getClusterSums } from "../../analysis/check/cluster-sums.ts";
import { type SplitFindings, splitByTolerance } from "../../analysis/check/split-by-tolerance.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { countFindings, type Finding, hasErrors, type Severity } from "../../domain/finding.ts";
import { isIsoDay } from "../../domain/iso-day.ts";
import { roundToTotal } from "../../domain/largest-remainder.ts";
import type { Tolerance } from "../../domain/tolerance.ts";
import { toHa } from "../../domain/units.ts";
import { getFindingText, getFindingTitle } from "../../i18n/finding-text.ts";
import { formatM2, formatNumber, formatPlain } from "../../i18n/format.ts";
import { translate } from "../../i18n/translate.ts";
import { getTolerance } from "../check-tolerance.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { readCheckInput } from "../read-check-input.ts";
import { formatTable } from "../text-table.ts";

/** More lines than anybody reads in a terminal. */
const MAX_PRINTED = 100;

const HA_DECIMALS = 2;

/** `park check FOLDER`, or `park check PLOTS --clusters CLUSTERS`: does the land add up, and where not? */
export const check: Command = {
  async run(files, context) {
    const tolerance = getTolerance(context);
    const source = await readCheckInput(files, context);
    if (source.kind === "refused") {
      printRefusal(source.findings, context);
      return 1;
    }
    const asOf = getAsOf(source.dataDay, source.input, context);
    const report = checkPark(source.input, { asOf, inputChecksum: "", nowMs: () => performance.now() });
    const split = splitByTolerance(report.findings, tolerance);
    if (context.isJson) context.print(JSON.stringify(toJson(source.input, report, split, tolerance)));
    else printReport(report, split, tolerance, context);
    return hasErrors(split.shown) ? 1 : 0;
  },
};

/**
 * The day the clocks are read for: as said, else the park's, else the latest day a plot was verified.
 * @throws UsageError where there is none of these, or one that is no day.
 */
function getAsOf(dataDay: string | null, { park }: CheckInput, { options, locale }: CommandContext): string {
  const said = options["as-of"];
  if (said !== undefined && !isIsoDay(said)) {
    throw new UsageError(translate(locale, "cli.check.bad-day", { value: said }));
  }
  const verified = park.plots.flatMap(({ verifiedOn }) =>
    verifiedOn !== undefined && isIsoDay(verifiedOn) ? verifiedOn : [],
  );
  const latest = verified.reduce((last, day) => (day > last ? day : last), "");
  const asOf = said ?? dataDay ?? latest;
  if (asOf === "") throw new UsageError(translate(locale, "cli.check.no-day"));
  return asOf;
}

function toJson(
  { park }: CheckInput,
  { asOf, checked, notChecked, clusters, parts, ms }: CheckReport,
  { shown, hidden, hiddenAreaM2 }: SplitFindings,
  tolerance: Tolerance,
) {
  const sums = getClusterSums(park, parts);
  const byCluster = clusters.flatMap(({ id, ...land }, position) =>
    land.boundaryM2 === null ? [] : [[id, { ...land, ...sums[position] }] as const],
  );
  return {
    asOf,
    tolerance,
    checked,
    notChecked,
    findings: shown.map(({ code, severity, subjects, figures, at }) => ({
      code,
      severity,
      subjects,
      figures,
      ...(at !== undefined && { at }),
    })),
    counts: countFindings(shown),
    hiddenByTolerance: { count: hidden.length, areaM2: hiddenAreaM2 },
    balance: { byCluster: Object.fromEntries(byCluster) },
    ms,
  };
}

function printRefusal(findings: readonly Finding[], { isJson, locale, print }: CommandContext): void {
  if (isJson) print(JSON.stringify({ findings, counts: countFindings(findings) }));
  else for (const finding of findings) print(getFindingText(finding, locale));
}

function printReport(
  { asOf, checked, notChecked, clusters }: CheckReport,
  { shown, hidden, hiddenAreaM2 }: SplitFindings,
  { m, m2, percent }: Tolerance,
  context: CommandContext,
): void {
  const { locale, print } = context;
  const count = (severity: Severity): number =>
    shown.filter((finding) => finding.severity === severity).length;
  print(translate(locale, "cli.check.checked", { asOf, checked, notChecked }));
  print(
    translate(locale, "cli.check.tolerance", {
      m: formatPlain(m),
      m2: formatPlain(m2),
      percent: formatPlain(percent),
      count: hidden.length,
      areaM2: formatM2(hiddenAreaM2, 2),
    }),
  );
  print(
    translate(locale, "cli.check.findings", {
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    }),
  );
  printFindings(shown, context);
  printBalance(clusters, context);
}

function printFindings(shown: readonly CheckFinding[], { locale, print }: CommandContext): void {
  if (shown.length === 0) return;
  const rows = shown
    .slice(0, MAX_PRINTED)
    .map((finding) => [
      translate(locale, `cli.severity.${finding.severity}`),
      getFindingTitle(finding, locale),
      finding.subjects.join(" × "),
      finding.piece === undefined ? "" : formatM2(finding.piece.areaM2, 2),
    ]);
  print("");
  formatTable(
    [
      { header: translate(locale, "cli.severity"), align: "left" },
      { header: translate(locale, "cli.what"), align: "left" },
      { header: translate(locale, "cli.check.subjects"), align: "left" },
      { header: translate(locale, "cli.area-m2"), align: "right" },
    ],
    rows,
  ).forEach(print);
  if (shown.length > MAX_PRINTED) print(translate(locale, "cli.more", { count: shown.length - MAX_PRINTED }));
}

/** Every row closes: the printed parts add up to the printed boundary. */
function printBalance(clusters: readonly ClusterLand[], { locale, print }: CommandContext): void {
  const rows = clusters.map(({ id, boundaryM2, ...land }) => {
    if (boundaryM2 === null) return [id, "—", "—", "—", "—", "—", "—"];
    const { plotsM2, overlapM2, gapM2, outsideM2, residualM2 } = land;
    const parts = [plotsM2, -overlapM2, gapM2, -outsideM2, residualM2].map(toHa);
    const printed = roundToTotal(parts, HA_DECIMALS);
    const boundaryHa = printed.reduce((sum, part) => sum + part, 0);
    return [id, ...[boundaryHa, ...printed].map((value) => formatNumber(value, HA_DECIMALS))];
  });
  print("");
  formatTable(
    [
      { header: translate(locale, "cli.check.cluster"), align: "left" },
      { header: translate(locale, "cli.check.boundary"), align: "right" },
      { header: translate(locale, "cli.check.plots"), align: "right" },
      { header: translate(locale, "cli.check.overlap"), align: "right" },
      { header: translate(locale, "cli.check.gap"), align: "right" },
      { header: translate(locale, "cli.check.outside"), align: "right" },
      { header: translate(locale, "cli.check.residual"), align: "right" },
    ],
    rows,
  ).forEach(print);
  print(translate(locale, "cli.method"));
}
