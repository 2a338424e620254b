import { normaliseText } from "./normalise-text.ts";

const PREFIX = /^(东经|西经|北纬|南纬|[ewns]):?/;
const SUFFIX = /(东经|西经|北纬|南纬|[ewns])$/;
const NEGATIVE = /^(西经|南纬|w|s)$/;
const DECIMAL = /^[+-]?\d{1,3}(?:\.\d*)?[°度]?$/;
const SEXAGESIMAL = /^([+-]?\d{1,3})[°度:](\d{1,2}(?:\.\d*)?)['分:]?(?:(\d{1,2}(?:\.\d*)?)(?:''|"|秒)?)?$/;

/**
 * Degrees of an angle as text: "108.7873", "108.7873°E", "108°47′14.3″", "东经108度47分14.3秒", "29:27:31 N", west and
 * south negative. Undefined for anything else, so for minutes or seconds of 60 and more.
 */
export function readAngleDegrees(text: string): number | undefined {
  let body = normaliseText(text.replaceAll("º", "°"))
    .replace(/[′’‘´`]/g, "'")
    .replace(/[″”“]/g, '"');
  const prefix = PREFIX.exec(body);
  if (prefix !== null) body = body.slice(prefix[0].length);
  const suffix = SUFFIX.exec(body);
  if (suffix !== null) body = body.slice(0, -suffix[0].length);
  const degrees = readBody(body);
  if (degrees === undefined) return undefined;
  return NEGATIVE.test(prefix?.[1] ?? suffix?.[1] ?? "") ? -Math.abs(degrees) : degrees;
}

function readBody(body: string): number | undefined {
  if (DECIMAL.test(body)) return Number.parseFloat(body);
  const [, whole, minutes, seconds = "0"] = SEXAGESIMAL.exec(body) ?? [];
  if (whole === undefined || minutes === undefined) return undefined;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  const size = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600;
  return whole.startsWith("-") ? -size : size;
}
