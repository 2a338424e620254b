import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonError } from "../../../src/data/find-json-error.ts";

test.each([
  ["", 0],
  ["  ", 2],
  ["nul", 0],
  ["01", 1],
  ["[1,]", 3],
  ["[1 2]", 3],
  ['{"a" 1}', 5],
  ['{"a":1,}', 7],
  ['{"a":1', 6],
  ["{a:1}", 1],
  ["[}", 1],
  ["[1}", 2],
  ['"\\x"', 1],
  ['"a\nb"', 2],
  ['"abc', 4],
  ["{} {}", 3],
  ["[NaN]", 1],
])("%j is wrong at %i", (text, offset) => {
  expect(findJsonError(text)).toBe(offset);
});

test("it finds nothing in JSON and something wherever the engine does", () => {
  const almostJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "x", "\\", "1", "\u0007", " "))
    .map(([json, at, character]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + character + json.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), almostJson, fc.string()), (text) => {
      expect(findJsonError(text) === -1).toBe(isJson(text));
    }),
    { seed: 5, numRuns: 2_000 },
  );
});

test("a hundred thousand open brackets are no matter", () => {
  expect(findJsonError("[".repeat(100_000))).toBe(100_000);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
