/** What the name of a link file ends in. */
export const LINK_FILE_EXTENSION = ".park-link.json";

/** A link with every note is far shorter. Bytes. */
export const MAX_LINK_FILE_BYTES = 1_000_000;

/** True where the name says that it is a link file; browsers number a second download of one name. */
export function isLinkFileName(name: string): boolean {
  return /\.park-link(?: ?\(\d+\))?\.json$/i.test(name);
}

/** True where the content has to tell whether it is a link file. */
export function mayBeLinkFile({ name, size }: Pick<File, "name" | "size">): boolean {
  return isLinkFileName(name) || (/\.json$/i.test(name) && size <= MAX_LINK_FILE_BYTES);
}
