import { createTextReader } from "../text-encoding/decode-text.ts";
import { detectEncoding } from "../text-encoding/detect-encoding.ts";
import { refuseArchive } from "./archive-refusal.ts";
import { computeCrc32 } from "./crc-32.ts";
import { findExtraField, type DirectoryEntry } from "./read-directory.ts";

/** Info-ZIP's field with the name in UTF-8: a version, the checksum of the name it stands for, the name. */
const UNICODE_PATH_ID = 0x7075;
const UNICODE_PATH_HEAD_BYTES = 5;

/** Longest path shown in a finding, in characters. */
const MAX_SHOWN = 60;

/**
 * The paths of entries: UTF-8 where the entry says so, else detected from all names together, as programs on
 * Chinese Windows write GBK without saying. A path that leads out of the archive is refused.
 */
export function decodeEntryNames(entries: readonly DirectoryEntry[]): readonly string[] {
  const unmarked = entries.filter((entry) => !entry.isNameUtf8).map(({ nameBytes }) => nameBytes);
  const readUtf8 = createTextReader("UTF-8");
  const readOther = createTextReader(detectEncoding(unmarked).name);
  return entries.map((entry) => {
    const unicode = entry.isNameUtf8 ? entry.nameBytes : findUnicodePath(entry);
    return toSafePath(unicode === undefined ? readOther(entry.nameBytes) : readUtf8(unicode));
  });
}

function findUnicodePath({ extra, nameBytes }: DirectoryEntry): Uint8Array | undefined {
  const field = findExtraField(extra, UNICODE_PATH_ID);
  if (field === undefined || field.length <= UNICODE_PATH_HEAD_BYTES) return undefined;
  const crc32 = new DataView(field.buffer, field.byteOffset, field.byteLength).getUint32(1, true);
  return crc32 === computeCrc32(nameBytes) ? field.subarray(UNICODE_PATH_HEAD_BYTES) : undefined;
}

/**
 * A path with "/" between its parts and no part that does nothing. Backslashes are what some Windows programs
 * write for "/". @throws Refusal for a path that is absolute, has a drive letter, "..", or a control character.
 */
function toSafePath(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/");
  const isUnsafe =
    parts[0] === "" || parts.includes("..") || /^[a-z]:/i.test(path) || path !== showControls(path);
  if (isUnsafe) throw refuseArchive("archive-path", showControls(path.slice(0, MAX_SHOWN)), 0);
  const kept = parts.filter((part, index) => part !== "." && (part !== "" || index === parts.length - 1));
  return kept.join("/");
}

/** `text` with "?" for every control character. */
function showControls(text: string): string {
  return Array.from(text, (character) => (character < " " || character === "\x7F" ? "?" : character)).join(
    "",
  );
}
