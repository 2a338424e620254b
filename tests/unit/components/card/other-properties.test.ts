import { describe, expect, it } from "vitest";
import { getOtherProperties } from "../../../../src/components/card/other-properties.ts";

describe("properties outside the model", () => {
  it("are shown as text in the order of the file", () => {
    expect(getOtherProperties({ b: "x", a: 0, c: { d: [1] }, e: false })).toEqual([
      { name: "b", text: "x" },
      { name: "a", text: "0" },
      { name: "c", text: '{"d":[1]}' },
      { name: "e", text: "false" },
    ]);
  });

  it("are left out where they say nothing", () => {
    expect(getOtherProperties({ a: null, b: "", c: "  ", d: undefined })).toEqual([]);
  });

  it("are cut where they are too long for a card", () => {
    const [property] = getOtherProperties({ a: "地".repeat(500) });
    expect(property?.text).toBe(`${"地".repeat(200)}…`);
  });
});
