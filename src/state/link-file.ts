import { toFileStem } from "../data/export/file-stem.ts";
import { encodeLinkFile, type LinkFile, type LinkFileFault, readLinkFile } from "../data/link-file.ts";
import { LINK_FILE_EXTENSION, mayBeLinkFile } from "../data/link-file-name.ts";
import { formatName } from "../i18n/format.ts";
import { translate } from "../i18n/translate.ts";
import { addNotice } from "./actions/notices.ts";
import type { AppState } from "./app-state.ts";
import { formatWholeLink } from "./link/format-link.ts";
import { type LinkTools, openLink } from "./link/open-link.ts";
import { parseLink } from "./link/parse-link.ts";

export interface LinkFileTools {
  readonly now: () => Date;
  readonly saveFile: (name: string, bytes: Uint8Array) => void;
}

/** Hands the user what is on the screen as a file, with the notes no link carries. Gives its name. */
export function saveLinkFile(state: AppState, { now, saveFile }: LinkFileTools): string {
  const { parkId: park, shortlist } = state;
  const noted = shortlist.items.filter(({ note }) => note !== "");
  const notes = Object.fromEntries(noted.map(({ key, note }) => [key, note]));
  const name = getLinkFileName(state);
  const hash = formatWholeLink(state);
  saveFile(name, encodeLinkFile({ park, hash, notes, made: now().toISOString() }));
  return name;
}

/**
 * Opens the link files among `files` and tells of each, broken ones too. Gives the other files, which are as they
 * were. Of several links the last stays.
 */
export async function openLinkFiles(files: readonly File[], tools: LinkTools): Promise<readonly File[]> {
  const others: File[] = [];
  for (const file of files) {
    const reading = mayBeLinkFile(file) ? await readLinkFile(file) : ({ kind: "other" } as const);
    if (reading.kind === "other") others.push(file);
    else if (reading.kind === "refused") refuse(tools, file.name, reading.fault);
    else open(tools, file.name, reading.content);
  }
  return others;
}

function open(tools: LinkTools, name: string, { park, hash, notes }: LinkFile): void {
  if (parseLink(hash).link.parkId !== park) {
    refuse(tools, name, "damaged");
    return;
  }
  openLink(hash, tools, { isStep: true, notes });
  tools.store.update(addNotice("link-file-opened", { name }));
}

function refuse({ store }: LinkTools, name: string, fault: LinkFileFault): void {
  store.update(addNotice("link-file-refused", { name, fault }));
}

function getLinkFileName({ park, parkId, locale }: AppState): string {
  const name = park.kind === "ready" ? formatName(park.data.park.manifest.name, locale, parkId) : parkId;
  return toFileStem(translate(locale, "app.linkFile.name", { park: name })) + LINK_FILE_EXTENSION;
}
