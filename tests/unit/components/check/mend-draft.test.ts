import { describe, expect, it } from "vitest";
import { createMendDraft, getMendField, readMendDraft } from "../../../../src/components/check/mend-draft.ts";
import { isPlotMend } from "../../../../src/data/storage/plot-mend.ts";
import { MENDABLE_FIELDS } from "../../../../src/data/storage/project.ts";
import type { FindingCode } from "../../../../src/domain/finding.ts";
import type { Plot } from "../../../../src/domain/plot.ts";

const PLOT: Plot = {
  id: "A-1",
  cluster: "north",
  landUse: "1001",
  stage: "supplied",
  areaRegisteredM2: 1234.5,
  suppliedOn: "2024-02-29",
  site: { index: 0, areaM2: 1200, bounds: null, anchor: null },
  other: {},
};

describe("readMendDraft", () => {
  it("says nothing of a form nobody touched", () => {
    expect(readMendDraft(PLOT, createMendDraft(PLOT))).toEqual({ values: {}, bad: [] });
  });

  it("gives only what differs, each in the type of its field", () => {
    const draft = {
      ...createMendDraft(PLOT),
      areaRegisteredM2: " 1200.25 ",
      stage: "started",
      startedOn: "2025-01-31",
    };
    const { values, bad } = readMendDraft(PLOT, draft);
    expect(values).toEqual({ areaRegisteredM2: 1200.25, stage: "started", startedOn: "2025-01-31" });
    expect(bad).toEqual([]);
    expect(isPlotMend(values)).toBe(true);
  });

  it("takes a value away where a field was emptied", () => {
    const { values } = readMendDraft(PLOT, { ...createMendDraft(PLOT), suppliedOn: "", landUse: "" });
    expect(values).toEqual({ suppliedOn: null, landUse: null });
  });

  it("names the fields that cannot be taken, and takes none of them", () => {
    const draft = {
      ...createMendDraft(PLOT),
      areaRegisteredM2: "-1",
      stage: "sold",
      startedOn: "2025-02-29",
    };
    const { values, bad } = readMendDraft(PLOT, draft);
    expect(values).toEqual({});
    expect(bad).toEqual(["stage", "areaRegisteredM2", "startedOn"]);
  });
});

describe("getMendField", () => {
  it("points every finding at a field of the form", () => {
    const codes: FindingCode[] = ["area-mismatch", "idle-not-started", "record-stale", "plots-overlap"];
    for (const code of codes) expect(MENDABLE_FIELDS).toContain(getMendField(code));
    expect(getMendField("area-mismatch")).toBe("areaRegisteredM2");
  });
});
