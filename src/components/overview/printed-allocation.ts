import type { AllocationFigures, AllocationSummary } from "../../analysis/allocation-summary.ts";
import type { Figure } from "../../analysis/figure.ts";
import { ALLOCATION_CLASSES, type AllocationClass } from "../../domain/allocation.ts";
import { roundToTotal } from "../../domain/largest-remainder.ts";
import { M2_PER_KM2 } from "../../domain/units.ts";
import { roundTable } from "./round-table.ts";

/** Printed decimals: km² as the official tables have them, shares in percent, floor area in 10 000 m². */
const KM2_DECIMALS = 2;
const PERCENT_DECIMALS = 1;
const WAN_M2_DECIMALS = 2;
const M2_PER_WAN = 10_000;

/** The figures of a row as they are printed; null is unknown or does not apply, never 0. */
export interface PrintedRow {
  readonly areaKm2: number | null;
  readonly sharePercent: number | null;
  readonly byClassKm2: Readonly<Record<AllocationClass, number | null>>;
  readonly floorAreaWanM2: number | null;
  readonly vacantFloorAreaWanM2: number | null;
}

/** Rows in the order of the summary's. */
export interface PrintedAllocation {
  readonly rows: readonly PrintedRow[];
  readonly total: PrintedRow;
}

/**
 * Rounds the table of allocation so that what is printed adds up. Every column closes: its rows add up to its
 * total. In the total row the classes add up to the rounded area of all plots. A cluster's classes add up to
 * its printed area wherever its plots cover it and such a rounding exists; where both cannot be had the column
 * wins, since the columns are what is compared with the plan. No printed figure is a whole unit from the true one.
 */
export function getPrintedAllocation(summary: AllocationSummary): PrintedAllocation {
  const { rows, total } = summary;
  const isStaged = summary.completeness.stagedCount > 0;
  const areas = roundToTotal(
    rows.map((row) => row.areaM2.value / M2_PER_KM2),
    KM2_DECIMALS,
  );
  const shares = roundToTotal(
    rows.map((row) => row.shareOfPlan * 100),
    PERCENT_DECIMALS,
  );
  const floors = roundToTotal(
    rows.map((row) => row.floorAreaM2.value / M2_PER_WAN),
    WAN_M2_DECIMALS,
  );
  const vacants = roundToTotal(
    rows.map((row) => row.vacantFloorAreaM2.value / M2_PER_WAN),
    WAN_M2_DECIMALS,
  );
  const totals = roundToTotal(
    ALLOCATION_CLASSES.map((name) => total.byClassM2[name].value / M2_PER_KM2),
    KM2_DECIMALS,
  );
  const cells = roundTable(
    rows.map((row) => ALLOCATION_CLASSES.map((name) => row.byClassM2[name].value / M2_PER_KM2)),
    areas,
    totals,
    KM2_DECIMALS,
  );
  return {
    rows: rows.map((row, index) =>
      toPrintedRow(row, isStaged, {
        area: areas[index] ?? 0,
        share: shares[index] ?? 0,
        classes: cells[index] ?? [],
        floor: floors[index] ?? 0,
        vacant: vacants[index] ?? 0,
      }),
    ),
    total: toPrintedRow(total, isStaged, {
      area: sum(areas, KM2_DECIMALS),
      share: sum(shares, PERCENT_DECIMALS),
      classes: totals,
      floor: sum(floors, WAN_M2_DECIMALS),
      vacant: sum(vacants, WAN_M2_DECIMALS),
    }),
  };
}

interface RoundedFigures {
  readonly area: number;
  readonly share: number;
  /** In the order of ALLOCATION_CLASSES. */
  readonly classes: readonly number[];
  readonly floor: number;
  readonly vacant: number;
}

function toPrintedRow(row: AllocationFigures, isStaged: boolean, rounded: RoundedFigures): PrintedRow {
  const hasClasses = isStaged && isKnown(row.plotsM2);
  return {
    areaKm2: isKnown(row.areaM2) ? rounded.area : null,
    sharePercent: isKnown(row.areaM2) ? rounded.share : null,
    byClassKm2: Object.fromEntries(
      ALLOCATION_CLASSES.map((name, index) => [name, hasClasses ? (rounded.classes[index] ?? 0) : null]),
    ) as Record<AllocationClass, number | null>,
    floorAreaWanM2: isKnown(row.floorAreaM2) ? rounded.floor : null,
    vacantFloorAreaWanM2: isVacantFloorKnown(row) ? rounded.vacant : null,
  };
}

/** A sum is known when at least one of its features has a value: of none, nothing can be said. */
export function isKnown({ refs, unknownCount }: Figure): boolean {
  return refs.length > unknownCount;
}

/** No vacant plant among plants is a known 0; no plant at all is not. */
function isVacantFloorKnown({ plantCount, vacantFloorAreaM2 }: AllocationFigures): boolean {
  return vacantFloorAreaM2.refs.length === 0 ? plantCount.refs.length > 0 : isKnown(vacantFloorAreaM2);
}

function sum(parts: readonly number[], decimals: number): number {
  return Number(parts.reduce((total, part) => total + part, 0).toFixed(decimals));
}
