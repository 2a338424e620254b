import { describe, expect, it } from "vitest";
import { getAcceptances } from "../../../src/state/acceptances.ts";
import { acceptFinding, createProject, reopenFinding, undo } from "../../../src/state/project.ts";

const AT = "2026-06-30T06:03:00.000Z";
const LATER = "2026-07-01T06:03:00.000Z";
const KEY = "plots-overlap/A/B";
const EMPTY = createProject({ id: "p1", name: "试排", parkId: "zhengyang", at: AT });

const accepted = acceptFinding(EMPTY, { finding: KEY, reason: "共用围墙", by: "经办人", at: AT });

describe("an accepted finding", () => {
  it("carries its reason, who said so and when", () => {
    expect(getAcceptances(accepted.changes, accepted.position)).toEqual(
      new Map([[KEY, { reason: "共用围墙", by: "经办人", at: AT }]]),
    );
  });

  it("has the latest reason when it is accepted again", () => {
    const again = acceptFinding(accepted, { finding: KEY, reason: "已协调", by: "科长", at: LATER });
    expect(getAcceptances(again.changes, again.position).get(KEY)?.reason).toBe("已协调");
  });

  it("counts again when it is reopened, and is accepted again when that is undone", () => {
    const reopened = reopenFinding(accepted, KEY, LATER);
    expect(getAcceptances(reopened.changes, reopened.position).size).toBe(0);
    const undone = undo(reopened);
    expect(getAcceptances(undone.changes, undone.position).has(KEY)).toBe(true);
  });
});
