import type { Enquiry } from "../domain/enquiry.ts";
import { findMailAddresses } from "../domain/mail-address.ts";
import type { Locale } from "../i18n/locale.ts";
import { translate } from "../i18n/translate.ts";

/** What mail programs and browsers take of a mailto address without cutting it themselves, characters. */
const MAX_HREF_LENGTH = 2000;
/** Room for recipients; who does not fit is left to the user. */
const MAX_TO_LENGTH = 400;
/** Room for what the user fills in on one line, and for the name of the park, as encoded: 20 Chinese characters. */
const MAX_FIELD_LENGTH = 180;
/** What the link must leave for what it is about, as encoded. */
const LEAST_HEAD_LENGTH = 300;
/** RFC 6068, 5: line breaks of a body. */
const LINE_BREAK = "\r\n";
const ELLIPSIS = "…";
const ENCODED_BREAK_LENGTH = encodeURIComponent(LINE_BREAK).length;

/** What a mail is made of; lines are without line breaks of their own, or lose them. */
export interface MailRequest {
  readonly enquiry: Enquiry;
  readonly parkName: string;
  readonly requirement: readonly string[];
  readonly sites: readonly string[];
  readonly link: string;
  /** As the data write them. */
  readonly contacts: readonly string[];
  readonly locale: Locale;
}

/** A mail nobody has sent. */
export interface MailDraft {
  /** Addresses of the contacts; empty where the data give none. */
  readonly to: readonly string[];
  readonly subject: string;
  /** As it stands in `href`. */
  readonly body: string;
  /** All there is to say, however long. */
  readonly fullText: string;
  /** `mailto:` address of at most MAX_HREF_LENGTH characters (RFC 6068). */
  readonly href: string;
  /** True where `body` or `to` is not all there is. */
  readonly isShortened: boolean;
}

/**
 * A mail to the contacts of the sites. Nothing of the data or of what the user writes can add a header, or a recipient
 * that is not plainly an address in a contact. A body too long is cut at a line, from its end; the sender and, where
 * there is room, the link stay.
 */
export function createMailDraft(request: MailRequest): MailDraft {
  const { enquiry, parkName, requirement, sites, contacts, locale } = request;
  const company = toLine(enquiry.company);
  const park = toLine(parkName);
  const all = findMailAddresses(contacts.join("\n"));
  const to = takeAddresses(all);
  const write = (clip: (text: string) => string): string =>
    company === ""
      ? translate(locale, "enquiry.mail.subject", { park: clip(park) })
      : translate(locale, "enquiry.mail.subject.from", { park: clip(park), company: clip(company) });
  const subject = write((text) => clipTo(text, MAX_FIELD_LENGTH));
  const head = [
    translate(locale, "enquiry.mail.greeting"),
    ...toLines(enquiry.message),
    ...(requirement.length === 0 ? [] : ["", ...requirement]),
    ...(sites.length === 0 ? [] : ["", translate(locale, "enquiry.mail.sites")]),
    ...sites.map((site, at) => `${at + 1}. ${site}`),
  ].map(toLine);
  const full = [...head, ...createTail(request, Infinity, request.link)];
  const prefix = `mailto:${to.map(encodeAddress).join(",")}?subject=${encodeURIComponent(subject)}&body=`;
  const lines = fitLines(request, head, full, MAX_HREF_LENGTH - prefix.length);
  const body = lines.join(LINE_BREAK);
  return {
    to,
    subject,
    body,
    fullText: full.join("\n"),
    href: prefix + encodeURIComponent(body),
    isShortened: lines !== full || to.length < all.length,
  };
}

/**
 * The lines as they are, or as many of the head as fit before the mark that tells of the rest and the tail. A line that
 * would take most of the room alone is cut at a letter.
 */
function fitLines(
  request: MailRequest,
  head: readonly string[],
  full: readonly string[],
  room: number,
): readonly string[] {
  if (measure(full) <= room) return full;
  const withLink = createEnd(request, request.link);
  const end = measure(withLink) + LEAST_HEAD_LENGTH <= room ? withLink : createEnd(request, "");
  const roomOfHead = room - measure(end);
  let left = roomOfHead;
  const kept: string[] = [];
  for (const line of head) {
    const length = measure([line]);
    if (length > left) {
      if (length > roomOfHead / 2) kept.push(clipTo(line, left - ENCODED_BREAK_LENGTH));
      break;
    }
    left -= length;
    kept.push(line);
  }
  return [...kept, ...end];
}

function createEnd(request: MailRequest, link: string): readonly string[] {
  const more = link === "" ? "enquiry.mail.more.noLink" : "enquiry.mail.more";
  return [translate(request.locale, more), ...createTail(request, MAX_FIELD_LENGTH, link)];
}

/** Who asks, and where all of it can be seen. */
function createTail({ enquiry, locale }: MailRequest, maxLength: number, link: string): string[] {
  const company = clipTo(toLine(enquiry.company), maxLength);
  const reply = clipTo(toLine(enquiry.reply), maxLength);
  const lines = [
    ...(company === "" ? [] : [translate(locale, "enquiry.mail.company", { company })]),
    ...(reply === "" ? [] : [translate(locale, "enquiry.mail.reply", { reply })]),
    ...(link === "" ? [] : [translate(locale, "enquiry.mail.link", { link: toLine(link) })]),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
}

/** Length of lines in an address, a break after each. */
function measure(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + encodeURIComponent(line).length + ENCODED_BREAK_LENGTH, 0);
}

/** As many as there is room for, from the first. */
function takeAddresses(all: readonly string[]): readonly string[] {
  let length = 0;
  return all.filter((address) => {
    length += encodeAddress(address).length + 1;
    return length <= MAX_TO_LENGTH;
  });
}

function encodeAddress(address: string): string {
  return address.split("@").map(encodeURIComponent).join("@");
}

/** One line: control characters, breaks and no-break spaces are spaces; halves of characters cannot be encoded. */
function toLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u00a0\u2028\u2029]+/gu, " ")
    .replace(/\p{Surrogate}/gu, "")
    .trim();
}

function toLines(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed === "" ? [] : trimmed.split(/\r\n|[\r\n\u2028\u2029]/);
}

/** The text, cut at a letter where it is longer than `maxLength` as encoded. */
function clipTo(text: string, maxLength: number): string {
  if (encodeURIComponent(text).length <= maxLength) return text;
  let left = maxLength - encodeURIComponent(ELLIPSIS).length;
  let kept = "";
  for (const letter of text) {
    left -= encodeURIComponent(letter).length;
    if (left < 0) break;
    kept += letter;
  }
  return `${kept}${ELLIPSIS}`;
}
