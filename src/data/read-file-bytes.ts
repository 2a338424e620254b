import { MAX_JSON_BYTES } from "./read-json.ts";
import { ReadingError } from "./reading-failure.ts";

/**
 * Reads a file piece by piece, so that progress can be told. `onProgress` gets the bytes read so far.
 * @throws ReadingError for a file over 200 MB, or one the browser cannot open or finish reading.
 */
export async function readFileBytes(
  file: Blob,
  onProgress: (doneBytes: number) => void,
): Promise<Uint8Array> {
  if (file.size > MAX_JSON_BYTES) throw new ReadingError("too-large", `${file.size}/${MAX_JSON_BYTES}`);
  const bytes = new Uint8Array(file.size);
  let done = 0;
  try {
    const reader = file.stream().getReader();
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      bytes.set(piece.value, done);
      done += piece.value.byteLength;
      onProgress(done);
    }
  } catch (error) {
    throw new ReadingError("unreadable", error instanceof Error ? error.message : String(error));
  }
  return bytes.subarray(0, done);
}
