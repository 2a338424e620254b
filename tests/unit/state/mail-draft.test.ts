import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../../src/i18n/late-messages.ts";
import { createMailDraft, type MailDraft, type MailRequest } from "../../../src/state/mail-draft.ts";

const REQUEST: MailRequest = {
  enquiry: { company: "Acme", reply: "023-1234", message: "Please call.\nThank you." },
  parkName: "Small park",
  requirement: ["Must:", "- clear height ≥ 9 m"],
  sites: ["Plant 3, 9 600 m² to let"],
  link: "https://park.example/#kind=plant&list=plants:P-1",
  contacts: ["招商局 invest@park.example"],
  locale: "en",
};

/** What a mail program makes of the address. */
function open({ href }: MailDraft) {
  const { protocol, pathname, searchParams } = new URL(href);
  return { protocol, to: decodeURIComponent(pathname), fields: [...searchParams.keys()], searchParams };
}

describe("a mail draft", () => {
  it("goes to the contact with sender, requirement, sites and link", () => {
    const draft = createMailDraft(REQUEST);
    expect(draft.to).toEqual(["invest@park.example"]);
    expect(draft.isShortened).toBe(false);
    const { protocol, to, fields, searchParams } = open(draft);
    expect([protocol, to, fields]).toEqual(["mailto:", "invest@park.example", ["subject", "body"]]);
    expect(searchParams.get("subject")).toBe("Acme: enquiry about plants or land in Small park");
    expect(searchParams.get("body")).toBe(draft.body);
    expect(draft.body.split("\r\n")).toEqual([
      "Dear Sir or Madam,",
      "Please call.",
      "Thank you.",
      "",
      "Must:",
      "- clear height ≥ 9 m",
      "",
      "Sites",
      "1. Plant 3, 9 600 m² to let",
      "",
      "Company: Acme",
      "Reply to: 023-1234",
      "Link: https://park.example/#kind=plant&list=plants:P-1",
    ]);
  });

  it("has no recipient where the data give no address", () => {
    const draft = createMailDraft({ ...REQUEST, contacts: ["023-79310000", "招商局"] });
    expect(draft.to).toEqual([]);
    expect(draft.href).toMatch(/^mailto:\?subject=/);
  });

  it("names an address of several contacts once", () => {
    const contacts = ["a@x.example", "A@x.example, b@x.example"];
    expect(createMailDraft({ ...REQUEST, contacts }).to).toEqual(["a@x.example", "b@x.example"]);
  });

  it("is not addressed by a hostile contact", () => {
    const contacts = [
      "a@b.c?bcc=x@y.z\n",
      "a@b.cn?bcc=x@y.zz&subject=won",
      "a@b.cn%0D%0ABcc:x",
      "a@b.cn#",
      "\u202ea@b.cn",
    ];
    const { href, to } = createMailDraft({ ...REQUEST, contacts });
    expect(to).toEqual([]);
    expect(href).not.toMatch(/bcc/i);
  });

  it("has no field but subject and body, whoever writes what", () => {
    const hostile = "x\r\nBcc: a@b.cn\r\n\r\n&cc=a@b.cn?to=%0A#\u0000\ud800";
    const draft = createMailDraft({
      ...REQUEST,
      enquiry: { company: hostile, reply: hostile, message: hostile },
      parkName: hostile,
      requirement: [hostile],
      sites: [hostile],
      link: hostile,
      contacts: [],
    });
    const { to, fields } = open(draft);
    expect(to).toBe("");
    expect(fields).toEqual(["subject", "body"]);
    expect(draft.subject).not.toMatch(/[\r\n]/);
  });

  it("cuts a body that is too long at a line and keeps sender and link", () => {
    const sites = Array.from(
      { length: 20 },
      (_, at) => `厂房 ${at + 1} 号，可租 8 000 m²，净高 9 m，荷载 2 t/m²`,
    );
    const draft = createMailDraft({ ...REQUEST, locale: "zh-CN", sites });
    expect(draft.isShortened).toBe(true);
    expect(draft.href.length).toBeLessThanOrEqual(2000);
    expect(draft.href.length).toBeGreaterThan(1800);
    const lines = draft.body.split("\r\n");
    const more = lines.indexOf("…见附件/链接");
    expect(lines[more - 1]).toMatch(/荷载 2 t\/m²$/);
    expect(lines.slice(more + 1)).toEqual(["", "单位：Acme", "回复：023-1234", `链接：${REQUEST.link}`]);
    expect(draft.fullText).toContain("20. 厂房 20 号");
  });

  it("leaves out a link that would take the room of everything else", () => {
    const link = `https://park.example/#list=${"plants:P-1,".repeat(150)}`;
    const draft = createMailDraft({ ...REQUEST, link });
    expect(draft.body).toContain("… see attachment\r\n");
    expect(draft.body).toContain("1. Plant 3");
    expect(draft.body).not.toContain("https://");
    expect(draft.fullText).toContain(link);
  });

  it("cuts a message without line breaks at a letter", () => {
    const message = "很".repeat(1000);
    const draft = createMailDraft({ ...REQUEST, enquiry: { ...REQUEST.enquiry, message } });
    expect(draft.body).toMatch(/很{50,}…\r\n… see attachment/);
  });

  it("is never longer than mail programs take, and tells when it says less than all", () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    const lines = fc.array(text, { maxLength: 12 });
    const contact = fc.oneof(
      text,
      fc.constantFrom("a@b.cn", `${"k".repeat(60)}@mail.example.com`, "b@c.cn;d@e.cn"),
    );
    const request: fc.Arbitrary<MailRequest> = fc.record({
      enquiry: fc.record({ company: text, reply: text, message: text }),
      parkName: text,
      requirement: lines,
      sites: lines,
      link: text,
      contacts: fc.array(contact, { maxLength: 12 }),
      locale: fc.constantFrom("zh-CN", "en"),
    });
    fc.assert(
      fc.property(request, (each) => {
        const draft = createMailDraft(each);
        expect(draft.href.length).toBeLessThanOrEqual(2000);
        expect(draft.href).toMatch(/^mailto:[A-Za-z0-9.@+,_%-]*\?subject=[^&?#\s]*&body=[^&?#\s]*$/);
        const { searchParams } = open(draft);
        expect(
          searchParams.get("body")?.replaceAll("\r\n", "\n") === draft.fullText || draft.isShortened,
        ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
