import { describe, expect, it } from "vitest";
import { FINDING_SEVERITY } from "../../../src/domain/finding.ts";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import { STAGES } from "../../../src/domain/stage.ts";
import { SUPPLY_MODES } from "../../../src/domain/supply-mode.ts";
import { MESSAGES, type MessageKey } from "../../../src/i18n/messages.ts";
import { fillMessage, getMessageParts, isMessageKey, translate } from "../../../src/i18n/translate.ts";

const KEYS = Object.keys(MESSAGES["zh-CN"]) as MessageKey[];

function getPlaceholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}

describe("the message tables", () => {
  it("have the same keys in both languages", () => {
    expect(Object.keys(MESSAGES.en).sort()).toEqual([...KEYS].sort());
  });

  it("want the same figures filled in in both languages", () => {
    for (const key of KEYS) {
      expect([key, ...new Set(getPlaceholders(MESSAGES.en[key]))]).toEqual([
        key,
        ...new Set(getPlaceholders(MESSAGES["zh-CN"][key])),
      ]);
    }
  });

  it("leave no message empty, and no Chinese in English but names of languages", () => {
    for (const key of KEYS) {
      expect(MESSAGES["zh-CN"][key], key).not.toBe("");
      expect(MESSAGES.en[key], key).not.toBe("");
    }
  });

  it("have a sentence and a short name for every finding", () => {
    for (const code of Object.keys(FINDING_SEVERITY)) {
      expect(isMessageKey(`finding.${code}`), code).toBe(true);
      expect(isMessageKey(`finding.${code}.title`), code).toBe(true);
    }
  });

  it.each([
    ["landUse", LAND_USES],
    ["stage", STAGES],
    ["supplyMode", SUPPLY_MODES],
  ] as const)("name every %s of the vocabulary", (vocabulary, codes) => {
    for (const code of codes) expect(isMessageKey(`${vocabulary}.${code}`), code).toBe(true);
  });
});

describe("a message", () => {
  it("is filled with its figures", () => {
    expect(translate("zh-CN", "app.chooser.title", { count: 3 })).toBe("此处有 3 个图形");
    expect(translate("en", "app.chooser.title", { count: 3 })).toBe("3 shapes here");
  });

  it("keeps a placeholder nobody fills, so that the gap is seen", () => {
    expect(fillMessage("{a} of {b}", { a: 1 })).toBe("1 of {b}");
  });

  it("comes in parts for marked-up figures", () => {
    expect(getMessageParts("en", "app.selection")).toEqual(["", "count", " selected, ", "sum", " in all"]);
  });
});
