import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { findAdjoiningPlots } from "../../analysis/sites/find-adjoining-plots.ts";
import type { AdjoiningPair } from "../../analysis/sites/adjoining.ts";
import { findSites, type SiteResult } from "../../analysis/sites/find-sites.ts";
import { getMatches } from "../../analysis/sites/get-matches.ts";
import { findNearMisses } from "../../analysis/sites/near-misses.ts";
import { createSiteCatalog, getRows, type SiteCatalog } from "../../analysis/sites/site-catalog.ts";
import { getMatchIds, type SiteMatch } from "../../analysis/sites/site-match.ts";
import type { Reason } from "../../domain/reason.ts";
import { getReasons } from "../../analysis/sites/site-reasons.ts";
import { DecodeError } from "../../data/decode-error.ts";
import { decodeNeed, type NeedFile, needSchema } from "../../data/decode-need.ts";
import { readJson } from "../../data/read-json.ts";
import { type ParkReading, readPark } from "../../data/read-park.ts";
import { createDiskFiles, readDiskFile } from "../../data/sources/disk-files.ts";
import { getMusts, isAskedOf, type Need } from "../../domain/need.ts";
import { formatName, formatPercent } from "../../i18n/format.ts";
import {
  getKindName,
  getShortfallText,
  getValueText,
  getWantText,
  type NeedNames,
} from "../../i18n/need-text.ts";
import { translate } from "../../i18n/translate.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { getOneFile } from "../one-file.ts";
import { formatTable } from "../text-table.ts";

/** More lines than anybody reads in a terminal. */
const MAX_PRINTED = 50;

/** `park find FOLDER --need need.json`: which plants, plots and adjoining plots fit, and what the others miss by. */
export const find: Command = {
  async run(files, context) {
    if (context.flags.has("schema")) {
      // What a schema cannot say, that a day is one of the calendar and min is not above max, is left out of it.
      context.print(JSON.stringify(toJsonSchema(needSchema, { errorMode: "ignore" }), null, 2));
      return 0;
    }
    const folder = getOneFile("find", files, context);
    const { options, locale } = context;
    if (options.need === undefined) throw new UsageError(translate(locale, "cli.find.no-need"));
    const { json, ...file } = await readNeedFile(options.need);
    const reading = await readFolder(folder);
    const catalog = createSiteCatalog(reading.park, reading.plan);
    warn(options.need, file, catalog, context);
    const asOf = file.asOf ?? reading.park.manifest.asOf;
    const day = { asOf };
    const adjoining = file.need.combine > 1 ? findPairs(catalog, reading) : null;
    const result = findSites(catalog, file.need, day, adjoining);
    if (context.isJson) context.print(JSON.stringify(toJson(result, json)));
    else printResult(result, reading, context);
    return 0;
  },
};

interface RawNeed {
  readonly must?: Readonly<Record<string, unknown>>;
  readonly wish?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** @throws DecodeError where it cannot be opened or is no need. */
async function readNeedFile(path: string): Promise<NeedFile & { readonly json: RawNeed }> {
  const reading = readJson(await readDiskFile(path));
  if (reading.kind !== "value") {
    const { code, figures } = reading.finding;
    throw new DecodeError(path, "", String(figures["reason"] ?? code));
  }
  const file = decodeNeed(reading.value, path);
  // Decoded just now: it has the form of a need.
  return { ...file, json: reading.value as RawNeed };
}

async function readFolder(folder: string): Promise<ParkReading> {
  try {
    return await readPark(createDiskFiles(folder), { validate: true });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new DecodeError(join(folder, error.file), error.path, error.reason);
  }
}

/** What is answered all the same, though it can hardly be meant. */
function warn(
  file: string,
  { need, strange }: NeedFile,
  catalog: SiteCatalog,
  { locale, printError }: CommandContext,
): void {
  if (strange.length > 0)
    printError(translate(locale, "cli.find.strange", { file, keys: strange.join(", ") }));
  const asked = [
    ["/must/placeWithinKm/place", need.must.placeWithinKm],
    ["/wish/placeWithinKm/value/place", need.wish.placeWithinKm?.value],
  ] as const;
  for (const [path, to] of asked) {
    if (to === undefined || !("place" in to) || catalog.places.has(to.place)) continue;
    const known = [...catalog.places.keys()].join(", ");
    printError(translate(locale, "cli.find.no-place", { file, path, place: to.place, known }));
  }
}

function findPairs(catalog: SiteCatalog, { geometries }: ParkReading): readonly AdjoiningPair[] {
  const { from, to } = getRows(catalog, "plot");
  const shapes = catalog.candidates.slice(from, to).map((candidate) => {
    const { site } = candidate.kind === "plant" ? candidate.plant : candidate.plot;
    return geometries.plots[site.index] ?? null;
  });
  return findAdjoiningPlots(shapes).map(({ a, b, ...pair }) => ({ a: from + a, b: from + b, ...pair }));
}

function toJson(result: SiteResult, raw: RawNeed) {
  const { catalog, need, context } = result;
  const describe = (match: SiteMatch) => ({
    kind: match.kind,
    ids: getMatchIds(catalog, match),
    score: match.score,
    reasons: withWanted(getReasons(catalog, need, context, match), match, need, raw),
  });
  return {
    matches: getMatches(result).map(describe),
    nearMisses: findNearMisses(result).map(describe),
    relax: result.relaxations,
  };
}

/** What is wanted is told as the file has it. */
function withWanted(reasons: readonly Reason[], { kind }: SiteMatch, need: Need, raw: RawNeed) {
  const mustCount = getMusts(need).filter((criterion) => isAskedOf(criterion, kind)).length;
  return reasons.map(({ criterion, ok, value, unit, shortBy, why }, position) => ({
    criterion,
    ok,
    value,
    wanted: position < mustCount ? raw.must?.[criterion] : raw.wish?.[criterion]?.value,
    unit,
    ...(shortBy !== undefined && { shortBy }),
    ...(why !== undefined && { why }),
  }));
}

function printResult(result: SiteResult, { park, plan }: ParkReading, context: CommandContext): void {
  const { locale, print } = context;
  const { catalog, need, relaxations } = result;
  const names: NeedNames = {
    locale,
    nameOf: ({ layer, id }) => formatName(park[layer].find((each) => each.id === id)?.name, locale, id),
    industryName: (id) =>
      formatName(plan.industries.find((industry) => industry.id === id)?.name, locale, id),
  };
  const matches = getMatches(result);
  const nearMisses = findNearMisses(result);
  print(
    translate(locale, "cli.find.count", {
      matches: matches.length,
      nearMisses: nearMisses.length,
      total: result.totalCount,
    }),
  );
  const describe = (match: SiteMatch): string[] => [
    getKindName(match.kind, locale),
    getMatchIds(catalog, match).join(" + "),
    formatPercent(match.score, 0),
  ];
  printRows(
    matches.map((match) => {
      const reasons = getReasons(catalog, need, result.context, match);
      return [...describe(match), reasons.map((reason) => getValueText(reason, names)).join("; ")];
    }),
    "cli.find.reasons",
    context,
  );
  if (nearMisses.length > 0) {
    print("");
    print(translate(locale, "cli.find.near-misses"));
  }
  printRows(
    nearMisses.map((miss) => [...describe(miss), getShortfallText(miss.reason, locale, miss.kind)]),
    "cli.find.short",
    context,
  );
  if (relaxations.length > 0) print("");
  for (const { drop, matches: count } of relaxations) {
    const criteria = drop.map((criterion) => getWantText(criterion, need.must, names)).join(" + ");
    print(translate(locale, "cli.find.relax", { criteria, matches: count }));
  }
}

function printRows(
  rows: readonly (readonly string[])[],
  last: "cli.find.reasons" | "cli.find.short",
  { locale, print }: CommandContext,
): void {
  if (rows.length === 0) return;
  formatTable(
    [
      { header: translate(locale, "cli.find.kind"), align: "left" },
      { header: translate(locale, "cli.find.ids"), align: "left" },
      { header: translate(locale, "cli.find.score"), align: "right" },
      { header: translate(locale, last), align: "left" },
    ],
    rows.slice(0, MAX_PRINTED),
  ).forEach(print);
  if (rows.length > MAX_PRINTED) print(translate(locale, "cli.more", { count: rows.length - MAX_PRINTED }));
}
