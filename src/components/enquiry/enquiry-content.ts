import type { Enquiry } from "../../domain/enquiry.ts";
import type { EnquirySite } from "../../domain/enquiry-site.ts";
import {
  getRequirementLines,
  getRequirementWords,
  getSiteLine,
  type RequirementWords,
} from "../../i18n/enquiry-text.ts";
import { formatName } from "../../i18n/format.ts";
import type { NeedNames } from "../../i18n/need-text.ts";
import { getEnquirySites } from "../../state/enquiry-sites.ts";
import { createMailDraft, type MailDraft } from "../../state/mail-draft.ts";
import type { App } from "../shared/app-context.ts";
import { getNeedNames } from "../../state/need-names.ts";

/** What an enquiry says, the sender's own words aside. */
export interface EnquiryContent {
  readonly requirement: RequirementWords;
  readonly sites: readonly EnquirySite[];
  /** True where nothing is shortlisted and the sites are what is selected. */
  readonly isSelection: boolean;
  /** As the data write them, each once. */
  readonly contacts: readonly string[];
  readonly names: NeedNames;
}

/** Read from the state as it is now; null where there is no park. */
export function getEnquiryContent(
  app: Pick<App, "store" | "derived">,
  { asked }: Enquiry,
): EnquiryContent | null {
  const index = app.derived.index.value;
  if (index === null) return null;
  const state = app.store.state.value;
  const names = getNeedNames(app.derived);
  const sites = getEnquirySites(state, index, asked);
  return {
    requirement: getRequirementWords(state.need, names),
    sites,
    isSelection: state.shortlist.items.length === 0,
    contacts: [...new Set(sites.flatMap(({ contacts }) => contacts))],
    names,
  };
}

/** The enquiry as a mail; `link` shows the same on any machine. */
export function getMailDraft(
  app: Pick<App, "derived">,
  { requirement, sites, contacts, names }: EnquiryContent,
  enquiry: Enquiry,
  link: string,
): MailDraft {
  const { locale } = names;
  const manifest = app.derived.park.value?.park.manifest;
  return createMailDraft({
    enquiry,
    parkName: manifest === undefined ? "" : formatName(manifest.name, locale, manifest.id),
    requirement: getRequirementLines(requirement, locale),
    sites: sites.map((site) => getSiteLine(site, names)),
    link,
    contacts,
    locale,
  });
}
