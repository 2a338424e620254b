import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DecodeError } from "../decode-error.ts";
import type { ParkFiles } from "../park-files.ts";

/** A park folder on disk, for Node. */
export function createDiskFiles(folder: string): ParkFiles {
  return {
    async readBytes(path) {
      return readOrFail(join(folder, path), path);
    },
  };
}

/** The bytes of a file on disk. Throws a DecodeError when it cannot be opened. */
export async function readDiskFile(path: string): Promise<Uint8Array> {
  return readOrFail(path, path);
}

async function readOrFail(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new DecodeError(name, "", getReason(error));
  }
}

/** Writes a file on disk, over one that is there. Throws a DecodeError when it cannot be written. */
export async function writeDiskFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw new DecodeError(path, "", getReason(error));
  }
}

/** What a path names. Throws a DecodeError when it names nothing. */
export async function getDiskKind(path: string): Promise<"file" | "folder"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    throw new DecodeError(path, "", getReason(error));
  }
}

function getReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
      return "permission denied";
    case "EISDIR":
      return "is a folder";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
