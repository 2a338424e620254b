import * as fc from "fast-check";
import { addMonths } from "../../../src/domain/iso-day.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import { STAGES } from "../../../src/domain/stage.ts";
import { makePlot } from "../analysis/sample-park.ts";

/** Days of ten years, ends of months and 29 February more often than chance has them. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  fc
    .date({ min: new Date("2019-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.integer({ min: 0, max: 119 }).map((months) => addMonths("2019-01-31", months)),
  fc.constantFrom("2020-02-29", "2024-02-29", "2024-02-28", "2024-03-01", "2028-02-29"),
);

const maybeDay = fc.option(anyDay, { nil: undefined, freq: 3 });
const maybeCount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });

/** Plots of any stage with any dates, contradictions and gaps included. */
export const anyDatedPlot: fc.Arbitrary<Plot> = fc
  .record({
    stage: fc.option(fc.constantFrom(...STAGES), { nil: undefined, freq: 8 }),
    approvedOn: maybeDay,
    suppliedOn: maybeDay,
    handedOverOn: maybeDay,
    startDueOn: maybeDay,
    startedOn: maybeDay,
    suspendedOn: maybeDay,
    completedOn: maybeDay,
    verifiedOn: maybeDay,
    areaRegisteredM2: maybeCount,
    developedAreaM2: maybeCount,
    investedWan: maybeCount,
    investmentTotalWan: maybeCount,
  })
  .map((part) => {
    const known = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
    return makePlot({ id: "a", ...known }, 900);
  });
