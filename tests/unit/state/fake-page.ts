import type { Page } from "../../../src/state/sync-link.ts";

interface Entry {
  readonly hash: string;
  readonly state: unknown;
}

/** A tab of a browser as far as addresses go: its history, Back and Forward, an address that is typed. */
export class FakePage implements Page {
  #entries: Entry[];
  #at = 0;
  #listener: (() => void) | undefined;

  constructor(hash = "") {
    this.#entries = [{ hash, state: null }];
  }

  get hashes(): readonly string[] {
    return this.#entries.map(({ hash }) => hash);
  }

  get location() {
    return { hash: this.#entry.hash };
  }

  get history(): Page["history"] {
    return {
      state: structuredClone<unknown>(this.#entry.state),
      pushState: (state: unknown, _: string, hash: string) => {
        this.#put([...this.#entries.slice(0, this.#at + 1), { hash, state }]);
      },
      replaceState: (state: unknown, _: string, hash: string) => {
        this.#entries[this.#at] = { hash, state };
      },
    };
  }

  addEventListener(_: string, listener: unknown): void {
    this.#listener = listener as () => void;
  }

  go(steps: number): void {
    this.#at = Math.min(this.#entries.length - 1, Math.max(0, this.#at + steps));
    this.#listener?.();
  }

  /** Somebody pastes an address. */
  type(hash: string): void {
    this.#put([...this.#entries.slice(0, this.#at + 1), { hash, state: null }]);
    this.#listener?.();
  }

  get #entry(): Entry {
    const entry = this.#entries[this.#at];
    if (entry === undefined) throw new RangeError("no such entry");
    return entry;
  }

  #put(entries: Entry[]): void {
    this.#entries = entries;
    this.#at = entries.length - 1;
  }
}
