/** Longer stems are cut: with an extension, `_polygons` and a folder they still fit any file system. */
const MAX_STEM_BYTES = 120;

/** Names Windows keeps for devices, whatever their extension. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const FORBIDDEN = /[\u0000-\u001f\u007f"*/:<>?\\|\u200e\u200f\u202a-\u202e]+/gu; // eslint-disable-line no-control-regex

/** A text as the stem of a file's name on any system: no path, no reserved character, never empty. */
export function toFileStem(text: string): string {
  const clean = text.normalize("NFC").replace(FORBIDDEN, "_").replace(/\s+/gu, " ");
  let bytes = 0;
  let stem = "";
  for (const character of clean) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > MAX_STEM_BYTES) break;
    stem += character;
  }
  stem = stem.replace(/^[. ]+|[. ]+$/gu, "");
  return stem === "" || DEVICE_NAME.test(stem) ? `_${stem}` : stem;
}
