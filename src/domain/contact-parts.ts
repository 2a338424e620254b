import { findMailAddresses } from "./mail-address.ts";

/** A piece of what stands under "contact": an address and a number can be used, the rest is read. */
export interface ContactPart {
  readonly kind: "mail" | "phone" | "text";
  readonly text: string;
  /** `mailto:` or `tel:`; absent for text. */
  readonly href?: string;
}

/**
 * What is plainly a telephone number in China or, with its plus, elsewhere: mobile, landline with its area code and
 * perhaps an extension, 400 and 800 numbers. A number beside other digits or letters is none.
 */
const PHONE =
  /(?<![a-z\d.+_@-]|\d[ ])(?:(?:\+86[ -]?)?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}(?:[-转]\d{1,6})?)|[48]00[ -]?\d{3}[ -]?\d{4}|\+(?!86)\d{1,3}(?:[ -]?\d{2,5}){2,4})(?![a-z\d._@-]|[ ]\d)/giu;

/** Splits a contact somebody wrote into what can be called or written to and the text between, in its order. */
export function getContactParts(contact: string): readonly ContactPart[] {
  const parts: ContactPart[] = [];
  let rest = contact;
  for (const address of findMailAddresses(contact)) {
    const at = rest.indexOf(address);
    if (at === -1) continue;
    parts.push(...splitPhones(rest.slice(0, at)));
    parts.push({ kind: "mail", text: address, href: `mailto:${address}` });
    rest = rest.slice(at + address.length);
  }
  return [...parts, ...splitPhones(rest)];
}

function splitPhones(text: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let end = 0;
  for (const { 0: phone, index } of text.matchAll(PHONE)) {
    if (index > end) parts.push({ kind: "text", text: text.slice(end, index) });
    parts.push({ kind: "phone", text: phone, href: getTelephoneUri(phone) });
    end = index + phone.length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

/** RFC 3966: digits and a leading plus; the extension behind a landline is dialled by hand. */
function getTelephoneUri(phone: string): string {
  const [main = phone] = phone.split("转");
  const withoutExtension = /^(0\d{2,3}[ -]?\d{7,8})-\d{1,6}$/.exec(main)?.[1] ?? main;
  return `tel:${withoutExtension.replace(/[ -]/g, "")}`;
}
