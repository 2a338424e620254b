import { normaliseText } from "../normalise-text.ts";

/** What a cell says about land use: a code, a name, or both ("1001 工业用地", "M2(二类工业用地)", "工业用地（0601）"). */
export interface LandUseText {
  /** In upper case; undefined for a name alone. */
  readonly code: string | undefined;
  readonly name: string | undefined;
}

const CODE = /^(?:\d{2}(?:\d{2}){0,2}|05H1|08H[12]|[A-Z]\d{0,2})(?![A-Z\d])/;
/** The survey marks land that can be turned back (K) and ponds and ditches of a kind (A). */
const SURVEY_MARK = /^(\d{4})[AK](?![A-Z\d])/;
const CODE_BEHIND = /[(\-—:](\d{4}|\d{6}|[A-Z]\d{1,2})\)?$/;
const EDGES = /^[-—:、,.()/]+|[-—:、,.()/]+$/g;

/** Takes a cell apart. A number from a spreadsheet that lost its first zero ("601") is given it back. */
export function readLandUseText(value: string | number): LandUseText {
  let text = normaliseText(String(value)).toUpperCase();
  if (/^(\d{3}|\d{5})$/.test(text) || (typeof value === "number" && /^\d$/.test(text))) text = `0${text}`;
  text = text.replace(SURVEY_MARK, "$1");
  const code = CODE.exec(text)?.[0];
  if (code !== undefined) return { code, name: toName(text.slice(code.length)) };
  const behind = CODE_BEHIND.exec(text);
  if (behind === null) return { code: undefined, name: toName(text) };
  return { code: behind[1], name: toName(text.slice(0, behind.index)) };
}

function toName(text: string): string | undefined {
  const name = text.replace(EDGES, "");
  return name === "" ? undefined : name;
}
