import { describe, expect, it } from "vitest";
import { STORAGE_FAILURES } from "../../../src/data/storage/storage-failure.ts";
import { project as en } from "../../../src/i18n/en/project.ts";
import { project as zh } from "../../../src/i18n/zh-CN/project.ts";

describe("the sentences about keeping", () => {
  it.each(STORAGE_FAILURES)("say in both languages why nothing was saved or opened: %s", (code) => {
    for (const table of [zh, en]) {
      expect(table[`project.failed.${code}`]).not.toBe("");
      expect(table[`project.not-loaded.${code}`]).not.toBe("");
    }
  });
});
