import type { Derived } from "./derived.ts";

/** What the commands of sites need beside the store. */
export interface SiteTools {
  readonly derived: Pick<Derived, "asOf" | "index" | "locale" | "nameOf" | "park">;
  readonly now: () => Date;
  readonly saveFile: (name: string, bytes: Uint8Array) => void;
  readonly getLink: () => string;
}
