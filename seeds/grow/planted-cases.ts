import type { PlantedCase } from "../../src/domain/park.ts";
import { hasReached } from "../../src/domain/stage.ts";
import { at } from "./at.ts";
import { addDays } from "./calendar.ts";
import { round, type PlotRecord } from "./plot-cards.ts";
import { createRandom } from "./random.ts";
import { isProductionUse } from "./stages.ts";
import { compareText } from "./plots.ts";

/** A kind of case: which plots may carry it, how many do, and what makes it. */
interface CaseRecipe {
  readonly code: string;
  readonly count: number;
  isFit(plot: PlotRecord): boolean;
  plant(plot: PlotRecord, index: number, areaM2: number, asOf: string): PlotRecord;
}

/** A year of the idle-land rule of the land ministry's measures (art. 2) in days, a leap day to spare. */
const YEAR_DAYS = 366;

/** One beyond the yellow tolerance of 0.1 %, two beyond the red one of 1 %. */
const REGISTERED_FACTORS = [1.0036, 1.0182, 0.9715];

const isHandedOver = (plot: PlotRecord): boolean => plot.stage === "handed-over" && isProduction(plot);
const isRunning = (plot: PlotRecord): boolean => plot.stage === "in-production" && isProduction(plot);

function isProduction(plot: PlotRecord): boolean {
  return plot.landUse !== undefined && isProductionUse(plot.landUse) && plot.holder === undefined;
}

/** Moves a plot's contract, hand-over and due date so that work was due `daysAgo`. */
function makeDue(plot: PlotRecord, daysAgo: number, asOf: string): PlotRecord {
  return {
    ...plot,
    approvedOn: addDays(asOf, -daysAgo - 830),
    suppliedOn: addDays(asOf, -daysAgo - 420),
    handedOverOn: addDays(asOf, -daysAgo - 360),
    startDueOn: addDays(asOf, -daysAgo),
  };
}

const RECIPES: readonly CaseRecipe[] = [
  {
    code: "idle-not-started",
    count: 4,
    isFit: isHandedOver,
    plant: (plot, index, _, asOf) => makeDue(plot, YEAR_DAYS + 55 + index * 190, asOf),
  },
  {
    code: "idle-suspended",
    count: 2,
    isFit: (plot) => plot.stage === "started" && isProduction(plot),
    plant(plot, index, areaM2, asOf) {
      const suspended = -YEAR_DAYS - 80 - index * 140;
      const due = { ...plot, startedOn: addDays(asOf, suspended - 210), suspendedOn: addDays(asOf, suspended) };
      const dated = {
        ...due,
        approvedOn: addDays(asOf, suspended - 1000),
        suppliedOn: addDays(asOf, suspended - 560),
        handedOverOn: addDays(asOf, suspended - 500),
        startDueOn: addDays(asOf, suspended - 180),
      };
      return index === 0
        ? { ...dated, developedAreaM2: Math.round(areaM2 * 0.21) }
        : { ...dated, investedWan: Math.round((plot.investmentTotalWan ?? 0) * 0.16) };
    },
  },
  {
    code: "idle-soon",
    count: 2,
    isFit: isHandedOver,
    plant: (plot, index, _, asOf) => makeDue(plot, YEAR_DAYS - 24 - index * 21, asOf),
  },
  {
    code: "supplied-not-used",
    count: 3,
    isFit: isHandedOver,
    plant: (plot, index, _, asOf) => makeDue(plot, 62 + index * 58, asOf),
  },
  {
    code: "approved-not-supplied",
    count: 3,
    isFit: (plot) => plot.stage === "approved",
    plant: (plot, index, _, asOf) => ({ ...plot, approvedOn: addDays(asOf, -790 - index * 240) }),
  },
  {
    code: "industry-not-in-cluster",
    count: 2,
    isFit: (plot) => isRunning(plot) && (plot.cluster === "fengjia" || plot.cluster === "zhengyang"),
    plant: (plot) => ({ ...plot, industry: plot.cluster === "fengjia" ? "biomedicine" : "aluminium-alloy" }),
  },
  {
    code: "use-not-in-plan",
    count: 1,
    isFit: (plot) => isRunning(plot) && plot.cluster === "qinggang",
    plant({ industry: _, ...plot }) {
      return { ...plot, landUse: "1002" };
    },
  },
  {
    code: "area-mismatch",
    count: 3,
    isFit: (plot) => isRunning(plot) && plot.areaRegisteredM2 !== undefined,
    plant: (plot, index, areaM2) => ({
      ...plot,
      areaRegisteredM2: round(areaM2 * at(REGISTERED_FACTORS, index), 2),
    }),
  },
  {
    code: "far-out-of-range",
    count: 1,
    isFit: (plot) => isRunning(plot) && plot.floorAreaM2 !== undefined,
    plant: (plot) => ({ ...plot, farMin: 0.8 }),
  },
  {
    code: "far-out-of-range",
    count: 1,
    isFit: (plot) => plot.landUse === "070102" && plot.floorAreaM2 !== undefined,
    plant: (plot, _, areaM2) => ({ ...plot, floorAreaM2: Math.round(areaM2 * 2.86) }),
  },
  {
    code: "record-stale",
    count: 3,
    isFit: (plot) => plot.stage === "in-production" && plot.holder === undefined,
    plant: (plot, index, _, asOf) => ({ ...plot, verifiedOn: addDays(asOf, -430 - index * 155) }),
  },
]; // prettier-ignore

/** Puts the cases an officer should find into plots that have none, each plot at most one. */
export function plantCases(
  plots: readonly PlotRecord[],
  getAreaM2: (plot: PlotRecord) => number,
  asOf: string,
): { plots: PlotRecord[]; cases: PlantedCase[] } {
  const changed = new Map<string, PlotRecord>();
  const subjects = new Map<string, string[]>();
  for (const recipe of RECIPES) {
    const chosen = spread(
      plots.filter((plot) => recipe.isFit(plot) && !changed.has(plot.id)),
      recipe,
    );
    if (chosen.length < recipe.count) throw new Error(`too few plots for ${recipe.code}`);
    chosen.forEach((plot, index) => changed.set(plot.id, recipe.plant(plot, index, getAreaM2(plot), asOf)));
    subjects.set(recipe.code, [...(subjects.get(recipe.code) ?? []), ...chosen.map(({ id }) => id)]);
  }
  return {
    plots: plots.map((plot) => changed.get(plot.id) ?? plot),
    cases: [...subjects].map(([code, ids]) => ({ code, subjects: ids.sort(compareText) })),
  };
}

/** Chosen at random, one of each kind and cluster before a second of any. */
function spread(plots: readonly PlotRecord[], { code, count }: CaseRecipe): PlotRecord[] {
  const drawn = plots
    .map((plot) => ({ plot, draw: createRandom(`${code} ${plot.id}`).next() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ plot }) => plot);
  const seen = new Map<string, number>();
  const turns = drawn.map((plot) => {
    const key = `${plot.cluster} ${hasReached(plot.stage ?? "planned", "in-production")}`;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    return { plot, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ plot }) => plot);
}
