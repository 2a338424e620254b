import { DecodeError } from "../decode-error.ts";
import { MANIFEST_FILE, type ParkFiles } from "../park-files.ts";

/** A file with its path inside what was dropped. */
export interface DroppedFile {
  readonly path: string;
  readonly file: Blob;
}

/**
 * A park folder among dropped files, or undefined when there is no `park.json` among them. The manifest
 * nearest to the top counts. A file the manifest looks for outside the folder is taken from anywhere in the
 * drop by its bare name, since a drop cannot reach further up.
 */
export function createDroppedFiles(files: readonly DroppedFile[]): ParkFiles | undefined {
  const byPath = new Map(files.map(({ path, file }) => [normalise(path), file]));
  const [manifest] = [...byPath.keys()]
    .filter((path) => getName(path) === MANIFEST_FILE)
    .sort((a, b) => a.split("/").length - b.split("/").length);
  if (manifest === undefined) return undefined;
  const folder = manifest.slice(0, -MANIFEST_FILE.length);
  const find = (path: string): Blob | undefined => {
    const wanted = normalise(folder + path);
    const direct = byPath.get(wanted);
    if (direct !== undefined || !path.startsWith("../")) return direct;
    const stray = [...byPath.keys()].find((known) => getName(known) === getName(wanted));
    return stray === undefined ? undefined : byPath.get(stray);
  };
  return {
    async readBytes(path) {
      const file = find(path);
      if (file === undefined) throw new DecodeError(path, "", "no such file among those opened");
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

function getName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Resolves `.` and `..`; a step above the top stays at the top. */
function normalise(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
