import type { FindingCode } from "../../domain/finding.ts";
import type { RepairCode } from "../../domain/repair.ts";

/** The repair that answers a finding, where there is one. */
const PROPOSALS: Readonly<Partial<Record<FindingCode, RepairCode>>> = {
  "ring-not-closed": "close-ring",
  "winding-order": "rewind-ring",
  "duplicate-vertex": "drop-duplicate-vertex",
  "ring-spike": "drop-spike",
  "ring-self-intersection": "split-crossing",
  "hole-outside-shell": "split-crossing",
  "holes-overlap": "split-crossing",
  "parts-overlap": "split-crossing",
  "vertices-nearly-shared": "snap-vertices",
  sliver: "drop-sliver",
};

/**
 * The repair to be offered for a finding; null where only its owner can mend it. An offer is no promise: a spike
 * that holds land, a hole outside every part and a plot that is itself a sliver stay as they are.
 */
export function getRepair(code: FindingCode): RepairCode | null {
  return PROPOSALS[code] ?? null;
}
