import { inspect as inspectImport } from "../../data/importing/inspect.ts";
import type { Inspection } from "../../data/importing/inspection.ts";
import { getDiskKind } from "../../data/sources/disk-files.ts";
import { type Finding, type FindingCounts, hasErrors } from "../../domain/finding.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingText } from "../../i18n/finding-text.ts";
import { translate, translateCode } from "../../i18n/translate.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { getOneFile } from "../one-file.ts";
import { readSource } from "../read-source.ts";
import { formatTable } from "../text-table.ts";

/** Findings printed; `--json` has all that were kept. */
const MAX_PRINTED = 20;

/** `park inspect FILE`: what a file is, how sure that is, and what is wrong with it. Never refuses a guess. */
export const inspect: Command = {
  async run(files, context) {
    const file = getOneFile("inspect", files, context);
    if ((await getDiskKind(file)) === "folder") {
      throw new UsageError(translate(context.locale, "cli.not-a-file", { file, verb: "inspect" }));
    }
    const source = await readSource(file, context, {});
    if (source.kind === "refused") {
      print(null, source.findings, source.counts, context);
      return 1;
    }
    const { dataset, reading } = source;
    const inspection = inspectImport(dataset, reading, reading.findings, reading.rejected);
    print(inspection, reading.findings, reading.counts, context);
    return hasErrors(reading.findings) ? 1 : 0;
  },
};

function print(
  inspection: Inspection | null,
  findings: readonly Finding[],
  counts: FindingCounts,
  context: CommandContext,
): void {
  if (context.isJson) context.print(JSON.stringify(toJson(inspection, findings, counts)));
  else if (inspection === null)
    for (const finding of findings) context.print(getFindingText(finding, context.locale));
  else printReport(inspection, findings, context);
}

function toJson(inspection: Inspection | null, findings: readonly Finding[], counts: FindingCounts): object {
  if (inspection === null) {
    return { format: null, encoding: null, crs: null, layers: [], fields: [], bbox: null, findings, counts };
  }
  const { format, encoding, placing, layers, fields, bounds } = inspection;
  return {
    format,
    encoding: { name: encoding.name, how: encoding.how, confidence: encoding.confidence },
    crs: { code: placing.code, how: placing.how, confidence: placing.confidence, name: placing.name },
    layers,
    fields: fields.map(({ source, type, sample, target, confidence }) => ({
      name: source,
      type,
      sample,
      mappedTo: target,
      confidence,
    })),
    bbox: placing.isPlaced ? bounds : null,
    findings,
    counts,
  };
}

function printReport(
  { format, encoding, placing, layers, layer, fields, bounds }: Inspection,
  findings: readonly Finding[],
  { locale, print: printLine }: CommandContext,
): void {
  const percent = (confidence: number): string =>
    translate(locale, "import.confidence", { percent: Math.round(confidence * 100) });
  const rows: (readonly string[])[] = [
    [translate(locale, "import.file.format"), translate(locale, `import.format.${format}`)],
    [
      translate(locale, "import.encoding"),
      `${encoding.name} · ${translate(locale, `import.encoding.how.${encoding.how}`)} · ${percent(encoding.confidence)}`,
    ],
    [
      translate(locale, "import.crs"),
      [
        placing.code ?? "",
        placing.name,
        translate(locale, `import.crs.how.${placing.how}`),
        percent(placing.confidence),
      ]
        .filter((part) => part !== "")
        .join(" · "),
    ],
    ...layers.map(({ name, geometry, features }) => [
      `${translate(locale, "import.layer")}${name === layer ? " *" : ""}`,
      `${name} · ${geometry ?? "—"} · ${formatNumber(features)}`,
    ]),
    ["bbox", bounds === null ? "—" : bounds.map((edge) => edge.toFixed(6)).join(", ")],
  ];
  for (const [label = "", value = ""] of rows) printLine(`${label}: ${value}`);
  printLine("");
  const table = formatTable(
    [
      { header: translate(locale, "import.fields.column"), align: "left" },
      { header: translate(locale, "import.fields.sample"), align: "left" },
      { header: translate(locale, "import.fields.target"), align: "left" },
      { header: "%", align: "right" },
    ],
    fields.map(({ source, sample, target, confidence }) => [
      source,
      sample.slice(0, 40),
      target === null ? "—" : translateCode(locale, "field", target),
      target === null ? "" : String(Math.round(confidence * 100)),
    ]),
  );
  table.forEach(printLine);
  printLine("");
  for (const finding of findings.slice(0, MAX_PRINTED)) printLine(getFindingText(finding, locale));
  if (findings.length > MAX_PRINTED) {
    printLine(translate(locale, "cli.more", { count: findings.length - MAX_PRINTED }));
  }
}
