import { M2_PER_MU } from "../../src/domain/units.ts";
import type { Plot, Utilities } from "../../src/domain/plot.ts";
import { hasReached, type Stage } from "../../src/domain/stage.ts";
import type { SupplyMode } from "../../src/domain/supply-mode.ts";
import { addDays } from "./calendar.ts";
import { tellLife } from "./life.ts";
import type { PlotDraft } from "./plots.ts";
import { createRandom, type Random } from "./random.ts";
import { isProductionUse, type Standing } from "./stages.ts";

/** A plot's own properties, without what reading it adds. */
export type PlotRecord = Omit<Plot, "site" | "other">;

/** Said on every record: the plan gives figures, no shapes. */
export const SKETCH_SOURCE = "示意数据（由规划数字生成）";

const GRANTED_MODES: readonly SupplyMode[] = [
  "grant", "grant", "grant", "grant", "grant", "elastic-term", "elastic-term", "lease-then-grant", "long-lease", "mixed",
]; // prettier-ignore
const OFFERED_MODES: readonly SupplyMode[] = [
  "lease-then-grant",
  "long-lease",
  "mixed",
  "elastic-term",
  "grant",
];

/** The record of one plot. `asOf` is the day the park speaks of, ISO. */
export function writePlotCard(draft: PlotDraft, standing: Standing, asOf: string): PlotRecord {
  const random = createRandom(`card ${draft.id}`);
  const { stage } = standing;
  const isProduction = isProductionUse(draft.landUse);
  const isLand = draft.ground.kind === "block" && !draft.landUse.startsWith("14") && draft.landUse !== "16";
  return {
    id: draft.id,
    cluster: draft.ground.cluster,
    landUse: draft.landUse,
    ...(isProduction && draft.industry !== undefined ? { industry: draft.industry } : {}),
    stage,
    ...getSupply(draft, standing, random),
    ...(isLand && hasReached(stage, "supplied") && random.chance(0.93) ? getRegistered(draft, random) : {}),
    ...(isLand ? getLimits(draft.landUse, standing, random) : {}),
    ...(isLand ? tellLife(stage, asOf, random) : {}),
    ...(isLand && isProduction ? getProgress(draft, stage, random) : {}),
    ...(isLand && !isProduction ? getCivicFloor(draft, stage, random) : {}),
    ...(standing.available ? getOffer(draft, asOf, random) : {}),
    source: SKETCH_SOURCE,
    verifiedOn: addDays(asOf, -random.whole(6, 300)),
    geometryStatus: "schematic",
  };
}

function getSupply(draft: PlotDraft, { stage, available }: Standing, random: Random): Partial<PlotRecord> {
  if (available) return random.chance(0.9) ? { supplyMode: random.pick(OFFERED_MODES) } : {};
  if (!hasReached(stage, "supplied")) return {};
  if (isProductionUse(draft.landUse)) return { supplyMode: random.pick(GRANTED_MODES) };
  const isSold = draft.landUse.startsWith("09") || draft.landUse === "070102";
  return { supplyMode: isSold ? "grant" : "allocation" };
}

/** Registered area: that of the contract, within 0.05 % of the drawn one. */
function getRegistered(draft: PlotDraft, random: Random): Partial<PlotRecord> {
  return { areaRegisteredM2: round(draft.areaM2 * (1 + random.between(-0.0005, 0.0005)), 2) };
}

function getLimits(landUse: string, { stage, available }: Standing, random: Random): Partial<PlotRecord> {
  if (landUse.startsWith("13") || landUse.startsWith("12")) return {};
  if (isProductionUse(landUse)) {
    const isNew = !hasReached(stage, "started");
    return {
      // Contracts from before the control figures of 2008 and 2023 carry no lower bound.
      ...(isNew && (!available || random.chance(0.94)) ? { farMin: random.pick([0.8, 0.8, 1, 1, 1.2]) } : {}),
      farMax: random.pick([1.8, 2, 2, 2.2, 2.5]),
      ...(available && random.chance(0.1) ? {} : { heightLimitM: random.pick([24, 24, 30, 36, 45]) }),
      ...(isNew ? { greenRatioMax: 0.2 } : {}),
    };
  }
  if (landUse.startsWith("09")) return { farMax: 3, heightLimitM: 60 };
  if (landUse.startsWith("07")) return { farMax: 2.5, heightLimitM: 54 };
  return { farMax: 2, heightLimitM: 36 };
}

function getProgress(draft: PlotDraft, stage: Stage, random: Random): Partial<PlotRecord> {
  if (!hasReached(stage, "started")) return {};
  const mu = draft.areaM2 / M2_PER_MU;
  const investmentTotalWan = Math.round(mu * random.between(110, 320));
  if (stage === "started") {
    return {
      developedAreaM2: Math.round(draft.areaM2 * random.between(0.4, 0.85)),
      investedWan: Math.round(investmentTotalWan * random.between(0.32, 0.8)),
      investmentTotalWan,
      projectState: "started",
    };
  }
  return {
    ...(random.chance(0.85) ? { investedWan: investmentTotalWan, investmentTotalWan } : {}),
    ...(stage === "in-production" && random.chance(0.75)
      ? { taxWan: Math.round(mu * random.between(1.2, 14)), projectState: "in-production" as const }
      : {}),
  };
}

function getCivicFloor(draft: PlotDraft, stage: Stage, random: Random): Partial<PlotRecord> {
  const { landUse, areaM2 } = draft;
  if (!hasReached(stage, "completed") || landUse.startsWith("13") || landUse.startsWith("12")) return {};
  const [low, high] = landUse.startsWith("07")
    ? [1.1, 2.3]
    : landUse.startsWith("09")
      ? [1.2, 2.6]
      : [0.6, 1.5];
  const density = random.between(0.2, 0.32);
  return {
    floorAreaM2: Math.round(areaM2 * random.between(low, high)),
    footprintM2: Math.round(areaM2 * density),
  };
}

/** What an investor asks of an offered plot; a minority of the answers is not known. */
function getOffer(draft: PlotDraft, asOf: string, random: Random): Partial<PlotRecord> {
  const isLogistics = draft.landUse.startsWith("11");
  const base = draft.landUse.startsWith("09") ? 46 : isLogistics ? 13.5 : 11;
  const isNow = random.chance(0.4);
  return {
    available: true,
    availableOn: isNow ? asOf : addDays(asOf, random.whole(2, 12) * 30),
    ...(random.chance(0.82) ? { priceWanPerMu: round(base * random.between(0.78, 1.3), 1) } : {}),
    ...(random.chance(0.9) ? { utilities: getUtilities(draft, random) } : {}),
    ...(random.chance(0.25) ? { projectState: "reserve" as const } : {}),
  };
}

function getUtilities(draft: PlotDraft, random: Random): Utilities {
  const mu = draft.areaM2 / M2_PER_MU;
  const hasGas = random.chance(0.78);
  const hasSteam = draft.ground.cluster !== "logistics-base" && random.chance(0.3);
  return {
    powerKva: roundTo(mu * random.between(25, 95), 250),
    ...(random.chance(0.93) ? { waterTPerDay: roundTo(mu * random.between(4, 14), 50) } : {}),
    ...(hasGas ? { gasM3PerHour: roundTo(mu * random.between(4, 16), 50) } : {}),
    ...(random.chance(0.88) ? { sewageTPerDay: roundTo(mu * random.between(3, 11), 50) } : {}),
    ...(hasSteam ? { steamTPerHour: roundTo(mu * random.between(0.1, 0.4), 1) } : {}),
  };
}

export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** To the nearest whole multiple of `step`, at least one. */
export function roundTo(value: number, step: number): number {
  return Math.max(1, Math.round(value / step)) * step;
}
