/** Bytes moved at a time where a file is written piece by piece. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** What a dedicated worker offers of a file of the origin's private file system. */
interface SyncAccess {
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

/** A file handle as browsers of different ages and threads have it. */
interface PrivateFile {
  getFile(): Promise<File>;
  createWritable?(): Promise<Pick<FileSystemWritableFileStream, "write" | "close" | "abort">>;
  createSyncAccessHandle?(): Promise<SyncAccess>;
}

/** A folder of the origin's private file system. */
export interface PrivateFolder {
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<PrivateFile>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

/** Where folders of the origin's private file system come from: `navigator.storage`. */
export interface PrivateFileSystem {
  getDirectory(): Promise<{
    getDirectoryHandle(name: string, options: { readonly create: boolean }): Promise<PrivateFolder>;
  }>;
}

/** The folder of that name, or null where the browser has no private file system or refuses it. */
export async function openOriginalsFolder(
  name: string,
  system: PrivateFileSystem | null,
): Promise<PrivateFolder | null> {
  try {
    const root = await system?.getDirectory();
    return (await root?.getDirectoryHandle(name, { create: true })) ?? null;
  } catch {
    // Private windows and old browsers have the method and refuse it.
    return null;
  }
}

/**
 * Writes a file whole. Until this resolves the file may be absent, empty or cut.
 * @throws what the browser throws; also where it offers no way to write here.
 */
export async function writeOriginalFile(folder: PrivateFolder, key: string, blob: Blob): Promise<void> {
  const file = await folder.getFileHandle(key, { create: true });
  if (file.createWritable !== undefined) {
    const stream = await file.createWritable();
    try {
      await stream.write(blob);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
  } else if (file.createSyncAccessHandle !== undefined) {
    await writeInPieces(await file.createSyncAccessHandle(), blob);
  } else {
    throw new Error("files cannot be written on this thread");
  }
  const { size } = await file.getFile();
  if (size !== blob.size) throw new Error(`${size} of ${blob.size} bytes were written`);
}

/** The file of that key if it has that size, else null. */
export async function readOriginalFile(
  folder: PrivateFolder,
  key: string,
  sizeBytes: number,
): Promise<Blob | null> {
  try {
    const file = await (await folder.getFileHandle(key)).getFile();
    return file.size === sizeBytes ? file : null;
  } catch {
    return null;
  }
}

/** Removes every file that `isWanted` does not want; one that is open stays for the next time. */
export async function removeOriginalFiles(
  folder: PrivateFolder,
  isWanted: (key: string) => boolean,
): Promise<void> {
  const unwanted: string[] = [];
  for await (const key of folder.keys()) {
    if (!isWanted(key)) unwanted.push(key);
  }
  for (const key of unwanted) await folder.removeEntry(key).catch(() => undefined);
}

async function writeInPieces(access: SyncAccess, blob: Blob): Promise<void> {
  try {
    access.truncate(0);
    for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
      const bytes = new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer());
      if (access.write(bytes, { at }) !== bytes.length) {
        throw new DOMException("the file system took only a part", "QuotaExceededError");
      }
    }
    access.flush();
  } finally {
    access.close();
  }
}
