import { enquiry as enquiryEn } from "./en/enquiry.ts";
import { need as needEn } from "./en/need.ts";
import { shortlist as shortlistEn } from "./en/shortlist.ts";
import { about as aboutEn } from "./en/about.ts";
import { balance as balanceEn } from "./en/balance.ts";
import { binaryFormats as binaryFormatsEn } from "./en/binary-formats.ts";
import { card as cardEn } from "./en/card.ts";
import { check as checkEn } from "./en/check.ts";
import { crs as crsEn } from "./en/crs.ts";
import { data as dataEn } from "./en/data.ts";
import { exporting as exportingEn } from "./en/export.ts";
import { findings as findingsEn } from "./en/findings.ts";
import { format as formatEn } from "./en/format.ts";
import { importing as importingEn } from "./en/import.ts";
import { proof as proofEn } from "./en/proof.ts";
import { sites as sitesEn } from "./en/sites.ts";
import { table as tableEn } from "./en/table.ts";
import { tables as tablesEn } from "./en/tables.ts";
import { enquiry as enquiryZh } from "./zh-CN/enquiry.ts";
import { need as needZh } from "./zh-CN/need.ts";
import { shortlist as shortlistZh } from "./zh-CN/shortlist.ts";
import { about as aboutZh } from "./zh-CN/about.ts";
import { balance as balanceZh } from "./zh-CN/balance.ts";
import { binaryFormats as binaryFormatsZh } from "./zh-CN/binary-formats.ts";
import { card as cardZh } from "./zh-CN/card.ts";
import { check as checkZh } from "./zh-CN/check.ts";
import { crs as crsZh } from "./zh-CN/crs.ts";
import { data as dataZh } from "./zh-CN/data.ts";
import { exporting as exportingZh } from "./zh-CN/export.ts";
import { findings as findingsZh } from "./zh-CN/findings.ts";
import { format as formatZh } from "./zh-CN/format.ts";
import { importing as importingZh } from "./zh-CN/import.ts";
import { proof as proofZh } from "./zh-CN/proof.ts";
import { sites as sitesZh } from "./zh-CN/sites.ts";
import { table as tableZh } from "./zh-CN/table.ts";
import { tables as tablesZh } from "./zh-CN/tables.ts";

/** Messages of what is loaded after the first map. */
export const lateZh = {
  ...aboutZh,
  ...shortlistZh,
  ...needZh,
  ...enquiryZh,
  ...balanceZh,
  ...binaryFormatsZh,
  ...cardZh,
  ...checkZh,
  ...crsZh,
  ...dataZh,
  ...exportingZh,
  ...findingsZh,
  ...formatZh,
  ...importingZh,
  ...proofZh,
  ...sitesZh,
  ...tableZh,
  ...tablesZh,
} as const;

export const lateEn: Readonly<Record<keyof typeof lateZh, string>> = {
  ...aboutEn,
  ...shortlistEn,
  ...needEn,
  ...enquiryEn,
  ...balanceEn,
  ...binaryFormatsEn,
  ...cardEn,
  ...checkEn,
  ...crsEn,
  ...dataEn,
  ...exportingEn,
  ...findingsEn,
  ...formatEn,
  ...importingEn,
  ...proofEn,
  ...sitesEn,
  ...tableEn,
  ...tablesEn,
};
