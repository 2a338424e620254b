import fc from "fast-check";
import { expect, it } from "vitest";
import { makeColumnNames } from "../../../../src/data/formats/column-names.ts";

it("numbers names that come again", () => {
  expect(makeColumnNames(["面积", "area", "面积", "area_2", "area"])).toEqual([
    "面积",
    "area",
    "面积_2",
    "area_2",
    "area_3",
  ]);
});

it("names what has no name, and never names a column as every object has it", () => {
  expect(makeColumnNames(["", " ", "__proto__", "constructor"])).toEqual([
    "field",
    "field_2",
    "__proto___2",
    "constructor_2",
  ]);
});

it("keeps every column", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "a_2", "a_3", "", "prototype", " a ")), (names) => {
      const made = makeColumnNames(names);
      expect(made).toHaveLength(names.length);
      expect(new Set(made).size).toBe(names.length);
    }),
    { seed: 5 },
  );
});
