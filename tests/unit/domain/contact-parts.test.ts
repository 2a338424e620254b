import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getContactParts } from "../../../src/domain/contact-parts.ts";

const getLinks = (contact: string): string[] => getContactParts(contact).flatMap(({ href }) => href ?? []);

describe("getContactParts", () => {
  it("finds a number and an address among words, and keeps the words", () => {
    expect(getContactParts("招商局 023-79221234，invest@park.example（工作日）")).toEqual([
      { kind: "text", text: "招商局 " },
      { kind: "phone", text: "023-79221234", href: "tel:02379221234" },
      { kind: "text", text: "，" },
      { kind: "mail", text: "invest@park.example", href: "mailto:invest@park.example" },
      { kind: "text", text: "（工作日）" },
    ]);
  });

  it.each([
    ["13800001234", "tel:13800001234"],
    ["138 0000 1234", "tel:13800001234"],
    ["+86 138-0000-1234", "tel:+8613800001234"],
    ["电话02379221234", "tel:02379221234"],
    ["0851-1234567-801", "tel:08511234567"],
    ["0851-1234567转801", "tel:08511234567"],
    ["+86-23-7922", undefined],
    ["400-800-1234", "tel:4008001234"],
    ["+49 30 1234567", "tel:+49301234567"],
    ["+44 20 7946 0000", "tel:+442079460000"],
  ])("%s calls %s", (text, href) => {
    expect(getLinks(text)).toEqual(href === undefined ? [] : [href]);
  });

  it.each([
    "79221234",
    "500239",
    "91500114MA5U1234XX",
    "500239198001011234",
    "138000012345",
    "ZY-39-04",
    "2026-06-30",
    "编号 20230238001122",
    "v1.13800001234",
    "javascript:alert(1)",
    "a@b",
    "?to=x",
    "",
  ])("makes no link of %j", (text) => {
    expect(getLinks(text)).toEqual([]);
  });

  it("says what was written, letter for letter, and only calls or writes", () => {
    const pieces = fc.constantFrom(
      "023-79221234",
      "13800001234",
      "a@b.cn",
      " ",
      "，",
      "x",
      "?",
      "&",
      "%0A",
      "1",
      "+",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (words) => {
        const contact = words.join("");
        const parts = getContactParts(contact);
        expect(parts.map(({ text }) => text).join("")).toBe(contact);
        for (const { href = "tel:0" } of parts)
          expect(href).toMatch(/^(tel:\+?\d+|mailto:[^?&%#\s]+@[^?&%#\s]+)$/);
      }),
    );
  });
});
