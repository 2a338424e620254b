import { app as appEn } from "./en/app.ts";
import { checkFindings as checkFindingsEn } from "./en/check-findings.ts";
import { map as mapEn } from "./en/map.ts";
import { overview as overviewEn } from "./en/overview.ts";
import { project as projectEn } from "./en/project.ts";
import { search as searchEn } from "./en/search.ts";
import { vocabulary as vocabularyEn } from "./en/vocabulary.ts";
import type { cli } from "./zh-CN/cli.ts";
import { app as appZh } from "./zh-CN/app.ts";
import { checkFindings as checkFindingsZh } from "./zh-CN/check-findings.ts";
import { map as mapZh } from "./zh-CN/map.ts";
import { overview as overviewZh } from "./zh-CN/overview.ts";
import { project as projectZh } from "./zh-CN/project.ts";
import { search as searchZh } from "./zh-CN/search.ts";
import { vocabulary as vocabularyZh } from "./zh-CN/vocabulary.ts";
import type { lateZh } from "./late-tables.ts";
import type { Locale } from "./locale.ts";

const firstZh = {
  ...appZh,
  ...checkFindingsZh,
  ...mapZh,
  ...overviewZh,
  ...projectZh,
  ...searchZh,
  ...vocabularyZh,
} as const;

const firstEn: Readonly<Record<keyof typeof firstZh, string>> = {
  ...appEn,
  ...checkFindingsEn,
  ...mapEn,
  ...overviewEn,
  ...projectEn,
  ...searchEn,
  ...vocabularyEn,
};

export type Messages = typeof firstZh & typeof lateZh & typeof cli;
export type MessageKey = keyof Messages;

/** Messages by key, in one language. */
export type MessageTable = Readonly<Partial<Record<MessageKey, string>>>;

/**
 * Every sentence of the program, by language and key. A key missing in English does not compile. At first those of the
 * first map are there; what is loaded later brings its own by importing `late-messages.ts` (the command line
 * `cli-messages.ts`), and a test holds that nothing of the first map speaks of them.
 */
export const MESSAGES = { "zh-CN": { ...firstZh }, en: { ...firstEn } } as Readonly<
  Record<Locale, Readonly<Record<MessageKey, string>>>
>;

/** Adds the messages of both languages; again changes nothing. */
export function addMessages(zh: MessageTable, en: MessageTable): void {
  Object.assign(MESSAGES["zh-CN"], zh);
  Object.assign(MESSAGES.en, en);
}
