import type { Locale } from "./locale.ts";
import { about as aboutEn } from "./en/about.ts";
import { app as appEn } from "./en/app.ts";
import { card as cardEn } from "./en/card.ts";
import { cli as cliEn } from "./en/cli.ts";
import { data as dataEn } from "./en/data.ts";
import { findings as findingsEn } from "./en/findings.ts";
import { map as mapEn } from "./en/map.ts";
import { overview as overviewEn } from "./en/overview.ts";
import { search as searchEn } from "./en/search.ts";
import { sites as sitesEn } from "./en/sites.ts";
import { table as tableEn } from "./en/table.ts";
import { vocabulary as vocabularyEn } from "./en/vocabulary.ts";
import { about as aboutZh } from "./zh-CN/about.ts";
import { app as appZh } from "./zh-CN/app.ts";
import { card as cardZh } from "./zh-CN/card.ts";
import { cli as cliZh } from "./zh-CN/cli.ts";
import { data as dataZh } from "./zh-CN/data.ts";
import { findings as findingsZh } from "./zh-CN/findings.ts";
import { map as mapZh } from "./zh-CN/map.ts";
import { overview as overviewZh } from "./zh-CN/overview.ts";
import { search as searchZh } from "./zh-CN/search.ts";
import { sites as sitesZh } from "./zh-CN/sites.ts";
import { table as tableZh } from "./zh-CN/table.ts";
import { vocabulary as vocabularyZh } from "./zh-CN/vocabulary.ts";

const zh = {
  ...aboutZh,
  ...appZh,
  ...cardZh,
  ...cliZh,
  ...dataZh,
  ...findingsZh,
  ...mapZh,
  ...overviewZh,
  ...searchZh,
  ...sitesZh,
  ...tableZh,
  ...vocabularyZh,
} as const;

const en: Readonly<Record<MessageKey, string>> = {
  ...aboutEn,
  ...appEn,
  ...cardEn,
  ...cliEn,
  ...dataEn,
  ...findingsEn,
  ...mapEn,
  ...overviewEn,
  ...searchEn,
  ...sitesEn,
  ...tableEn,
  ...vocabularyEn,
};

export type Messages = typeof zh;
export type MessageKey = keyof Messages;

/** Every sentence of the program, by language and key. A key missing in English does not compile. */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { "zh-CN": zh, en };
