import { Refusal } from "../data/formats/format.ts";
import type { SourceDataset } from "../data/formats/source-dataset.ts";
import type { ImportChoices } from "../data/importing/import-choices.ts";
import { openSource } from "../data/importing/open-source.ts";
import { type ImportContext, type ImportReading, readImport } from "../data/importing/read-import.ts";
import { readDiskSource } from "../data/sources/disk-source.ts";
import { getShippedBounds } from "../data/sources/shipped-bounds.ts";
import { findEncoding } from "../data/text-encoding/find-encoding.ts";
import { SURE } from "../domain/confidence.ts";
import { type Finding, type FindingCounts, countFindings } from "../domain/finding.ts";
import { translate, translateCode } from "../i18n/translate.ts";
import { UsageError, type CommandContext } from "./command.ts";

/** What a file gave: a layer read, or the findings that say why there is none. */
export type SourceReading =
  | { readonly kind: "read"; readonly dataset: SourceDataset; readonly reading: ImportReading }
  | { readonly kind: "refused"; readonly findings: readonly Finding[]; readonly counts: FindingCounts };

const EPSG = /^(?:EPSG:)?(\d{4,6})$/i;

/**
 * Reads one layer of a file in any format, under the options of the command line.
 * @throws UsageError for an option that means nothing, a layer that is not there, or a file of no format we know;
 * DecodeError when the file cannot be opened.
 */
export async function readSource(
  file: string,
  context: CommandContext,
  how: Pick<ImportContext, "isMapped">,
  settled: Pick<ImportChoices, "role"> = {},
): Promise<SourceReading> {
  const choices = { ...getChoices(context), ...settled };
  const { locale } = context;
  try {
    const { encoding } = choices;
    const opened = await openSource(await readDiskSource(file), encoding === undefined ? {} : { encoding });
    if (opened.kind !== "dataset") {
      const code = opened.kind === "park" ? "park-file" : opened.looksLike;
      const looks = translateCode(locale, "format.looks", code);
      const accepted = translate(locale, "import.accepted");
      throw new UsageError(translate(locale, "cli.unknown-format", { file, looks, accepted }));
    }
    const { dataset } = opened;
    checkLayer(dataset, file, context);
    const fileName = file.slice(file.lastIndexOf("/") + 1);
    const near = await getShippedBounds();
    const reading = await readImport(dataset, choices, fileName, { near, anchors: [], ...how });
    return { kind: "read", dataset, reading };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const findings = [error.finding];
    return { kind: "refused", findings, counts: countFindings(findings) };
  }
}

/**
 * Lets a reading pass only where layer, encoding and place are sure.
 * @throws UsageError with the one line that says what to say on the command line.
 */
export function requireSure(
  file: string,
  { dataset, reading }: Extract<SourceReading, { readonly kind: "read" }>,
  { locale }: CommandContext,
): void {
  const { placing, isLayerGuessed, findings } = reading;
  if (isLayerGuessed) {
    const layers = dataset.layers.map(({ name }) => name).join(", ");
    throw new UsageError(
      translate(locale, "cli.unsure.layer", { file, count: dataset.layers.length, layers }),
    );
  }
  const { encoding } = dataset;
  if (encoding.confidence < SURE) {
    const percent = Math.round(encoding.confidence * 100);
    throw new UsageError(
      translate(locale, "cli.unsure.encoding", { file, encoding: encoding.name, percent }),
    );
  }
  const refused = findings.find(({ code }) => code === "crs-refused");
  if (refused !== undefined) {
    const { crs = "", reason = "" } = refused.figures;
    const why = `${crs}: ${translateCode(locale, "finding.reason", String(reason))}`;
    throw new UsageError(translate(locale, "cli.refused.crs", { file, reason: why }));
  }
  if (placing.how === "none" || (placing.isPlaced && placing.confidence >= SURE)) return;
  const percent = Math.round(placing.confidence * 100);
  const crs =
    placing.code === null
      ? translate(locale, "cli.unsure.crs.none")
      : translate(locale, "cli.unsure.crs.guess", { code: placing.code, percent });
  throw new UsageError(translate(locale, "cli.unsure.crs", { file, crs }));
}

function getChoices({ options, locale }: CommandContext): ImportChoices {
  const { crs, encoding, layer } = options;
  if (encoding !== undefined && findEncoding(encoding) === undefined) {
    throw new UsageError(translate(locale, "cli.unknown-encoding", { encoding }));
  }
  const number = crs === undefined ? undefined : EPSG.exec(crs)?.[1];
  if (crs !== undefined && number === undefined) {
    throw new UsageError(translate(locale, "cli.unknown-crs", { crs }));
  }
  return {
    ...(number === undefined ? {} : { crs: `EPSG:${number}` }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(layer === undefined ? {} : { layer }),
  };
}

function checkLayer({ layers }: SourceDataset, file: string, { options, locale }: CommandContext): void {
  const { layer } = options;
  if (layer === undefined || layers.some(({ name }) => name === layer)) return;
  const names = layers.map(({ name }) => name).join(", ");
  throw new UsageError(translate(locale, "cli.unknown-layer", { file, layer, layers: names }));
}
