import { expect, test } from "vitest";
import { sampleColumns } from "../../../../src/data/mapping/sample-columns.ts";
import { sample } from "./mapping-fixture.ts";

test("columns show their type, samples and different values", () => {
  const rows = [
    { a: "x", b: 1, c: "2024-03-05", d: true, e: null, f: { a: 1 }, g: "x" },
    { a: "y", b: 2, c: "2024年3月6日", d: false, e: "", f: [], g: 1 },
  ];
  expect(sample(rows).map(({ name, type }) => [name, type])).toEqual([
    ["a", "text"],
    ["b", "number"],
    ["c", "day"],
    ["d", "boolean"],
    ["e", "empty"],
    ["f", "object"],
    ["g", "mixed"],
  ]);
  expect(sample(rows)[0]).toMatchObject({ samples: ["x", "y"], distinct: ["x", "y"] });
});

test("eight digits alone are a text: a code as likely as a day", () => {
  expect(sample([{ a: "20240305" }])[0]?.type).toBe("text");
});

test("a large file is looked at here and there, all through", () => {
  const features = Array.from({ length: 100_000 }, (_, index) => ({
    properties: { a: index < 99_000 ? "1001" : "0601" },
  }));
  expect(sampleColumns(features)[0]?.distinct).toEqual(["0601", "1001"]);
  let looks = 0;
  const counted = features.map(({ properties }) => ({
    get properties() {
      looks += 1;
      return properties;
    },
  }));
  sampleColumns(counted);
  expect(looks).toBeLessThanOrEqual(2_001);
});

test("no more than 500 columns are looked at", () => {
  const wide = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`c${index}`, index]));
  expect(sample([wide])).toHaveLength(500);
  expect(sampleColumns([{ properties: null }])).toEqual([]);
});
