import type { Locale } from "./locale.ts";
import { MESSAGES } from "./messages.ts";
import { fillMessage, isMessageKey } from "./translate.ts";

/** What a format cannot hold, as `data/export` tells it: a code with its figures. */
interface LossFigures {
  readonly code: string;
  readonly field?: string;
  readonly count: number;
  readonly limit?: number;
  readonly becomes?: string;
}

/** What is lost, as a sentence. */
export function getLossText({ code, ...figures }: LossFigures, locale: Locale): string {
  const key = `loss.${code}`;
  return isMessageKey(key) ? fillMessage(MESSAGES[locale][key], figures) : code;
}
