import type { PrivateFileSystem, PrivateFolder } from "../../../../src/data/storage/original-files.ts";

/** How a browser lets files be written: in one go, byte for byte in a worker, or not at all. */
export type WritingKind = "stream" | "sync" | "none";

/** The private file system of an origin, in memory. `onStep` comes before everything that touches a file. */
export class FakePrivateFiles implements PrivateFileSystem {
  readonly contents = new Map<string, Uint8Array>();
  readonly #writing: WritingKind;
  onStep: (step: string) => void | Promise<void> = () => undefined;

  constructor(writing: WritingKind) {
    this.#writing = writing;
  }

  getDirectory(): ReturnType<PrivateFileSystem["getDirectory"]> {
    return Promise.resolve({ getDirectoryHandle: () => Promise.resolve(this.#folder) });
  }

  get #folder(): PrivateFolder {
    return {
      getFileHandle: (name, options) => this.#open(name, options?.create === true),
      removeEntry: (name) => this.#step("remove", () => void this.contents.delete(name)),
      keys: () => this.#keys(),
    };
  }

  async *#keys(): AsyncIterable<string> {
    await this.#step("keys", () => undefined);
    yield* [...this.contents.keys()];
  }

  async #open(name: string, isMade: boolean): ReturnType<PrivateFolder["getFileHandle"]> {
    await this.#step("open", () => {
      if (this.contents.has(name)) return;
      if (!isMade) throw new DOMException("no such file", "NotFoundError");
      this.contents.set(name, new Uint8Array());
    });
    const getFile = (): Promise<File> =>
      this.#step("read", () => new File([new Uint8Array(this.contents.get(name) ?? [])], name));
    if (this.#writing === "none") return { getFile };
    if (this.#writing === "sync") return { getFile, createSyncAccessHandle: () => this.#openSync(name) };
    return { getFile, createWritable: () => this.#openStream(name) };
  }

  /** What is written shows only after closing. */
  #openStream(name: string) {
    let swap = new Uint8Array();
    return this.#step("stream", () => ({
      write: async (blob: unknown): Promise<void> => {
        const bytes = new Uint8Array(await (blob as Blob).arrayBuffer());
        await this.#step("write", () => void (swap = bytes));
      },
      close: () => this.#step("close", () => void this.contents.set(name, swap)),
      abort: () => Promise.resolve(),
    }));
  }

  /** What is written is there at once, half of it already before the step that may fail. */
  #openSync(name: string) {
    return this.#step("sync", () => ({
      truncate: () => void this.contents.set(name, new Uint8Array()),
      write: (bytes: Uint8Array, { at }: { readonly at: number }): number => {
        this.#append(name, bytes.subarray(0, bytes.length >> 1), at);
        void this.onStep("write");
        this.#append(name, bytes, at);
        return bytes.length;
      },
      flush: () => void this.onStep("flush"),
      close: () => undefined,
    }));
  }

  #append(name: string, bytes: Uint8Array, at: number): void {
    const grown = new Uint8Array(at + bytes.length);
    grown.set((this.contents.get(name) ?? new Uint8Array()).subarray(0, at));
    grown.set(bytes, at);
    this.contents.set(name, grown);
  }

  async #step<Result>(name: string, work: () => Result): Promise<Result> {
    await this.onStep(name);
    return work();
  }
}
