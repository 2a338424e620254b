/** A keyword of a WKT text with what stands in its brackets, in order. */
export interface WktNode {
  /** Upper case. */
  readonly keyword: string;
  readonly values: readonly WktValue[];
}

/** A quoted text, a number, a bare word (`north`, `Cartesian`) as a text, or a node. */
export type WktValue = string | number | WktNode;

/** Bounds of an honest WKT: a compound system of WKT 2 with all its remarks has some 6,000 characters, 10 levels. */
const MAX_CHARACTERS = 50_000;
const MAX_DEPTH = 40;
const MAX_TOKENS = 10_000;

const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|([A-Za-z_]\w*)|([-+]?(?:\d+\.?\d*|\.\d+)(?:[Ee][-+]?\d+)?)|([[\](),]))/y;

/**
 * The first node of a WKT text (1 or 2, square or round brackets); null for anything else. What follows it is left
 * out: ESRI writes the vertical system there. Neither time nor memory grows beyond the length of the text.
 */
export function parseWkt(text: string): WktNode | null {
  if (text.length > MAX_CHARACTERS) return null;
  const open: { keyword: string; values: WktValue[] }[] = [];
  let word: string | null = null;
  TOKEN.lastIndex = 0;
  for (let count = 0; count < MAX_TOKENS; count += 1) {
    const [token, quoted, name, number, mark] = TOKEN.exec(text) ?? [];
    if (token === undefined) return null;
    const top = open.at(-1);
    if (mark === "[" || mark === "(") {
      if (word === null || open.length >= MAX_DEPTH) return null;
      open.push({ keyword: word.toUpperCase(), values: [] });
      word = null;
      continue;
    }
    if (word !== null) {
      // A word without brackets is a value.
      if (top === undefined) return null;
      top.values.push(word);
      word = null;
    }
    if (name !== undefined) {
      word = name;
    } else if (mark === "]" || mark === ")") {
      const node = open.pop();
      if (node === undefined) return null;
      const parent = open.at(-1);
      if (parent === undefined) return node;
      parent.values.push(node);
    } else if (quoted !== undefined || number !== undefined) {
      const value = quoted?.replaceAll('""', '"') ?? Number(number);
      if (top === undefined || value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
        return null;
      top.values.push(value);
    } else if (top === undefined) {
      return null;
    }
  }
  return null;
}

function isNode(value: WktValue): value is WktNode {
  return typeof value === "object";
}

/** The children of `node` under one of `keywords`, in order. */
export function getChildren(node: WktNode, ...keywords: readonly string[]): WktNode[] {
  return node.values.filter(isNode).filter(({ keyword }) => keywords.includes(keyword));
}

export function getChild(node: WktNode, ...keywords: readonly string[]): WktNode | null {
  return getChildren(node, ...keywords)[0] ?? null;
}

/** The first value of a node when it is a text: its name. */
export function getName(node: WktNode | null): string {
  const name = node?.values[0];
  return typeof name === "string" ? name : "";
}

/** The value at `position` as a number, also where it is written in quotes; null for none. */
export function getNumber(node: WktNode | null, position: number): number | null {
  const value = node?.values[position];
  if (typeof value === "number") return value;
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
    ? Number(value)
    : null;
}
