import * as v from "valibot";
import { isLinkFileName, MAX_LINK_FILE_BYTES } from "./link-file-name.ts";

const FORMAT = "park-atlas-link";
const VERSION = 1;

/** Longer is no note of a site. Characters. */
const MAX_NOTE_LENGTH = 10_000;

/** A link that is too long to be one: everything of it, and the notes, which no link carries. */
export interface LinkFile {
  readonly park: string;
  /** The text behind `#`, unshortened. */
  readonly hash: string;
  /** By the key of the site. */
  readonly notes: Readonly<Record<string, string>>;
  /** When it was made, ISO 8601 with a time zone. */
  readonly made: string;
}

/** Why a link file is not taken. */
export type LinkFileFault = "too-large" | "not-json" | "other-format" | "other-version" | "damaged";

export type LinkFileReading =
  | { readonly kind: "link"; readonly content: LinkFile }
  | { readonly kind: "refused"; readonly fault: LinkFileFault }
  /** It is no link file, and does not say that it is one. */
  | { readonly kind: "other" };

const schema = v.object({
  park: v.string(),
  hash: v.string(),
  notes: v.record(v.string(), v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH))),
  made: v.pipe(v.string(), v.isoTimestamp()),
});

export function encodeLinkFile({ park, hash, notes, made }: LinkFile): Uint8Array {
  const content = { format: FORMAT, version: VERSION, park, hash, notes, made };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

/** Reads a link file, known by its name or by its `format`. Never throws for what is in it. */
export async function readLinkFile(file: Pick<File, "name" | "size" | "text">): Promise<LinkFileReading> {
  const refuse = (fault: LinkFileFault): LinkFileReading =>
    isLinkFileName(file.name) ? { kind: "refused", fault } : { kind: "other" };
  if (file.size > MAX_LINK_FILE_BYTES) return refuse("too-large");
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return refuse("not-json");
  }
  if (typeof json !== "object" || json === null) return refuse("other-format");
  const { format, version } = json as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FORMAT) return refuse("other-format");
  if (version !== VERSION) return { kind: "refused", fault: "other-version" };
  const result = v.safeParse(schema, json);
  return result.success ? { kind: "link", content: result.output } : { kind: "refused", fault: "damaged" };
}
