import type { Plant, PlantState } from "../../src/domain/plant.ts";
import { addDays } from "./calendar.ts";
import type { PlantDraft } from "./plants.ts";
import { round, roundTo, SKETCH_SOURCE } from "./plot-cards.ts";
import { createRandom, type Random } from "./random.ts";

/** A plant's own properties, without what reading it adds. */
export type PlantRecord = Omit<Plant, "site" | "other"> & { readonly geometryStatus: "schematic" };

/** How many plants have floor to let: somewhat more than the plan's rule of showing them first needs. */
const VACANT_PLANTS = 28;
const PARTLY_VACANT_PLANTS = 20;
const DISABLED_PLANTS = 2;

/** Cards of all plants; a fixed number of them, spread over the park, is vacant. */
export function writePlantCards(drafts: readonly PlantDraft[], asOf: string): PlantRecord[] {
  const states = assignStates(drafts);
  return drafts.map((draft) => writeCard(draft, states.get(draft.id) ?? "occupied", asOf));
}

function assignStates(drafts: readonly PlantDraft[]): Map<string, PlantState> {
  // Large works do not stand empty: what is let are ordinary and standard plants of middling size.
  const ranked = drafts
    .filter((draft) => draft.floorAreaM2 < 14_000)
    .map((draft) => ({
      id: draft.id,
      rank: createRandom(`vacant ${draft.id}`).next() - (draft.standard ? 0.16 : 0),
    }))
    .sort((a, b) => a.rank - b.rank);
  const states = new Map<string, PlantState>();
  ranked.forEach(({ id }, index) => {
    if (index < VACANT_PLANTS) states.set(id, "vacant");
    else if (index < VACANT_PLANTS + PARTLY_VACANT_PLANTS) states.set(id, "partly-vacant");
    else if (index < VACANT_PLANTS + PARTLY_VACANT_PLANTS + DISABLED_PLANTS) states.set(id, "disabled");
  });
  return states;
}

function writeCard(draft: PlantDraft, state: PlantState, asOf: string): PlantRecord {
  const random = createRandom(`plant card ${draft.id}`);
  const isOffered = state === "vacant" || state === "partly-vacant";
  // What is let is described in full but for a few fields; of the rest little is on record.
  const isKnown = (probability: number): boolean =>
    random.chance(isOffered ? probability : probability * 0.72);
  const { theme, storeys } = draft;
  const hasCrane = storeys === 1 && (theme.heavy ? random.chance(0.92) : random.chance(0.35));
  const clearHeightM = getClearHeight(storeys, hasCrane, random);
  return {
    id: draft.id,
    plot: draft.plot.id,
    name: getName(draft),
    standard: draft.standard,
    floorAreaM2: draft.floorAreaM2,
    state,
    ...getVacantFloor(draft, state, random),
    ...(isKnown(0.98) ? { storeys } : {}),
    ...(isKnown(0.92) ? { clearHeightM } : {}),
    ...(isKnown(0.88) ? { floorLoadTPerM2: getFloorLoad(storeys, theme.heavy, random) } : {}),
    ...(isKnown(0.86) ? { columnGridM: getColumnGrid(storeys, random) } : {}),
    ...(hasCrane && isKnown(0.95)
      ? { craneT: random.pick(theme.heavy ? [10, 16, 20, 32] : [3, 5, 5, 10]) }
      : {}),
    ...(storeys > 1 && isKnown(0.9) ? { freightLiftT: random.pick([2, 2, 3, 3, 5]) } : {}),
    ...(isKnown(0.86)
      ? { powerKva: roundTo(draft.floorAreaM2 * random.between(0.06, theme.heavy ? 0.24 : 0.14), 50) }
      : {}),
    ...(isKnown(0.92)
      ? { fireHazardClass: random.pick(theme.heavy ? ["丁", "丁", "戊"] : ["丙", "丙", "丙", "丁"]) }
      : {}),
    ...(isKnown(0.88) ? { fireResistance: random.pick(["二", "二", "二", "一", "三"]) } : {}),
    ...(isOffered ? getOffer(draft, asOf, random) : {}),
    source: SKETCH_SOURCE,
    verifiedOn: addDays(asOf, -random.whole(4, 300)),
    geometryStatus: "schematic",
  };
}

function getName({ theme, number, area }: PlantDraft): PlantRecord["name"] & object {
  if (area !== undefined) {
    return { zh: `${theme.name.zh} ${area}区 ${number}号`, en: `${theme.name.en} ${area}-${number}` };
  }
  const [zh, en] = theme.isWarehouse ? ["库", "warehouse"] : ["厂房", "plant"];
  return { zh: `${theme.name.zh} ${number}号${zh}`, en: `${theme.name.en}, ${en} ${number}` };
}

function getVacantFloor(draft: PlantDraft, state: PlantState, random: Random): Partial<PlantRecord> {
  if (state === "vacant") return { vacantFloorAreaM2: draft.floorAreaM2 };
  if (state !== "partly-vacant") return {};
  return { vacantFloorAreaM2: roundTo(draft.floorAreaM2 * random.between(0.25, 0.65), 50) };
}

function getClearHeight(storeys: number, hasCrane: boolean, random: Random): number {
  if (storeys > 1) return random.pick([4.2, 4.5, 4.8, 5.4, 6]);
  return hasCrane ? random.pick([9, 10.5, 12, 12, 13.5]) : random.pick([7.5, 8, 9, 9, 10.5]);
}

function getFloorLoad(storeys: number, heavy: boolean, random: Random): number {
  if (storeys > 1) return random.pick([0.5, 0.8, 0.8, 1, 1.5]);
  return heavy ? random.pick([3, 5, 5, 8]) : random.pick([2, 3, 3, 5]);
}

function getColumnGrid(storeys: number, random: Random): string {
  return random.pick(
    storeys > 1 ? ["8×8", "8.4×8.4", "9×9", "8×12"] : ["8×24", "8×24", "9×24", "7.5×21", "8×30"],
  );
}

function getOffer(draft: PlantDraft, asOf: string, random: Random): Partial<PlantRecord> {
  const isSold = random.chance(0.22);
  const isLet = !isSold || random.chance(0.5);
  const base = draft.theme.isWarehouse ? 9.5 : draft.standard ? 9 : 8;
  return {
    ...(isLet && random.chance(0.84)
      ? { rentYuanPerM2Month: round(base * random.between(0.72, 1.45), 1) }
      : {}),
    ...(isSold ? { saleYuanPerM2: roundTo(random.between(1650, 2900), 50) } : {}),
    ...(random.chance(0.85) ? { divisible: random.chance(draft.standard ? 0.85 : 0.55) } : {}),
    ...(random.chance(0.9)
      ? { availableOn: random.chance(0.5) ? asOf : addDays(asOf, random.whole(1, 10) * 30) }
      : {}),
  };
}
