import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalLines } from "../../../src/data/canonical-json.ts";
import { getInputChecksum } from "../../../src/data/input-checksum.ts";
import type { Plot } from "../../../src/domain/plot.ts";

const POINT = { type: "Point" as const, coordinates: [108.75, 29.4] };

describe("canonical lines", () => {
  it("are one feature each, keys in order at every depth, without spaces", () => {
    const properties = { stage: "started", name: { zh: "北", en: "North" }, areaM2: 1.5 };
    expect(canonicalLines("plots", [{ id: "A", geometry: POINT, properties }])).toEqual([
      '["plots","A",{"coordinates":[108.75,29.4],"type":"Point"},{"areaM2":1.5,"name":{"en":"North","zh":"北"},"stage":"started"}]',
    ]);
  });

  it("do not depend on the order of keys nor of features", () => {
    const features = fc.uniqueArray(
      fc.record({
        id: fc.string({ maxLength: 4 }),
        geometry: fc.constantFrom(POINT, null),
        properties: fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 })),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    );
    fc.assert(
      fc.property(features, (list) => {
        const turned = list
          .map(({ properties, ...rest }) => ({
            ...rest,
            properties: Object.fromEntries(Object.entries(properties).reverse()),
          }))
          .reverse();
        expect(canonicalLines("plots", turned)).toEqual(canonicalLines("plots", list));
      }),
    );
  });
});

describe("the checksum of what was checked", () => {
  const site = { index: 0, areaM2: 1, bounds: null, anchor: null };
  const plot: Plot = { id: "A", stage: "started", site, other: { 备注: "东侧" } };
  const none = { records: [], geometries: [] };

  it("is the SHA-256 of the lines, each ended by a line feed", async () => {
    const line = canonicalLines("plots", [
      { id: "A", geometry: POINT, properties: { id: "A", stage: "started", 备注: "东侧" } },
    ]).join("");
    const expected = createHash("sha256").update(`${line}\n`, "utf8").digest("hex");
    expect(await getInputChecksum(none, { records: [plot], geometries: [POINT] })).toBe(expected);
  });

  it("changes with a value, a shape or a record, and not with where a record stood in its file", async () => {
    const sum = (records: readonly Plot[], geometries = records.map(() => POINT)) =>
      getInputChecksum(none, { records, geometries });
    const other: Plot = { ...plot, id: "B" };
    const base = await sum([plot, other]);
    expect(await sum([{ ...other, site: { ...site, index: 9 } }, plot])).toBe(base);
    expect(await sum([{ ...plot, stage: "completed" }, other])).not.toBe(base);
    expect(await sum([plot])).not.toBe(base);
    const moved = { ...POINT, coordinates: [108.750000001, 29.4] };
    expect(await sum([plot, other], [moved, POINT])).not.toBe(base);
  });
});
