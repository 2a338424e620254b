import { describe, expect, it } from "vitest";
import { getZoneRows } from "../../../src/analysis/zone-figures.ts";
import type { PlanZone } from "../../../src/domain/plan.ts";
import { makePark, makeZone, SAMPLE_PLAN } from "./sample-park.ts";

const PRODUCTION: PlanZone = {
  id: "production",
  name: { zh: "工业生产区", en: "Production" },
  kind: "production",
  clusters: ["north", "south"],
  content: "",
  section: "四",
};

describe("getZoneRows", () => {
  it("sums the drawn zones of a plan zone's kind in its clusters", () => {
    const park = makePark({
      zones: [
        makeZone({ id: "z1", kind: "production", cluster: "north" }, 100),
        makeZone({ id: "z2", kind: "production", cluster: "south" }, 50),
        makeZone({ id: "z3", kind: "production" }, 7),
      ],
    });
    const [row, ...rest] = getZoneRows(park, { ...SAMPLE_PLAN, zones: [PRODUCTION] });
    expect(row?.areaM2).toMatchObject({ value: 157, refs: [{ id: "z1" }, { id: "z2" }, { id: "z3" }] });
    expect(rest).toEqual([]);
  });

  it("keeps a plan zone that nothing is drawn of, without a figure", () => {
    const [row] = getZoneRows(makePark(), { ...SAMPLE_PLAN, zones: [PRODUCTION] });
    expect(row?.planZone).toBe(PRODUCTION);
    expect(row?.areaM2.refs).toEqual([]);
  });

  it("lists drawn zones the plan does not name by their kind, each zone once", () => {
    const park = makePark({
      zones: [
        makeZone({ id: "z1", kind: "production", cluster: "elsewhere" }, 10),
        makeZone({ id: "z2", kind: "research" }, 20),
        makeZone({ id: "z3" }, 30),
      ],
    });
    const rows = getZoneRows(park, { ...SAMPLE_PLAN, zones: [PRODUCTION, { ...PRODUCTION, id: "again" }] });
    expect(rows.map(({ planZone, kind, areaM2 }) => [planZone?.id, kind, areaM2.value])).toEqual([
      ["production", "production", 0],
      ["again", "production", 0],
      [undefined, "production", 10],
      [undefined, "research", 20],
      [undefined, undefined, 30],
    ]);
  });
});
