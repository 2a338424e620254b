import { describe, expect, it } from "vitest";
import { toHa, toKm2, toMu } from "../../../src/domain/units.ts";

describe("units of land", () => {
  it("makes 38 km² 3 800 ha and exactly 57 000 亩", () => {
    expect(toKm2(38_000_000)).toBe(38);
    expect(toHa(38_000_000)).toBe(3800);
    expect(toMu(38_000_000)).toBeCloseTo(57_000, 9);
  });

  it("makes 1 公顷 15 亩", () => {
    expect(toMu(10_000)).toBeCloseTo(15, 12);
  });
});
