import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getChild, getChildren, getName, getNumber, parseWkt } from "../../../../src/geo/crs/wkt-tree.ts";

describe("a WKT", () => {
  it("is a tree of keywords with texts, numbers and words", () => {
    expect(parseWkt(' PROJCS [ "a ""b""", UNIT("m", -1.5e-3), AXIS["x",north] ] ')).toEqual({
      keyword: "PROJCS",
      values: [
        'a "b"',
        { keyword: "UNIT", values: ["m", -0.0015] },
        { keyword: "AXIS", values: ["x", "north"] },
      ],
    });
  });

  it("begins behind a byte-order mark and ends with its bracket", () => {
    expect(parseWkt('\uFEFFunit["m",1],VERTCS["h"]')).toEqual({ keyword: "UNIT", values: ["m", 1] });
  });

  it.each([
    "",
    "PROJCS",
    '"a"',
    "[1]",
    'A["b"',
    'A["b]',
    "A[1e999]",
    "A[€]",
    "1,2",
    "]",
    `${"A[".repeat(60)}1${"]".repeat(60)}`,
  ])("is not %j", (text) => {
    expect(parseWkt(text)).toBeNull();
  });

  it("is searched by keyword, name and position", () => {
    const node = parseWkt('A["n",ID["EPSG",4524],ID["ESRI","7"],B["",x]]');
    if (node === null) throw new Error("not parsed");
    expect(getName(node)).toBe("n");
    expect(getChildren(node, "ID")).toHaveLength(2);
    expect(getNumber(getChild(node, "ID"), 1)).toBe(4524);
    expect(getNumber(getChildren(node, "ID")[1] ?? null, 1)).toBe(7);
    expect(getNumber(getChild(node, "B"), 0)).toBeNull();
    expect(getNumber(getChild(node, "B"), 1)).toBeNull();
    expect(getChild(node, "C")).toBeNull();
    expect(getName(null)).toBe("");
  });

  it("never throws", () => {
    const piece = fc.constantFrom(
      "PROJCS",
      "[",
      "]",
      "(",
      ")",
      ",",
      '"',
      '""',
      "1.5",
      "-",
      "e9",
      " ",
      "north",
      "__proto__",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const node = parseWkt(pieces.join(""));
        return node === null || typeof node.keyword === "string";
      }),
      { numRuns: 500 },
    );
  });
});
