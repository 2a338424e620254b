import { describe, expect, it } from "vitest";
import type { Bounds } from "../../../../src/domain/site.ts";
import { checkDeclared, type CrsContradiction } from "../../../../src/geo/crs/check-declared.ts";
import { resolveCrs } from "../../../../src/geo/crs/resolve-crs.ts";

const PARK: Bounds = [108.72, 29.36, 108.84, 29.48];

async function check(
  code: number,
  x: number,
  y: number,
  near: Bounds | null = PARK,
): Promise<CrsContradiction | null> {
  const resolution = await resolveCrs({ kind: "epsg", code });
  if (resolution.kind !== "known") throw new Error(`EPSG:${code}`);
  return checkDeclared(resolution.crs, { minX: x, minY: y, maxX: x, maxY: y, positions: [[x, y]] }, near);
}

describe("a declared system", () => {
  it.each([
    ["degrees", 4490, 108.78, 29.45],
    ["degrees of elsewhere", 4326, -71.5, 42.3],
    ["a zone with prefix", 4524, 36_576_374, 3_260_373],
    ["a zone without", 4545, 576_374, 3_260_373],
    ["a zone used beyond its edge", 4544, 790_000, 3_260_373],
    ["Web Mercator", 3857, 12_110_147, 3_434_163],
    ["feet of a state", 2226, 6_707_457, 1_973_454],
    ["a plane across 180°", 3460, 2_000_000, 4_000_000],
  ])("that fits is left alone: %s", async (_, code, x, y) => {
    expect(await check(code, x, y)).toBeNull();
    expect(await check(code, x, y, null)).toBeNull();
  });

  it.each([
    ["degrees, but metres", 4326, 576_374, 3_260_373, "not-degrees", "EPSG:4545"],
    ["degrees, but metres with a prefix", 4490, 36_576_374, 3_260_373, "not-degrees", "EPSG:4524"],
    ["metres, but degrees", 4545, 108.78, 29.45, "not-metres", "EPSG:4490"],
    ["a zone without prefix, but there is one", 4545, 36_576_374, 3_260_373, "outside-area", "EPSG:4524"],
    ["a prefix, but there is none", 4524, 576_374, 3_260_373, "outside-area", "EPSG:4545"],
    ["Web Mercator, but a zone", 3857, 36_576_374, 3_260_373, "outside-area", "EPSG:4524"],
  ])("is contradicted: %s", async (_, code, x, y, kind, proposed) => {
    const contradiction = await check(code, x, y);
    expect(contradiction?.kind).toBe(kind);
    expect(contradiction?.proposal?.code).toBe(proposed);
    expect(contradiction?.figures).toMatchObject({ x, y });
  });

  it.each([
    ["degrees", 4326, 29.45, 108.78],
    ["a zone with prefix", 4524, 3_260_373, 36_576_374],
    ["a zone without", 4545, 3_260_373, 576_374],
    ["UTM", 32649, 3_262_154, 285_328],
  ])("whose axes are the other way round is proposed so: %s", async (_, code, x, y) => {
    for (const near of [PARK, null]) {
      expect(await check(code, x, y, near)).toMatchObject({
        kind: "axes-swapped",
        proposal: { code: `EPSG:${code}`, areAxesSwapped: true, how: "declared" },
      });
    }
  });

  it("is taken as swapped where both ways are some place, but only the other one the park", async () => {
    const nepal: Bounds = [80.7, 29.4, 80.9, 29.6];
    expect((await check(4326, 29.45, 80.78, nepal))?.kind).toBe("axes-swapped");
    expect(await check(4326, 80.78, 29.45, nepal)).toBeNull();
    expect(await check(4326, 29.45, 80.78, null)).toBeNull();
  });

  it("is contradicted without a proposal where nothing fits", async () => {
    expect(await check(4326, 1000, 2000)).toMatchObject({ kind: "not-degrees", proposal: null });
  });

  it("without a coordinate is not judged", async () => {
    expect(await check(4524, Number.NaN, Number.NaN)).toBeNull();
  });
});
