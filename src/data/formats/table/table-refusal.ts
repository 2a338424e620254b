import { createFinding } from "../../create-finding.ts";
import type { FormatName } from "../format-name.ts";
import { Refusal } from "../format.ts";

/** A table with more of something than can be handled; words are `finding.what.…`. */
export function refuseLimit(what: string, value: number, limit: number): Refusal {
  return new Refusal(createFinding("limit-exceeded", { figures: { what, value, limit } }));
}

/** A file that is no table of its kind; `reason` is a code of `finding.reason.…` or a plain technical text. */
export function refuseTable(format: FormatName, reason: string): Refusal {
  return new Refusal(createFinding("format-broken", { figures: { format, reason } }));
}
