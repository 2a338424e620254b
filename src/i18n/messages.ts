import type { Locale } from "./locale.ts";
import { about as aboutEn } from "./en/about.ts";
import { app as appEn } from "./en/app.ts";
import { binaryFormats as binaryFormatsEn } from "./en/binary-formats.ts";
import { card as cardEn } from "./en/card.ts";
import { cli as cliEn } from "./en/cli.ts";
import { crs as crsEn } from "./en/crs.ts";
import { data as dataEn } from "./en/data.ts";
import { exporting as exportingEn } from "./en/export.ts";
import { format as formatEn } from "./en/format.ts";
import { findings as findingsEn } from "./en/findings.ts";
import { importing as importingEn } from "./en/import.ts";
import { map as mapEn } from "./en/map.ts";
import { overview as overviewEn } from "./en/overview.ts";
import { project as projectEn } from "./en/project.ts";
import { search as searchEn } from "./en/search.ts";
import { sites as sitesEn } from "./en/sites.ts";
import { table as tableEn } from "./en/table.ts";
import { tables as tablesEn } from "./en/tables.ts";
import { vocabulary as vocabularyEn } from "./en/vocabulary.ts";
import { about as aboutZh } from "./zh-CN/about.ts";
import { app as appZh } from "./zh-CN/app.ts";
import { binaryFormats as binaryFormatsZh } from "./zh-CN/binary-formats.ts";
import { card as cardZh } from "./zh-CN/card.ts";
import { cli as cliZh } from "./zh-CN/cli.ts";
import { crs as crsZh } from "./zh-CN/crs.ts";
import { data as dataZh } from "./zh-CN/data.ts";
import { exporting as exportingZh } from "./zh-CN/export.ts";
import { format as formatZh } from "./zh-CN/format.ts";
import { findings as findingsZh } from "./zh-CN/findings.ts";
import { importing as importingZh } from "./zh-CN/import.ts";
import { map as mapZh } from "./zh-CN/map.ts";
import { overview as overviewZh } from "./zh-CN/overview.ts";
import { project as projectZh } from "./zh-CN/project.ts";
import { search as searchZh } from "./zh-CN/search.ts";
import { sites as sitesZh } from "./zh-CN/sites.ts";
import { table as tableZh } from "./zh-CN/table.ts";
import { tables as tablesZh } from "./zh-CN/tables.ts";
import { vocabulary as vocabularyZh } from "./zh-CN/vocabulary.ts";

const zh = {
  ...aboutZh,
  ...appZh,
  ...binaryFormatsZh,
  ...crsZh,
  ...formatZh,
  ...tablesZh,
  ...cardZh,
  ...cliZh,
  ...dataZh,
  ...exportingZh,
  ...findingsZh,
  ...importingZh,
  ...mapZh,
  ...overviewZh,
  ...projectZh,
  ...searchZh,
  ...sitesZh,
  ...tableZh,
  ...vocabularyZh,
} as const;

const en: Readonly<Record<MessageKey, string>> = {
  ...aboutEn,
  ...appEn,
  ...binaryFormatsEn,
  ...crsEn,
  ...formatEn,
  ...tablesEn,
  ...cardEn,
  ...cliEn,
  ...dataEn,
  ...exportingEn,
  ...findingsEn,
  ...importingEn,
  ...mapEn,
  ...overviewEn,
  ...projectEn,
  ...searchEn,
  ...sitesEn,
  ...tableEn,
  ...vocabularyEn,
};

export type Messages = typeof zh;
export type MessageKey = keyof Messages;

/** Every sentence of the program, by language and key. A key missing in English does not compile. */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { "zh-CN": zh, en };
