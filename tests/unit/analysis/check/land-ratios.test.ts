import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  getLandRatios,
  type LandRatio,
  RATIO_CODES,
  type RatioCode,
} from "../../../../src/analysis/check/land-ratios.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { Park } from "../../../../src/domain/park.ts";
import { anyPark, makePark, makePlant, makePlot } from "../sample-park.ts";
import { makeFinding } from "./sample-report.ts";

/** 40 built (30 of it industrial), 20 supplied, 10 reserved, 30 planned, in ha; 25 of water stand apart. */
const PARK = makePark({
  plots: [
    makePlot(
      {
        id: "mill",
        landUse: "100101",
        stage: "in-production",
        floorAreaM2: 300_000,
        footprintM2: 120_000,
        investedWan: 9_000,
        taxWan: 450,
      },
      200_000,
    ),
    makePlot({ id: "store", landUse: "110101", stage: "completed", taxWan: 150 }, 100_000),
    makePlot({ id: "road", landUse: "1207" }, 100_000),
    makePlot({ id: "next", landUse: "1001", stage: "handed-over", startDueOn: "2025-01-01" }, 150_000),
    makePlot({ id: "after", landUse: "1001", stage: "supplied" }, 50_000),
    makePlot({ id: "banked", landUse: "1001", stage: "reserved" }, 100_000),
    makePlot({ id: "later", landUse: "0701", stage: "planned" }, 300_000),
    makePlot({ id: "lake", landUse: "1701", stage: "planned" }, 250_000),
    makePlot({ id: "hamlet", landUse: "0703", stage: "completed" }, 250_000),
    makePlot({ id: "blank", stage: "completed" }, 999),
  ],
});

function getRatio(code: RatioCode, park: Park = PARK, findings: readonly CheckFinding[] = []): LandRatio {
  const ratio = getLandRatios(park, findings).find((each) => each.code === code);
  if (ratio === undefined) throw new Error(`No ratio ${code}.`);
  return ratio;
}

function getIds({ refs }: { readonly refs: readonly { readonly id: string }[] }): string[] {
  return refs.map(({ id }) => id);
}

describe("getLandRatios", () => {
  it("gives every ratio of the rule, in its order", () => {
    expect(getLandRatios(PARK, []).map(({ code }) => code)).toEqual([...RATIO_CODES]);
  });

  it("divides supplied land by land that is built or ready", () => {
    const ratio = getRatio("supplied");
    expect(ratio.value).toBeCloseTo(60 / 70);
    expect(getIds(ratio.numerator)).toEqual(["mill", "store", "road", "next", "after"]);
    expect(getIds(ratio.denominator)).toEqual(["mill", "store", "road", "next", "after", "banked"]);
  });

  it("divides built by supplied, built and ready by all that may be built, industrial by built", () => {
    expect(getRatio("built").value).toBeCloseTo(40 / 60);
    expect(getRatio("developed").value).toBeCloseTo(70 / 100);
    expect(getRatio("industrial").value).toBeCloseTo(30 / 40);
  });

  it("leaves water and villages out, and names the plots whose use or stage is not known", () => {
    const ratio = getRatio("developed");
    expect(getIds(ratio.denominator)).not.toContain("lake");
    expect(getIds(ratio.denominator)).not.toContain("hamlet");
    expect(getIds(ratio.missing)).toEqual(["blank"]);
  });

  it("counts streets without floor area as open, and leaves plots that lack the datum out of both sides", () => {
    const ratio = getRatio("far");
    expect(ratio.value).toBeCloseTo(300_000 / 300_000);
    expect(getIds(ratio.denominator)).toEqual(["mill", "road"]);
    expect(getIds(ratio.missing)).toEqual(["store"]);
  });

  it("takes the floor area of a plot's plants where the plot has none, and only when all of them have one", () => {
    const plants = [
      makePlant({ id: "A", plot: "store", floorAreaM2: 20_000 }),
      makePlant({ id: "B", plot: "store", floorAreaM2: 30_000 }),
    ];
    expect(getRatio("industrial-far", { ...PARK, plants }).value).toBeCloseTo(350_000 / 300_000);
    const partly = [...plants, makePlant({ id: "C", plot: "store" })];
    expect(getIds(getRatio("industrial-far", { ...PARK, plants: partly }).missing)).toEqual(["store"]);
  });

  it("gives investment by hectare and tax by mu, of the plots that state them", () => {
    expect(getRatio("industrial-investment").value).toBeCloseTo(9_000 / 20);
    expect(getRatio("industrial-tax").value).toBeCloseTo(600 / (300_000 / (2000 / 3)));
  });

  it("gives no building coverage: structures and yards are not in the records", () => {
    const ratio = getRatio("industrial-coverage");
    expect(ratio.value).toBeNull();
    expect(getIds(ratio.missing)).toEqual(["mill", "store"]);
  });

  it("divides what the findings call idle by supplied land that has a due start", () => {
    const ratio = getRatio("idle", PARK, [
      makeFinding("idle-not-started", ["next"]),
      makeFinding("idle-soon", ["after"]),
    ]);
    expect(ratio.value).toBeCloseTo(15 / 55);
    expect(getIds(ratio.numerator)).toEqual(["next"]);
    expect(getIds(ratio.missing)).toEqual(["after"]);
  });

  it("says nothing rather than 0 where there is no land or no datum", () => {
    for (const { value } of getLandRatios(makePark(), [])) expect(value).toBeNull();
    const bare = makePark({
      plots: [
        makePlot({ id: "mill", landUse: "1001", stage: "completed" }, 100),
        makePlot({ id: "road", landUse: "1207", stage: "completed" }, 100),
      ],
    });
    for (const code of [
      "far",
      "density",
      "industrial-far",
      "industrial-investment",
      "industrial-tax",
    ] as const) {
      expect(getRatio(code, bare).value).toBeNull();
    }
  });

  it("holds for every park: numerators and denominators are the sums of their plots, shares of a part are at most 1", () => {
    fc.assert(
      fc.property(anyPark, (park) => {
        const areas = new Map(park.plots.map(({ id, site }) => [id, site.areaM2 ?? 0]));
        for (const { code, value, denominator, numerator } of getLandRatios(park, [])) {
          const sumM2 = denominator.refs.reduce((sum, { id }) => sum + (areas.get(id) ?? NaN), 0);
          expect(denominator.value).toBeCloseTo(sumM2, 6);
          if (value === null) expect(denominator.value).toBe(0);
          else if (["supplied", "built", "developed", "industrial", "idle"].includes(code)) {
            expect(value).toBeLessThanOrEqual(1);
            expect(value * denominator.value).toBeCloseTo(numerator.value, 6);
          }
        }
      }),
    );
  });
});
