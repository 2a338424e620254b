import { createFinding } from "../create-finding.ts";
import { Refusal } from "./format.ts";

/** What one layer may hold; more is split by its owner first. */
export const MAX_FEATURES = 200_000;
const MAX_POSITIONS = 5_000_000;
const MAX_COLUMNS = 500;

type Limited = "features" | "positions" | "properties";

const LIMITS: Readonly<Record<Limited, number>> = {
  features: MAX_FEATURES,
  positions: MAX_POSITIONS,
  properties: MAX_COLUMNS,
};

/** @throws Refusal `limit-exceeded` when `value` is more than is read. */
export function checkLimit(what: Limited, value: number): void {
  const limit = LIMITS[what];
  if (value > limit) throw new Refusal(createFinding("limit-exceeded", { figures: { what, value, limit } }));
}
