import { describe, expect, it } from "vitest";
import type { Finding, FindingCode } from "../../../src/domain/finding.ts";
import { createFindingNames, getCheckFindingText } from "../../../src/i18n/check-finding-text.ts";
import { FINDING_SEVERITY } from "../../../src/domain/finding.ts";

const PARK = {
  clusters: [
    { id: "north", name: { zh: "北组团", en: "North" } },
    { id: "south", name: { zh: "南组团", en: "South" } },
  ],
  zones: [{ id: "z1", name: { zh: "一区", en: "Zone one" } }],
};
const PLAN = { industries: [{ id: "toys", name: { zh: "玩具", en: "Toys" } }] };
const zh = createFindingNames(PARK, PLAN, "zh-CN");
const en = createFindingNames(PARK, PLAN, "en");

function make(code: FindingCode, figures: Finding["figures"]): Finding {
  return { code, severity: FINDING_SEVERITY[code], subjects: ["A"], figures };
}

describe("getCheckFindingText", () => {
  it("writes areas and shares with two decimals and the kind in words", () => {
    const finding = make("plots-overlap", { areaM2: 6128.1249, sharePercent: 12.1549, kind: "partial" });
    expect(getCheckFindingText(finding, "zh-CN", zh)).toBe(
      "两宗地块重叠 6\u00A0128.12 m²（部分），占较小地块的 12.15%：同一块地分给了两宗。",
    );
    expect(getCheckFindingText(finding, "en", en)).toContain("6\u00A0128.12 m² (partial), 12.15%");
  });

  it("never prints a small piece as 0.00", () => {
    const finding = make("plots-overlap", { areaM2: 0.003, sharePercent: 0.0001, kind: "partial" });
    expect(getCheckFindingText(finding, "zh-CN", zh)).toContain("重叠 < 0.01 m²");
    expect(getCheckFindingText(finding, "zh-CN", zh)).toContain("占较小地块的 < 0.01%");
  });

  it("calls clusters, industries, zones and uses by name in the language", () => {
    const industry = make("industry-not-in-cluster", {
      cluster: "north",
      industry: "toys",
      standing: "conditional",
      why: "须先论证",
    });
    expect(getCheckFindingText(industry, "zh-CN", zh)).toContain("北组团");
    expect(getCheckFindingText(industry, "zh-CN", zh)).toMatch(/玩具.*有条件.*须先论证/u);
    expect(getCheckFindingText(industry, "en", en)).toMatch(/North.*Toys.*conditional/u);
    const zone = make("zone-mismatch", { landUse: "0701", zone: "z1", zoneKind: "production" });
    expect(getCheckFindingText(zone, "zh-CN", zh)).toBe(
      "用途 0701 城镇住宅用地 与所在功能区 一区（工业生产区）不符。",
    );
    const straddle = make("plot-straddles-clusters", {
      areaM2: 12,
      sharePercent: 1,
      clusters: "north, south",
    });
    expect(getCheckFindingText(straddle, "zh-CN", zh)).toContain("（北组团、南组团）");
  });

  it("signs the difference of a registered area", () => {
    const more = make("area-mismatch", {
      registeredM2: 1020,
      computedM2: 1000,
      differenceM2: 20,
      percent: 2,
    });
    expect(getCheckFindingText(more, "zh-CN", zh)).toContain("相差 +20.00 m²（+2.00%）");
    const less = make("area-mismatch", {
      registeredM2: 980,
      computedM2: 1000,
      differenceM2: -20,
      percent: -2,
    });
    expect(getCheckFindingText(less, "zh-CN", zh)).toContain("相差 −20.00 m²（−2.00%）");
  });

  it("says an unknown figure to be unknown, with its unit left out", () => {
    const finding = make("idle-suspended", {
      suspendedOn: "2024-01-31",
      idleOn: "2025-01-31",
      developedPercent: "",
      investedPercent: 12.5,
    });
    const text = getCheckFindingText(finding, "zh-CN", zh);
    expect(text).toContain("已开发（未提供）");
    expect(text).toContain("已投资 12.50%");
    expect(getCheckFindingText(finding, "en", en)).toContain("31 Jan 2024");
  });

  it("leaves no placeholder and no empty space where the plan gives no reason", () => {
    const finding = make("use-not-in-plan", {
      cluster: "south",
      landUse: "15",
      standing: "not-allowed",
      why: "",
    });
    expect(getCheckFindingText(finding, "zh-CN", zh)).toMatch(/^[^{}]*不允许[^{}]*\S$/u);
  });

  it("counts days as days", () => {
    const finding = make("idle-soon", { idleOn: "2026-09-01", months: 3, days: 1063 });
    expect(getCheckFindingText(finding, "zh-CN", zh)).toContain("还有 3 个月（1\u00A0063 天）");
  });
});
