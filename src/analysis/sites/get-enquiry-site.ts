import type { EnquirySite } from "../../domain/enquiry-site.ts";
import { readSiteKey, type SiteKey } from "../../domain/site-key.ts";
import { toMu } from "../../domain/units.ts";
import { findSite, getSiteValues, type KnownSite, type SiteRecords } from "./site-values.ts";

/** What is known of the site of a key; null for what is no key. A plant without a contact has that of its plot. */
export function getEnquirySite(records: SiteRecords, key: SiteKey, note: string): EnquirySite | null {
  const refs = readSiteKey(key);
  if (refs === null) return null;
  const site = findSite(records, refs);
  return {
    key,
    kind: refs[0]?.layer === "plants" ? "plant" : "plot",
    refs,
    isGone: site === null,
    note,
    values: site === null ? {} : getValues(site),
    contacts: site === null ? [] : listContacts(site),
  };
}

function getValues(site: KnownSite): EnquirySite["values"] {
  const values = getSiteValues(site);
  const { landAreaM2 } = values;
  return typeof landAreaM2 === "number" ? { ...values, landAreaMu: toMu(landAreaM2) } : values;
}

function listContacts(site: KnownSite): readonly string[] {
  const contacts =
    site.kind === "plant"
      ? [site.plant.contact ?? site.plot?.contact]
      : site.plots.map(({ contact }) => contact);
  return [...new Set(contacts.flatMap((contact) => contact?.trim() || []))];
}
