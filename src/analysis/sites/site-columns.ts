import { getDayNumber, isIsoDay } from "../../domain/iso-day.ts";
import { RANGE_CRITERIA, type RangeCriterion } from "../../domain/need.ts";
import { toSearchText } from "../search-text.ts";
import type { SiteCandidate } from "./site-candidate.ts";

/** The answer of a candidate that does not say. */
export const NOT_STATED = "";

/** Texts of a column, each once; a row has the number of its text. */
export interface CodedColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** What is asked of candidates, column by column, by row: made to be run through at every key. */
export interface SiteColumns {
  /** NaN is unknown, and what a kind cannot have. */
  readonly numbers: Readonly<Record<RangeCriterion, Float64Array>>;
  /** 1 where a part of the plant may be had. */
  readonly isDivisible: Uint8Array;
  /** Day number of `availableOn`; -Infinity where it can be had now without a date, NaN where nobody says. */
  readonly freeOn: Float64Array;
  /** Day number of `verifiedOn`; NaN is unknown. */
  readonly verifiedOn: Float64Array;
  /** Of the centroid, in degrees; NaN is unknown. */
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly landUse: CodedColumn;
  readonly cluster: CodedColumn;
  readonly supplyMode: CodedColumn;
  /** Codes and names of a row as they are compared. */
  readonly getText: (row: number) => string;
}

/** `candidates` in the order of their rows. A plant's land use, cluster and supply mode are its plot's. */
export function createSiteColumns(candidates: readonly SiteCandidate[]): SiteColumns {
  const count = candidates.length;
  const createNumbers = (): Float64Array => new Float64Array(count).fill(NaN);
  const numbers = Object.fromEntries(
    RANGE_CRITERIA.map((criterion) => [criterion, createNumbers()]),
  ) as Record<RangeCriterion, Float64Array>;
  const isDivisible = new Uint8Array(count);
  const [freeOn, verifiedOn, lons, lats] = [
    createNumbers(),
    createNumbers(),
    createNumbers(),
    createNumbers(),
  ];
  const landUse = new ColumnCoder(count);
  const cluster = new ColumnCoder(count);
  const supplyMode = new ColumnCoder(count);
  const readDay = createDayReader();
  candidates.forEach((candidate, row) => {
    const { kind, plot, areaM2 } = candidate;
    const record = kind === "plant" ? candidate.plant : candidate.plot;
    numbers.areaM2[row] = areaM2 ?? NaN;
    if (kind === "plant") {
      const { plant } = candidate;
      numbers.clearHeightM[row] = plant.clearHeightM ?? NaN;
      numbers.floorLoadTPerM2[row] = plant.floorLoadTPerM2 ?? NaN;
      numbers.craneT[row] = plant.craneT ?? NaN;
      numbers.powerKva[row] = plant.powerKva ?? NaN;
      numbers.rentYuanPerM2Month[row] = plant.rentYuanPerM2Month ?? NaN;
      if (plant.divisible === true) isDivisible[row] = 1;
    } else {
      numbers.priceWanPerMu[row] = candidate.plot.priceWanPerMu ?? NaN;
    }
    const isFree = kind === "plant" ? candidate.plant.state === "vacant" : candidate.plot.available === true;
    freeOn[row] = record.availableOn === undefined && isFree ? -Infinity : readDay(record.availableOn);
    verifiedOn[row] = readDay(record.verifiedOn);
    lons[row] = record.site.anchor?.[0] ?? NaN;
    lats[row] = record.site.anchor?.[1] ?? NaN;
    landUse.put(row, plot?.landUse);
    cluster.put(row, plot?.cluster);
    supplyMode.put(row, plot?.supplyMode);
  });
  return {
    numbers,
    isDivisible,
    freeOn,
    verifiedOn,
    lons,
    lats,
    landUse,
    cluster,
    supplyMode,
    getText: createTextReader(candidates),
  };
}

class ColumnCoder implements CodedColumn {
  readonly codes: Uint32Array;
  readonly texts: string[] = [];
  readonly #codeOf = new Map<string, number>();

  constructor(count: number) {
    this.codes = new Uint32Array(count);
  }

  put(row: number, text: string = NOT_STATED): void {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.#codeOf.set(text, code);
      this.texts.push(text);
    }
    this.codes[row] = code;
  }
}

/** Days repeat: each is read once. What is no day is unknown. */
function createDayReader(): (day: string | undefined) => number {
  const known = new Map<string, number>();
  return (day) => {
    if (day === undefined) return NaN;
    let number = known.get(day);
    if (number === undefined) {
      number = isIsoDay(day) ? getDayNumber(day) : NaN;
      known.set(day, number);
    }
    return number;
  };
}

/** Most candidates are never searched by text: theirs is joined when it is asked for, once. */
function createTextReader(candidates: readonly SiteCandidate[]): (row: number) => string {
  const texts: (string | undefined)[] = [];
  return (row) => (texts[row] ??= joinTexts(candidates[row]));
}

function joinTexts(candidate: SiteCandidate | undefined): string {
  if (candidate === undefined) return "";
  const { plot } = candidate;
  const { id, name } = candidate.kind === "plant" ? candidate.plant : candidate.plot;
  const texts = [id, candidate.kind === "plant" ? candidate.plant.plot : undefined, name?.zh, name?.en];
  return [...texts, plot?.holder].map((text) => (text === undefined ? "" : toSearchText(text))).join(" ");
}
