import type { Locale } from "./locale.ts";
import { MESSAGES } from "./messages.ts";
import { fillMessage, isMessageKey } from "./translate.ts";

/** Why a coordinate system was taken, offered or refused: the sentence of the reason's code with its figures. */
export function getReasonText(
  reason: string,
  figures: Readonly<Record<string, number | string>>,
  locale: Locale,
): string {
  const key = `crs.reason.${reason}`;
  return isMessageKey(key) ? fillMessage(MESSAGES[locale][key], figures) : reason;
}
