/** A group of a drawing as text: a code that says what the value is, and the value. */
export interface DxfGroup {
  readonly code: number;
  /** As it stands, without the end of its line. */
  readonly value: string;
}

const LINE_FEED = "\n".charCodeAt(0);
const RETURN = "\r".charCodeAt(0);

/** Reads a drawing group by group; the text is not cut up before, as it may have tens of millions of lines. */
export class DxfGroupReader {
  readonly #text: string;
  #at = 0;
  #isMisaligned = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Characters done. */
  get position(): number {
    return this.#at;
  }

  /** True when a line that has to be a group code is none: from there on nothing can be read. */
  get isMisaligned(): boolean {
    return this.#isMisaligned;
  }

  /** The next group, or null at the end of what can be read. */
  next(): DxfGroup | null {
    if (this.#isMisaligned || this.#at >= this.#text.length) return null;
    const codeText = this.#nextLine().trim();
    // Blank lines behind the end are no groups.
    if (codeText === "" && this.#text.slice(this.#at, this.#at + 100).trim() === "") return null;
    if (!/^-?\d{1,4}$/.test(codeText)) {
      this.#isMisaligned = true;
      return null;
    }
    if (this.#at >= this.#text.length) return null;
    return { code: Number(codeText), value: this.#nextLine() };
  }

  /** Ends with CR LF, LF, or (old Macintosh) CR alone. */
  #nextLine(): string {
    const text = this.#text;
    const start = this.#at;
    let end = start;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === LINE_FEED || code === RETURN) break;
      end += 1;
    }
    const isPair = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED;
    this.#at = end + (isPair ? 2 : 1);
    return text.slice(start, end);
  }
}
