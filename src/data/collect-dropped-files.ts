/** A folder with more files is no park: the walk ends here instead of reading a whole disk. */
const MAX_FILES = 2_000;

/**
 * The files of a drop, those inside dropped folders included; `webkitRelativePath` is each one's path from
 * what was dropped. Must be called while the drop event is being handled: later the transfer is empty.
 * A folder or file that cannot be opened is left out; the walk stops at 2,000 files.
 */
export async function collectDroppedFiles(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const entries = items.map((item) => item.webkitGetAsEntry());
  const looseFiles = items.map((item) => item.getAsFile());
  const files: File[] = [];
  for (const [position, entry] of entries.entries()) {
    if (entry === null) {
      const file = looseFiles[position];
      if (file !== null && file !== undefined) files.push(file);
    } else {
      await walk(entry, files);
    }
  }
  return files;
}

async function walk(root: FileSystemEntry, files: File[]): Promise<void> {
  const open: FileSystemEntry[] = [root];
  for (let entry = open.shift(); entry !== undefined && files.length < MAX_FILES; entry = open.shift()) {
    if (isFile(entry)) {
      const file = await openFile(entry);
      if (file !== null) files.push(withPath(file, entry.fullPath.slice(1)));
    } else if (isDirectory(entry)) {
      open.push(...(await listDirectory(entry)));
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function openFile(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null);
    });
  });
}

/** A reader gives at most 100 entries a call and nothing when it is through. */
async function listDirectory(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0 || entries.length > MAX_FILES) return entries;
    entries.push(...some);
  }
}

/** A file that came by itself keeps its bare name, as one chosen in a dialog does. */
function withPath(file: File, path: string): File {
  if (path.includes("/")) Object.defineProperty(file, "webkitRelativePath", { value: path });
  return file;
}
