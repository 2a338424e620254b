const WHITE_SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING_CHUNK = /[^"\\\u0000-\u001f]*/y; // eslint-disable-line no-control-regex -- JSON forbids just these
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next. */
type Expected = "value" | "value-or-close" | "key-or-close" | "key" | "colon" | "comma-or-close" | "end";

/**
 * Offset of the first character that makes `text` no JSON (RFC 8259); the length of the text when it is cut off;
 * -1 when it is JSON. For telling people where to look: engines do not say it reliably. No recursion.
 */
export function findJsonError(text: string): number {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "value";
  let at = skip(WHITE_SPACE, text, 0);
  const afterValue = (): Expected => (open.length === 0 ? "end" : "comma-or-close");
  while (at < text.length) {
    const character = text.charAt(at);
    switch (expected) {
      case "end":
        return at;
      case "colon":
        if (character !== ":") return at;
        at += 1;
        expected = "value";
        break;
      case "comma-or-close":
        if (character === ",") expected = open.at(-1) === "[" ? "value" : "key";
        else if (!isClosing(character, open.pop())) return at;
        else expected = afterValue();
        at += 1;
        break;
      case "key":
      case "key-or-close":
        if (character === "}" && expected === "key-or-close") {
          open.pop();
          at += 1;
          expected = afterValue();
        } else {
          const end = character === '"' ? skipString(text, at) : -1 - at;
          if (end < 0) return -1 - end;
          at = end;
          expected = "colon";
        }
        break;
      case "value":
      case "value-or-close":
        if (character === "[" || character === "{") {
          open.push(character);
          at += 1;
          expected = character === "[" ? "value-or-close" : "key-or-close";
        } else if (character === "]" && expected === "value-or-close") {
          open.pop();
          at += 1;
          expected = afterValue();
        } else {
          const end = character === '"' ? skipString(text, at) : skip(SCALAR, text, at);
          if (end < 0) return -1 - end;
          if (end === at) return at;
          at = end;
          expected = afterValue();
        }
    }
    at = skip(WHITE_SPACE, text, at);
  }
  return expected === "end" ? -1 : text.length;
}

function isClosing(character: string, opened: "[" | "{" | undefined): boolean {
  return (character === "]" && opened === "[") || (character === "}" && opened === "{");
}

/** Offset after what the sticky `pattern` takes at `from`; `from` itself when it takes nothing. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Offset after the string that opens at `from`, or -1 - offset of what is wrong in it. */
function skipString(text: string, from: number): number {
  let at = skip(STRING_CHUNK, text, from + 1);
  while (at < text.length && text[at] !== '"') {
    const end = skip(ESCAPE, text, at);
    if (end === at) return -1 - at;
    at = skip(STRING_CHUNK, text, end);
  }
  return at < text.length ? at + 1 : -1 - text.length;
}
