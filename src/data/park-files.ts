/** The file that makes a folder a park. */
export const MANIFEST_FILE = "park.json";

/** Where the files of a park folder come from. Paths are relative to its `park.json`, with `/`. */
export interface ParkFiles {
  /** The bytes of a file. Rejects with a DecodeError when it is not there or cannot be opened. */
  readBytes(path: string): Promise<Uint8Array>;
}
