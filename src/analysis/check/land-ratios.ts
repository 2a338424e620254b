import { getAllocationClass } from "../../domain/allocation.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { getLandUseClass, isStreet, isTownConstruction } from "../../domain/land-use.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { CheckedRecords } from "./check-report.ts";
import type { Plot } from "../../domain/plot.ts";
import { hasReached } from "../../domain/stage.ts";
import { M2_PER_HA, M2_PER_MU } from "../../domain/units.ts";
import { type Figure, sumFigure } from "../figure.ts";

/** The ratios of 开发区土地集约利用评价规程 (TD/T 1029-2010), in its order. */
export const RATIO_CODES = [
  "supplied",
  "built",
  "developed",
  "industrial",
  "far",
  "density",
  "industrial-far",
  "industrial-coverage",
  "industrial-investment",
  "industrial-tax",
  "idle",
] as const;
export type RatioCode = (typeof RATIO_CODES)[number];

/** A share is 0–1; 万元 by hectare or 亩. */
export type RatioUnit = "share" | "ratio" | "wan-per-ha" | "wan-per-mu";

/** What plots lack for a ratio. */
export type RatioDatum =
  "use-or-stage" | "start-due" | "floor-area" | "footprint" | "structures-and-yards" | "invested" | "tax";

/** One ratio of the whole park. */
export interface LandRatio {
  readonly code: RatioCode;
  readonly unit: RatioUnit;
  /** Null where the denominator is 0 or nothing of the datum is known: never 0 for want of data. */
  readonly value: number | null;
  /** m², or 万元 for investment and tax. */
  readonly numerator: Figure;
  /** m². */
  readonly denominator: Figure;
  /** Plots that should have the datum and do not: they are in neither numerator nor denominator. */
  readonly missing: { readonly datum: RatioDatum; readonly refs: readonly FeatureRef[] };
}

/** Codes of findings that say a plot is idle. */
const IDLE_CODES: readonly CheckFinding["code"][] = ["idle-not-started", "idle-suspended"];

/** Land of a park as the ratios speak of it. Letters are those of the rule. */
interface LandSets {
  /** A: built town construction land, by use and stage. */
  readonly built: readonly Plot[];
  /** A2: industry, mining and storage in A. */
  readonly industrial: readonly Plot[];
  /** B21: not built and ready to be supplied (reserved, or supplied already). */
  readonly ready: readonly Plot[];
  /** B: not built, town construction land by its use. */
  readonly unbuilt: readonly Plot[];
  /** D: supplied; what is built counts as supplied. */
  readonly supplied: readonly Plot[];
  /** Plots whose use or stage is not known, or that have no area. */
  readonly unknown: readonly Plot[];
}

/** All ratios, in the order of RATIO_CODES; idle land is what `findings` say of their as-of date. */
export function getLandRatios(park: CheckedRecords, findings: readonly CheckFinding[]): readonly LandRatio[] {
  const sets = getLandSets(park);
  const { built, industrial, ready, unbuilt, supplied } = sets;
  const floorAreas = getFloorAreas(park);
  const getFloorArea = (plot: Plot): number | undefined => floorAreas.get(plot);
  const idle = new Set(
    findings.filter(({ code }) => IDLE_CODES.includes(code)).flatMap(({ subjects }) => subjects),
  );
  const areas = (code: RatioCode, numerator: readonly Plot[], denominator: readonly Plot[]): LandRatio =>
    divide(code, "share", toArea(numerator), toArea(denominator), {
      datum: "use-or-stage",
      refs: toRefs(sets.unknown),
    });
  return [
    areas("supplied", supplied, [...built, ...ready]),
    areas("built", built, supplied),
    areas("developed", [...built, ...ready], [...built, ...unbuilt]),
    areas("industrial", industrial, built),
    overArea("far", "ratio", built, "floor-area", getFloorArea),
    overArea("density", "share", built, "footprint", getFootprint),
    overArea("industrial-far", "ratio", industrial, "floor-area", getFloorArea),
    overArea("industrial-coverage", "share", industrial, "structures-and-yards", () => undefined),
    overArea("industrial-investment", "wan-per-ha", industrial, "invested", ({ investedWan }) => investedWan),
    overArea("industrial-tax", "wan-per-mu", industrial, "tax", ({ taxWan }) => taxWan),
    getIdleRatio(supplied, idle),
  ];
}

function getLandSets({ plots }: CheckedRecords): LandSets {
  const built: Plot[] = [];
  const ready: Plot[] = [];
  const unbuilt: Plot[] = [];
  const unknown: Plot[] = [];
  for (const plot of plots) {
    const { landUse, stage, site } = plot;
    if (landUse === undefined || site.areaM2 === null || (stage === undefined && !isStreet(landUse))) {
      unknown.push(plot);
    } else if (isTownConstruction(landUse)) {
      if (getAllocationClass(plot) === "built") built.push(plot);
      else {
        unbuilt.push(plot);
        if (stage !== undefined && hasReached(stage, "reserved")) ready.push(plot);
      }
    }
  }
  return {
    built,
    industrial: built.filter(({ landUse = "" }) => ["10", "11"].includes(getLandUseClass(landUse))),
    ready,
    unbuilt,
    supplied: [...built, ...ready.filter(isSupplied)],
    unknown,
  };
}

function isSupplied({ stage }: Plot): boolean {
  return stage !== undefined && hasReached(stage, "supplied");
}

/** Floor area of a plot, m²: its own, else that of its plants where all of them have one; absent where not known. */
function getFloorAreas({ plots, plants }: CheckedRecords): ReadonlyMap<Plot, number> {
  const ofPlants = new Map<string, number>();
  for (const { plot, floorAreaM2 } of plants) {
    if (plot !== undefined) ofPlants.set(plot, (ofPlants.get(plot) ?? 0) + (floorAreaM2 ?? NaN));
  }
  const areas = new Map<Plot, number>();
  for (const plot of plots) {
    const areaM2 = plot.floorAreaM2 ?? ofPlants.get(plot.id) ?? (isOpenLand(plot) ? 0 : NaN);
    if (!Number.isNaN(areaM2)) areas.set(plot, areaM2);
  }
  return areas;
}

function getFootprint(plot: Plot): number | undefined {
  return plot.footprintM2 ?? (isOpenLand(plot) ? 0 : undefined);
}

/** Streets and green carry no buildings unless they say so. */
function isOpenLand({ landUse = "" }: Plot): boolean {
  return isStreet(landUse) || getLandUseClass(landUse) === "14";
}

/** Σ of a datum over the area of the plots that have it. Without a plot that states it nothing is said. */
function overArea(
  code: RatioCode,
  unit: RatioUnit,
  plots: readonly Plot[],
  datum: RatioDatum,
  getValue: (plot: Plot) => number | undefined,
): LandRatio {
  const known = plots.filter((plot) => getValue(plot) !== undefined);
  const missing = { datum, refs: toRefs(plots.filter((plot) => getValue(plot) === undefined)) };
  const numerator = sumFigure("plots", known, getValue);
  const isStated = known.some((plot) => !isOpenLand(plot) || (getValue(plot) ?? 0) > 0);
  return divide(code, unit, numerator, toArea(isStated ? known : []), missing);
}

/** Supplied land without a due start tells nothing; where none has one, no share is told. */
function getIdleRatio(supplied: readonly Plot[], idle: ReadonlySet<string>): LandRatio {
  const isUntold = (plot: Plot): boolean =>
    getAllocationClass(plot) !== "built" && plot.startDueOn === undefined && !idle.has(plot.id);
  const told = supplied.filter((plot) => !isUntold(plot));
  return divide("idle", "share", toArea(told.filter(({ id }) => idle.has(id))), toArea(told), {
    datum: "start-due",
    refs: toRefs(supplied.filter(isUntold)),
  });
}

const AREA_OF_UNIT_M2: Readonly<Record<RatioUnit, number>> = {
  share: 1,
  ratio: 1,
  "wan-per-ha": M2_PER_HA,
  "wan-per-mu": M2_PER_MU,
};

function divide(
  code: RatioCode,
  unit: RatioUnit,
  numerator: Figure,
  denominator: Figure,
  missing: LandRatio["missing"],
): LandRatio {
  const value = denominator.value > 0 ? numerator.value / (denominator.value / AREA_OF_UNIT_M2[unit]) : null;
  return { code, unit, value, numerator, denominator, missing };
}

function toArea(plots: readonly Plot[]): Figure {
  return sumFigure("plots", plots, ({ site }) => site.areaM2);
}

function toRefs(plots: readonly Plot[]): readonly FeatureRef[] {
  return plots.map(({ id }) => ({ layer: "plots", id }));
}
