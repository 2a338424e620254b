/** Texts are put together up to this many characters before they are encoded: one text of all has no room in memory. */
const CHUNK_CHARACTERS = 1 << 18;

/** Texts one after the other as UTF-8. */
export function encodeTexts(texts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let open: string[] = [];
  let characters = 0;
  const flush = (): void => {
    chunks.push(encoder.encode(open.join("")));
    open = [];
    characters = 0;
  };
  for (const text of texts) {
    open.push(text);
    characters += text.length;
    if (characters >= CHUNK_CHARACTERS) flush();
  }
  flush();
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
