import { Refusal } from "./formats/format.ts";
import type { SourceFile } from "./formats/source-dataset.ts";
import { openSource } from "./importing/open-source.ts";
import { readImport } from "./importing/read-import.ts";
import { takeImport } from "./importing/take-import.ts";
import { MANIFEST_FILE } from "./park-files.ts";
import { readFileBytes } from "./read-file-bytes.ts";
import { readUserPark } from "./read-user-park.ts";
import { ReadingError } from "./reading-failure.ts";
import type { ReadingOptions, UserFileEntry } from "./reading-protocol.ts";
import { summarise } from "./summarise.ts";
import type { OnProgress, UserFileReading } from "./user-file-reading.ts";

/**
 * Reads what the user opened: the files of a park folder (a `park.json` among them), the same packed, or a data file
 * in any format with what lies beside it. Everything is placed, mapped and checked under the user's choices; rows
 * with an error are left out, and nothing of a file is taken when the whole of it cannot be read. Blocks while it
 * checks, so a page calls it in a worker.
 * @throws ReadingError when a file cannot be read at all.
 */
export async function readUserFile(
  files: readonly UserFileEntry[],
  options: ReadingOptions,
  onProgress: OnProgress,
): Promise<UserFileReading> {
  if (files.some(({ path }) => getName(path) === MANIFEST_FILE))
    return readUserPark(files, options, onProgress);
  const [first] = files;
  if (first === undefined) throw new RangeError("no file to read");
  const sources = await readSources(files, onProgress);
  try {
    const { encoding } = options.choices;
    const opened = await openSource(sources, {
      ...(encoding === undefined ? {} : { encoding }),
      onProgress: (done, total) => onProgress({ step: "reading", done, total }),
    });
    switch (opened.kind) {
      case "unknown":
        throw new ReadingError("unknown-format", opened.looksLike);
      case "park":
        return await readUserPark(toEntries(opened.files), options, onProgress);
      case "dataset": {
        const { dataset } = opened;
        const reading = await readImport(dataset, options.choices, getName(first.path), {
          ...options,
          onProgress,
        });
        onProgress({ step: "measuring", done: 0, total: reading.mapped.features });
        return takeImport(dataset, reading, options);
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { finding } = error;
    return {
      kind: "refused",
      summary: summarise(0, [], { findings: [finding], counts: { [finding.code]: 1 } }),
    };
  }
}

async function readSources(files: readonly UserFileEntry[], onProgress: OnProgress): Promise<SourceFile[]> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  const sources: SourceFile[] = [];
  for (const { path, file } of files) {
    const bytes = await readFileBytes(file, (done) =>
      onProgress({ step: "reading", done: before + done, total }),
    );
    before += file.size;
    sources.push({ name: getName(path), bytes });
  }
  return sources;
}

function toEntries(files: ReadonlyMap<string, Uint8Array>): UserFileEntry[] {
  return [...files].map(([path, bytes]) => ({ path, file: new Blob([new Uint8Array(bytes)]) }));
}

function getName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
