import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CRITERIA,
  type Criterion,
  EMPTY_NEED,
  RANGE_CRITERIA,
  type Wants,
} from "../../../src/domain/need.ts";
import { getNeedUnit } from "../../../src/domain/need-unit.ts";
import { LOCALES } from "../../../src/i18n/locale.ts";
import {
  getCriterionName,
  getNeedTexts,
  getShortfallText,
  getUnitName,
  getValueText,
  getWantText,
  type NeedNames,
  type ReasonHead,
} from "../../../src/i18n/need-text.ts";

const zh: NeedNames = {
  locale: "zh-CN",
  nameOf: ({ layer, id }) => `${layer}/${id}`,
  industryName: (id) => `industry/${id}`,
};
const en: NeedNames = { ...zh, locale: "en" };

const WANTS: Required<Wants> = {
  areaM2: { min: 8000, max: 12_000 },
  clearHeightM: { min: 9 },
  floorLoadTPerM2: { min: 2.5 },
  craneT: { min: 10 },
  powerKva: { min: 1250 },
  landUse: ["100102", "1101", ""],
  industry: ["textiles"],
  cluster: ["north", "south"],
  availableBy: "2027-03-01",
  rentYuanPerM2Month: { max: 12 },
  priceWanPerMu: { max: 15 },
  placeWithinKm: { place: "station", max: 5 },
  supplyMode: ["lease", "barter"],
  within: { ref: { layer: "zones", id: "z1" } },
  verifiedWithinDays: 90,
  text: " silk ",
};

function makeReason(
  criterion: Criterion,
  value: ReasonHead["value"],
  rest: Partial<ReasonHead> = {},
): ReasonHead {
  return { criterion, value, wanted: WANTS[criterion], unit: getNeedUnit(criterion), ...rest };
}

describe("what is wanted", () => {
  it("is said with name, bounds and unit", () => {
    expect(getWantText("clearHeightM", WANTS, zh)).toBe("净高 ≥ 9 m");
    expect(getWantText("areaM2", WANTS, zh)).toBe("面积 8\u00A0000–12\u00A0000 m²");
    expect(getWantText("floorLoadTPerM2", WANTS, zh)).toBe("荷载 ≥ 2.5 t/m²");
    expect(getWantText("rentYuanPerM2Month", WANTS, zh)).toBe("租金 ≤ 12 元/m²·月");
    expect(getWantText("rentYuanPerM2Month", WANTS, en)).toBe("Rent ≤ 12 CNY/m²·month");
    expect(getWantText("priceWanPerMu", WANTS, en)).toBe("Land price ≤ 15 CNY 10k/mu");
  });

  it("names answers, places and areas by the names of the park and codes nobody knows by themselves", () => {
    expect(getWantText("cluster", WANTS, zh)).toBe("组团 clusters/north、clusters/south");
    expect(getWantText("industry", WANTS, en)).toBe("Industry industry/textiles");
    expect(getWantText("landUse", WANTS, zh)).toBe("用地性质 100102 二类工业用地、1101 物流仓储用地、未提供");
    expect(getWantText("supplyMode", WANTS, zh)).toBe("供应方式 租赁、barter");
    expect(getWantText("placeWithinKm", WANTS, zh)).toBe("距places/station ≤ 5 km");
    expect(
      getWantText("placeWithinKm", { placeWithinKm: { point: [108.75, 29.5], max: 1.5 } }, en),
    ).toContain("108.75000° E");
    expect(getWantText("within", WANTS, zh)).toBe("在zones/z1内");
    const ring = [[0, 0], [0, 1], [1, 1]] as const; // prettier-ignore
    expect(getWantText("within", { within: { ring } }, en)).toBe("Within the drawn area (3 corners)");
  });

  it("says days as the language writes them", () => {
    expect(getWantText("availableBy", WANTS, zh)).toBe("2027-03-01 前可入驻");
    expect(getWantText("availableBy", WANTS, en)).toBe("Available by 1 Mar 2027");
    expect(getWantText("verifiedWithinDays", WANTS, zh)).toBe("90 天内核实");
    expect(getWantText("text", WANTS, zh)).toBe("“silk”");
  });

  it("is a text for every criterion in both languages, and none for what is not asked", () => {
    for (const names of [zh, en]) {
      for (const criterion of CRITERIA) {
        expect(getWantText(criterion, WANTS, names)).not.toMatch(/^$|[{}]|undefined/);
        expect(getWantText(criterion, {}, names)).toBe("");
        expect(getCriterionName(criterion, names.locale)).not.toBe("");
      }
    }
  });

  it("is told of a whole need: kinds, plots together, musts, and wishes as wishes", () => {
    expect(
      getNeedTexts(
        {
          kinds: ["plant"],
          combine: 2,
          must: { clearHeightM: { min: 9 }, craneT: { min: 10 } },
          wish: { cluster: { value: ["north"], weight: 2 } },
          includesUnknown: ["craneT"],
        },
        zh,
      ),
    ).toEqual([
      "厂房",
      "最多 2 宗相邻地块",
      "净高 ≥ 9 m",
      "行车 ≥ 10 t（含未提供）",
      "希望：组团 clusters/north",
    ]);
    expect(getNeedTexts(EMPTY_NEED, zh)).toEqual([]);
  });
});

describe("what a site gives", () => {
  it("is said with name and unit, and unknown as not given", () => {
    expect(getValueText(makeReason("clearHeightM", 8.2), zh)).toBe("净高 8.2 m");
    expect(getValueText(makeReason("clearHeightM", null), zh)).toBe("净高 — 未提供");
    expect(getValueText(makeReason("areaM2", 9600.4), en)).toBe("Area 9\u00A0600 m²");
    expect(getValueText(makeReason("powerKva", 1600), zh)).toBe("供电 1\u00A0600 kVA");
  });

  it("names the codes of several plots together", () => {
    expect(getValueText(makeReason("landUse", "100102, 9999"), zh)).toBe(
      "用地性质 100102 二类工业用地、9999",
    );
    expect(getValueText(makeReason("cluster", "north"), en)).toBe("Cluster clusters/north");
    expect(getValueText(makeReason("supplyMode", null), zh)).toBe("供应方式 — 未提供");
  });

  it("says how the plan stands to an industry", () => {
    expect(getValueText(makeReason("industry", "conditional"), zh)).toBe("industry/textiles：规划附条件允许");
    expect(getValueText(makeReason("industry", null), zh)).toBe("industry/textiles — 规划未写");
  });

  it("says days, distances and places", () => {
    expect(getValueText(makeReason("availableBy", "2026-09-01"), zh)).toBe("2026-09-01 可入驻");
    expect(getValueText(makeReason("availableBy", null, { ok: true }), zh)).toBe("可入驻 — 未写日期");
    expect(getValueText(makeReason("verifiedWithinDays", 18), zh)).toBe("18 天前核实");
    expect(getValueText(makeReason("verifiedWithinDays", 1), en)).toBe("Verified 1 day ago");
    expect(getValueText(makeReason("placeWithinKm", 6.18), zh)).toBe("距places/station 6.2 km");
    expect(getValueText(makeReason("within", null, { ok: false }), zh)).toBe("不在zones/z1内");
    expect(getValueText(makeReason("within", null), zh)).toBe("范围 — 未提供");
  });
});

describe("a shortfall", () => {
  const tell = (criterion: Criterion, value: number, wanted: Wants[Criterion], shortBy: number) =>
    getShortfallText(makeReason(criterion, value, { wanted, shortBy }), "zh-CN", "plot");

  it("of floor is said in square metres, whatever its size", () => {
    const reason = makeReason("areaM2", 5_587, { wanted: { min: 20_000 }, shortBy: 14_413 });
    expect(getShortfallText(reason, "zh-CN", "plant")).toContain("14\u00A0413");
    expect(getShortfallText(reason, "zh-CN", "plot")).toContain("公顷");
  });

  it("is said in the unit of the criterion", () => {
    expect(tell("clearHeightM", 8.2, { min: 9 }, 9 - 8.2)).toBe("净高差 0.8 m");
    expect(tell("floorLoadTPerM2", 2, { min: 2.5 }, 0.5)).toBe("荷载差 0.5 t/m²");
    expect(tell("rentYuanPerM2Month", 14, { max: 12 }, 2)).toBe("租金高 2 元/m²·月");
    expect(tell("placeWithinKm", 6.2, { place: "station", max: 5 }, 1.2)).toBe("远 1.2 km");
    expect(getShortfallText(makeReason("availableBy", "2027-03-31", { shortBy: 30 }), "zh-CN", "plot")).toBe(
      "晚 30 天",
    );
    expect(getShortfallText(makeReason("availableBy", "2027-03-02", { shortBy: 1 }), "en", "plot")).toBe(
      "1 day late",
    );
  });

  it("of area is told in m², of land from a hectare on in hectares", () => {
    expect(tell("areaM2", 7600, { min: 8000 }, 400)).toBe("面积少 400 m²");
    expect(tell("areaM2", 17_000, { min: 20_000 }, 3000)).toBe("少 0.3 公顷");
    expect(tell("areaM2", 19_900, { min: 20_000 }, 100)).toBe("面积少 100 m²");
    expect(tell("areaM2", 12_500, { min: 8000, max: 12_000 }, 500)).toBe("面积多 500 m²");
    expect(tell("areaM2", 15_000, { max: 12_000 }, 3000)).toBe("多 0.3 公顷");
  });

  it("that nobody can reckon is said to be unknown or unfit", () => {
    expect(getShortfallText(makeReason("clearHeightM", null), "zh-CN", "plot")).toBe("净高 — 未提供");
    expect(getShortfallText(makeReason("cluster", "east"), "en", "plot")).toBe("Cluster does not fit");
  });

  it("never reads 0, and adding it is enough", () => {
    const perUnit = { 公顷: 10_000 } as Readonly<Record<string, number>>;
    fc.assert(
      fc.property(
        fc.constantFrom(...RANGE_CRITERIA),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e5, noNaN: true }),
        (criterion, min, shortBy) => {
          const text = tell(criterion, min - shortBy, { min }, shortBy);
          const [, figure = "", unit = ""] = /([\d\u00A0.]+) (\S+)$/.exec(text) ?? [];
          const told = Number(figure.replaceAll("\u00A0", "")) * (perUnit[unit] ?? 1);
          expect(told).toBeGreaterThan(0);
          expect(told).toBeGreaterThanOrEqual(shortBy * (1 - 1e-8));
        },
      ),
    );
  });
});

describe("a unit", () => {
  it("has a name in both languages", () => {
    for (const locale of LOCALES) {
      for (const criterion of CRITERIA) {
        const unit = getNeedUnit(criterion);
        if (unit !== null) expect(getUnitName(unit, locale)).not.toBe("");
      }
    }
    expect(getUnitName("yuan/m2/month", "zh-CN")).toBe("元/m²·月");
  });
});
