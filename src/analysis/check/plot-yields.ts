import { getAreaDueM2 } from "../../domain/area-due.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Plot } from "../../domain/plot.ts";
import { toMu } from "../../domain/units.ts";

/** What a plot yields or takes for a 亩 of its land. */
export const YIELD_CODES = ["tax", "invested", "investment-total"] as const;
export type YieldCode = (typeof YIELD_CODES)[number];

const READ: Readonly<Record<YieldCode, (plot: Plot) => number | undefined>> = {
  tax: ({ taxWan }) => taxWan,
  invested: ({ investedWan }) => investedWan,
  "investment-total": ({ investmentTotalWan }) => investmentTotalWan,
};

/** 亩均 figures of one plot; absent where its record has none. */
export interface PlotYield {
  readonly plot: Plot;
  /** The area the plot is held to: registered, else computed. */
  readonly areaDueM2: number;
  /** 万元 a 亩 of the area due. */
  readonly wanPerMu: Readonly<Partial<Record<YieldCode, number>>>;
}

export interface PlotYields {
  /** Plots with at least one figure, in the order of the park. */
  readonly rows: readonly PlotYield[];
  /** Industrial and storage plots in production without a tax figure. */
  readonly untaxed: readonly FeatureRef[];
}

/** 亩均税收, 亩均投资 of every plot whose record has them. */
export function getPlotYields(plots: readonly Plot[]): PlotYields {
  const rows: PlotYield[] = [];
  const untaxed: FeatureRef[] = [];
  for (const plot of plots) {
    if (plot.taxWan === undefined && isProducing(plot)) untaxed.push({ layer: "plots", id: plot.id });
    const areaDueM2 = getAreaDueM2(plot);
    if (areaDueM2 === null) continue;
    const figures = YIELD_CODES.flatMap((code) => {
      const wan = READ[code](plot);
      return wan === undefined ? [] : [[code, wan / toMu(areaDueM2)] as const];
    });
    if (figures.length === 0) continue;
    rows.push({ plot, areaDueM2, wanPerMu: Object.fromEntries(figures) });
  }
  return { rows, untaxed };
}

/** The rows that have `code`, the lowest or the highest first; equal ones stay in order. */
export function sortYields(
  rows: readonly PlotYield[],
  code: YieldCode,
  order: "lowest" | "highest",
): readonly PlotYield[] {
  const sign = order === "lowest" ? 1 : -1;
  return rows
    .filter(({ wanPerMu }) => wanPerMu[code] !== undefined)
    .sort((a, b) => sign * ((a.wanPerMu[code] ?? 0) - (b.wanPerMu[code] ?? 0)));
}

function isProducing({ landUse = "", stage }: Plot): boolean {
  return stage === "in-production" && (landUse.startsWith("10") || landUse.startsWith("11"));
}
