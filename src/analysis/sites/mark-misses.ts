import type { Geometry } from "geojson";
import { getIndustryStanding } from "../../domain/cluster-industries.ts";
import { getDayNumber } from "../../domain/iso-day.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import {
  type ChoiceCriterion,
  type Criterion,
  isAskedOf,
  type NumberRange,
  type PlaceWithinKm,
  isRangeCriterion,
  SITE_KINDS,
  type Wants,
  type Within,
} from "../../domain/need.ts";
import type { LonLat } from "../../domain/site.ts";
import { containsPoint } from "../../geo/contains-point.ts";
import { getDistanceM } from "../../geo/distance.ts";
import { toSearchText } from "../search-text.ts";
import { getRows, type RowSpan, type SiteCatalog } from "./site-catalog.ts";
import { NOT_STATED, type CodedColumn } from "./site-columns.ts";

export const M_PER_KM = 1000;

/** What a question needs beside the candidates. */
export interface SiteContext {
  /** The day the age of a record is reckoned on, ISO. */
  readonly asOf: string;
  /** The outline of a cluster or zone; undefined where there is none. */
  readonly getOutline?: (ref: FeatureRef) => Geometry | undefined;
}

/**
 * Sets `bit` in `misses` (by row) for every candidate the criterion is asked of and that does not give what is wanted;
 * unknown misses unless `includesUnknown`.
 */
export function markMisses(
  misses: Uint32Array,
  bit: number,
  criterion: Criterion,
  wants: Wants,
  includesUnknown: boolean,
  catalog: SiteCatalog,
  context: SiteContext,
): void {
  const test = createTest(criterion, wants, includesUnknown, catalog, context);
  for (const kind of SITE_KINDS) {
    if (isAskedOf(criterion, kind)) markRows(misses, bit, test, getRows(catalog, kind));
  }
}

/** Whether a row the criterion is asked of gives what is wanted. */
export type RowTest = (row: number) => boolean;

export function createRowTest(
  criterion: Criterion,
  wants: Wants,
  includesUnknown: boolean,
  catalog: SiteCatalog,
  context: SiteContext,
): RowTest {
  const test = createTest(criterion, wants, includesUnknown, catalog, context);
  return (row) => passes(test, row);
}

/** A number between bounds; NaN is unknown. */
interface NumberTest {
  readonly kind: "number";
  readonly numbers: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly includesUnknown: boolean;
  /** 1 where there is no too large; null: nowhere. */
  readonly isOpen: Uint8Array | null;
}

/** One of few answers; `passing` is 1 for the codes that are wanted. */
interface CodeTest {
  readonly kind: "code";
  readonly codes: Uint32Array | Uint8Array;
  readonly passing: Uint8Array;
}

interface TextTest {
  readonly kind: "text";
  readonly words: readonly string[];
  readonly getText: (row: number) => string;
}

type ColumnTest = NumberTest | CodeTest | TextTest;

const ALL_PASS: ColumnTest = { kind: "text", words: [], getText: () => "" };

/** A loop a kind of test, without a call that is not known beforehand: it runs at every key over all rows. */
function markRows(misses: Uint32Array, bit: number, test: ColumnTest, { from, to }: RowSpan): void {
  switch (test.kind) {
    case "number":
      for (let row = from; row < to; row += 1) {
        if (!passesNumber(test, row)) misses[row] = (misses[row] as number) | bit;
      }
      return;
    case "code":
      for (let row = from; row < to; row += 1) {
        if (!passesCode(test, row)) misses[row] = (misses[row] as number) | bit;
      }
      return;
    case "text":
      for (let row = from; row < to; row += 1) {
        if (!passesText(test, row)) misses[row] = (misses[row] as number) | bit;
      }
  }
}

function passes(test: ColumnTest, row: number): boolean {
  switch (test.kind) {
    case "number":
      return passesNumber(test, row);
    case "code":
      return passesCode(test, row);
    case "text":
      return passesText(test, row);
  }
}

function passesNumber({ numbers, min, max, includesUnknown, isOpen }: NumberTest, row: number): boolean {
  const value = numbers[row] as number;
  if (value >= min) return value <= max || (isOpen !== null && isOpen[row] === 1);
  return includesUnknown && Number.isNaN(value);
}

function passesCode({ codes, passing }: CodeTest, row: number): boolean {
  return passing[codes[row] as number] === 1;
}

function passesText({ words, getText }: TextTest, row: number): boolean {
  for (const word of words) if (!getText(row).includes(word)) return false;
  return true;
}

function createTest(
  criterion: Criterion,
  wants: Wants,
  includesUnknown: boolean,
  catalog: SiteCatalog,
  context: SiteContext,
): ColumnTest {
  const { columns } = catalog;
  const test = (numbers: Float64Array, { min = -Infinity, max = Infinity }: NumberRange): NumberTest => ({
    kind: "number",
    numbers,
    min,
    max,
    includesUnknown,
    // A divisible plant may be had in part.
    isOpen: criterion === "areaM2" ? columns.isDivisible : null,
  });
  if (isRangeCriterion(criterion)) return test(columns.numbers[criterion], wants[criterion] ?? {});
  switch (criterion) {
    case "landUse":
    case "cluster":
    case "industry":
    case "supplyMode":
      return testChoice(criterion, wants[criterion] ?? [], includesUnknown, catalog);
    case "availableBy":
      return test(columns.freeOn, { max: getDayNumber(wants.availableBy ?? "") });
    case "verifiedWithinDays":
      return test(columns.verifiedOn, {
        min: getDayNumber(context.asOf) - (wants.verifiedWithinDays ?? 0),
      });
    case "placeWithinKm": {
      const { placeWithinKm } = wants;
      if (placeWithinKm === undefined) return ALL_PASS;
      return test(getDistancesKm(catalog, placeWithinKm), { max: placeWithinKm.max });
    }
    case "within":
      return testWithin(wants.within, includesUnknown, catalog, context);
    case "text":
      return {
        kind: "text",
        words: toSearchText(wants.text ?? "")
          .split(" ")
          .filter(Boolean),
        getText: columns.getText,
      };
  }
}

function testChoice(
  criterion: ChoiceCriterion,
  wanted: readonly string[],
  includesUnknown: boolean,
  catalog: SiteCatalog,
): CodeTest {
  const { codes, texts } = getChoiceColumn(catalog, criterion);
  const passing = Uint8Array.from(texts, (text) =>
    isAnyAnswer(catalog, criterion, text, wanted, includesUnknown) ? 1 : 0,
  );
  return { kind: "code", codes, passing };
}

/** Whether a text of the column of `criterion` is one of the answers wanted; unknown is where `includesUnknown`. */
export function isAnyAnswer(
  catalog: SiteCatalog,
  criterion: ChoiceCriterion,
  text: string,
  wanted: readonly string[],
  includesUnknown: boolean,
): boolean {
  return (
    wanted.some((answer) => isAnswer(catalog, criterion, text, answer)) ||
    (includesUnknown && isUnknown(catalog, criterion, text, wanted))
  );
}

/** The column that answers: what the plan wants of an industry it says of a cluster. */
export function getChoiceColumn({ columns }: SiteCatalog, criterion: ChoiceCriterion): CodedColumn {
  return columns[criterion === "industry" ? "cluster" : criterion];
}

/** Whether a text of the column of `criterion` is what the answer asks for. */
function isAnswer({ plan }: SiteCatalog, criterion: ChoiceCriterion, text: string, answer: string): boolean {
  switch (criterion) {
    case "cluster":
    case "supplyMode":
      return text === answer;
    case "landUse":
      return answer === NOT_STATED ? text === NOT_STATED : text.startsWith(answer);
    case "industry": {
      if (answer === NOT_STATED) {
        return text === NOT_STATED || !Object.hasOwn(plan.clusterIndustries, text);
      }
      const { kind } = getIndustryStanding(plan, text, answer);
      return kind === "allowed" || kind === "conditional";
    }
  }
}

/** Whether a text of the column of `criterion` says nothing of the answers wanted. */
function isUnknown(
  { plan }: SiteCatalog,
  criterion: ChoiceCriterion,
  text: string,
  wanted: readonly string[],
): boolean {
  if (criterion !== "industry") return text === NOT_STATED;
  const named = wanted.filter((industry) => industry !== NOT_STATED);
  return named.some((industry) => getIndustryStanding(plan, text, industry).kind === "unknown");
}

const distancesKm = new WeakMap<SiteCatalog, Map<string, Float64Array>>();

/** Straight lines from the centroids, km, by row; NaN where an end is unknown. Reckoned once for a place. */
function getDistancesKm(catalog: SiteCatalog, to: PlaceWithinKm): Float64Array {
  const known = distancesKm.get(catalog) ?? new Map<string, Float64Array>();
  distancesKm.set(catalog, known);
  const key = "place" in to ? `place ${to.place}` : `point ${to.point.join(" ")}`;
  let column = known.get(key);
  if (column === undefined) {
    column = measureDistancesKm(catalog, getTarget(catalog, to));
    known.set(key, column);
  }
  return column;
}

/** Where a distance is measured to, lon, lat in degrees; undefined for a place nobody knows. */
export function getTarget({ places }: SiteCatalog, to: PlaceWithinKm): LonLat | undefined {
  return "place" in to ? places.get(to.place) : to.point;
}

function measureDistancesKm({ columns }: SiteCatalog, target: LonLat | undefined): Float64Array {
  const { lons, lats } = columns;
  const column = new Float64Array(lons.length).fill(NaN);
  if (target === undefined) return column;
  for (let row = 0; row < lons.length; row += 1) {
    const lon = lons[row] as number;
    if (!Number.isNaN(lon)) {
      column[row] = getDistanceM([lon, lats[row] as number], target) / M_PER_KM;
    }
  }
  return column;
}

/** By row: whether the centroid lies in the outline. */
const OUTSIDE = 0;
const INSIDE = 1;
const NOWHERE = 2;

const placements = new WeakMap<SiteCatalog, WeakMap<Within, Uint8Array>>();

function testWithin(
  within: Within | undefined,
  includesUnknown: boolean,
  catalog: SiteCatalog,
  { getOutline }: SiteContext,
): ColumnTest {
  if (within === undefined) return ALL_PASS;
  const known = placements.get(catalog) ?? new WeakMap<Within, Uint8Array>();
  placements.set(catalog, known);
  let placement = known.get(within);
  if (placement === undefined) {
    placement = placeRows(catalog, "ring" in within ? toPolygon(within.ring) : getOutline?.(within.ref));
    known.set(within, placement);
  }
  const passing = new Uint8Array(3);
  passing[INSIDE] = 1;
  passing[NOWHERE] = includesUnknown ? 1 : 0;
  return { kind: "code", codes: placement, passing };
}

function placeRows({ columns }: SiteCatalog, outline: Geometry | undefined): Uint8Array {
  const { lons, lats } = columns;
  const placement = new Uint8Array(lons.length).fill(NOWHERE);
  if (outline?.type !== "Polygon" && outline?.type !== "MultiPolygon") return placement;
  for (let row = 0; row < lons.length; row += 1) {
    const lon = lons[row] as number;
    if (Number.isNaN(lon)) continue;
    placement[row] = containsPoint(outline, [lon, lats[row] as number]) ? INSIDE : OUTSIDE;
  }
  return placement;
}

function toPolygon(ring: readonly LonLat[]): Geometry {
  const positions = ring.map(([lon, lat]) => [lon, lat]);
  const [first] = positions;
  return { type: "Polygon", coordinates: [first === undefined ? [] : [...positions, first]] };
}
