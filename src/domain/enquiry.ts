import type { SiteKey } from "./site-key.ts";

/** What an investor writes to the contact of a site, beside the requirement and the shortlist. Empty is not given. */
export interface Enquiry {
  readonly company: string;
  /** Telephone or mail of the sender. */
  readonly reply: string;
  readonly message: string;
  /** The site it was begun at; told before the shortlist where it is not on it. */
  readonly asked?: SiteKey;
}
