import type { Stage } from "../../src/domain/stage.ts";
import { hasReached } from "../../src/domain/stage.ts";
import { fromDay, toDay } from "./calendar.ts";
import type { Random } from "./random.ts";

/** Dates of a plot's life, ISO; only those it has reached, and when work is due. */
export interface LifeDates {
  approvedOn?: string;
  suppliedOn?: string;
  handedOverOn?: string;
  startDueOn?: string;
  startedOn?: string;
  completedOn?: string;
}

/** Days from one stage to the next, least and most. */
const APPROVAL_TO_SUPPLY = [180, 700] as const;
const SUPPLY_TO_HANDOVER = [25, 120] as const;
const HANDOVER_TO_DUE = [240, 365] as const;
const START_TO_COMPLETION = [420, 760] as const;

/**
 * Dates in order, none after `asOf`, and none that would make the plot a case: what is not started is not
 * yet due, what is not supplied was approved within the last year.
 */
export function tellLife(stage: Stage, asOf: string, random: Random): LifeDates {
  const today = toDay(asOf);
  if (stage === "planned") return {};
  if (stage === "approved" || stage === "reserved") {
    return { approvedOn: fromDay(today - random.whole(40, 330)) };
  }
  const pick = ([low, high]: readonly [number, number]): number => random.whole(low, high);
  const supplied = today - getSuppliedAge(stage, random);
  const dates: LifeDates = {
    approvedOn: fromDay(supplied - pick(APPROVAL_TO_SUPPLY)),
    suppliedOn: fromDay(supplied),
  };
  // Work on land supplied within the last half year falls due in the coming one.
  if (stage === "supplied") return { ...dates, startDueOn: fromDay(today + random.whole(150, 420)) };
  const handedOver = supplied + pick(SUPPLY_TO_HANDOVER);
  dates.handedOverOn = fromDay(handedOver);
  const due = handedOver + pick(HANDOVER_TO_DUE);
  dates.startDueOn = fromDay(due);
  if (!hasReached(stage, "started")) return dates;
  const started = due - random.whole(10, 200);
  dates.startedOn = fromDay(started);
  if (hasReached(stage, "completed")) dates.completedOn = fromDay(started + pick(START_TO_COMPLETION));
  return dates;
}

/** Days since the contract: young for land in process, years for what produces. */
function getSuppliedAge(stage: Stage, random: Random): number {
  if (stage === "supplied") return random.whole(10, 100);
  if (stage === "handed-over") return random.whole(125, 220);
  if (stage === "started") return random.whole(500, 900);
  if (stage === "completed") return random.whole(1300, 2600);
  return random.whole(1700, 7300);
}
