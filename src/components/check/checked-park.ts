import { type Balance, type BalanceGrouping, getBalance } from "../../analysis/check/balance.ts";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import { type ClosingTable, getClosingTable } from "../../analysis/check/closing.ts";
import { getLandRatios, type LandRatio } from "../../analysis/check/land-ratios.ts";
import { getPlotYields, type PlotYields } from "../../analysis/check/plot-yields.ts";

/** What is asked of a report, each made once: a figure keeps the shapes behind it, and is seen to be selected. */
export class CheckedPark {
  readonly report: CheckReport;
  private readonly balances = new Map<string, Balance>();
  private closing: ClosingTable | undefined;
  private ratios: readonly LandRatio[] | undefined;
  private yields: PlotYields | undefined;

  constructor(report: CheckReport) {
    this.report = report;
  }

  getBalance(grouping: BalanceGrouping): Balance {
    const key = grouping.by === "stage" ? "stage" : String(grouping.level);
    const balance = this.balances.get(key) ?? getBalance(this.report, grouping);
    this.balances.set(key, balance);
    return balance;
  }

  getClosing(): ClosingTable {
    return (this.closing ??= getClosingTable(this.report));
  }

  getRatios(): readonly LandRatio[] {
    return (this.ratios ??= getLandRatios(this.report.park, this.report.findings));
  }

  getYields(): PlotYields {
    return (this.yields ??= getPlotYields(this.report.park.plots));
  }
}
