import { describe, expect, it } from "vitest";
import { settleEncoding } from "../../../../src/data/text-encoding/settle-encoding.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";

const WORDS = ["工业用地", "仓储用地", "重庆正阳新材料有限公司"];
const gbk = WORDS.map((word) => encodeText(word, "gbk"));
const utf8 = WORDS.map((word) => encodeText(word, "utf-8"));
const cpg = (label: string): { label: string; how: "cpg" }[] => [{ label, how: "cpg" }];

describe("the encoding to read in", () => {
  it("is the one chosen, whatever is declared; what does not fit is said", () => {
    const { encoding, findings } = settleEncoding({ chosen: "utf8", declared: cpg("GBK") }, gbk);
    expect(encoding).toEqual({ name: "UTF-8", how: "chosen", confidence: 1 });
    expect(findings).toMatchObject([{ code: "encoding-mismatch", figures: { declared: "UTF-8", count: 3 } }]);
  });

  it("is the one declared where the text is in it", () => {
    expect(settleEncoding({ declared: cpg("936") }, gbk)).toEqual({
      encoding: { name: "GB18030", how: "cpg", confidence: 1 },
      findings: [],
    });
  });

  it("passes over a declaration that means nothing", () => {
    const declared = [...cpg("<html>"), { label: "936", how: "declared" as const }];
    expect(settleEncoding({ declared }, gbk).encoding).toEqual({
      name: "GB18030",
      how: "declared",
      confidence: 1,
    });
  });

  it.each([
    ["UTF-8", gbk, "GB18030"],
    ["936", utf8, "UTF-8"],
    ["1252", gbk, "GB18030"],
  ])("is the one detected where %s is declared and is not true", (label, samples, name) => {
    const { encoding, findings } = settleEncoding({ declared: cpg(label) }, samples);
    expect(encoding).toMatchObject({ name, how: "detected" });
    expect(encoding.confidence).toBeLessThan(0.9);
    expect(findings.map(({ code }) => code)).toEqual(["encoding-mismatch"]);
  });

  it("stays the one declared, but unsure, where a little is damaged", () => {
    const samples = [...utf8, ...utf8, Uint8Array.from([0x41, 0xff, 0x41])];
    const { encoding, findings } = settleEncoding({ declared: cpg("UTF-8") }, samples);
    expect(encoding).toMatchObject({ name: "UTF-8", how: "cpg" });
    expect(encoding.confidence).toBeLessThan(0.9);
    expect(findings).toMatchObject([{ figures: { declared: "UTF-8", count: 1 } }]);
  });

  it("is detected where nothing is declared", () => {
    expect(settleEncoding({ declared: [] }, utf8).encoding.name).toBe("UTF-8");
  });
});
