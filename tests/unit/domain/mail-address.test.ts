import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMailAddresses } from "../../../src/domain/mail-address.ts";

describe("mail addresses in a contact", () => {
  it.each([
    ["invest@park.example.cn", ["invest@park.example.cn"]],
    ["招商局 023-7931 0000，邮箱invest@park.example.cn。", ["invest@park.example.cn"]],
    ["Mail: a.b+c@x-y.example.com.", ["a.b+c@x-y.example.com"]],
    ["mailto:a@example.com", ["a@example.com"]],
    ["<a@example.com>, b@example.com; A@Example.com", ["a@example.com", "b@example.com"]],
    ["023-79310000", []],
    ["", []],
  ])("are found in %j", (text, addresses) => {
    expect(findMailAddresses(text)).toEqual(addresses);
  });

  it.each([
    "a@b.c?bcc=x@y.z\n",
    "a@b.cn?bcc=x@y.zz\n",
    "a@b.cn&cc=x@y.zz",
    "a@b.cn%0D%0ABcc%3Ax@y.zz",
    "a@b.cn#x@y.zz",
    "a@@b.cn",
    "@b.cn",
    "a@b",
    "a..b@c.cn",
    ".a@c.cn",
    "a@-c.cn",
    "a@c-.cn",
    "a\u200b@b.cn",
    "a@b\u0430nk.cn",
    `${"a".repeat(250)}@b.cn`,
  ])("are not made of %j", (text) => {
    expect(findMailAddresses(text)).toEqual([]);
  });

  it("hold nothing a mailto address gives a meaning", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("a", "b@c.cn", "@", ".", "?", "&", "=", "%0A", "\n", "\r", " ", "，", "邮"),
          {
            maxLength: 12,
          },
        ),
        (parts) => {
          for (const address of findMailAddresses(parts.join(""))) {
            expect(address).toMatch(/^[a-z0-9._+-]+@[a-z0-9.-]+$/i);
          }
        },
      ),
    );
  });

  it("are found in a long hostile text at once", () => {
    const start = performance.now();
    findMailAddresses(`${"a-".repeat(50_000)}@${"b-".repeat(50_000)}.c`);
    findMailAddresses("a.".repeat(50_000));
    findMailAddresses(`${"a-".repeat(120)}@x`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
