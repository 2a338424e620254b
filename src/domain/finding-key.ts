import { FINDING_SEVERITY, type FindingCode } from "./finding.ts";

/** The same for the same finding in two runs: its code and its subjects, in the order given. */
export function getFindingKey(code: FindingCode, subjects: readonly string[]): string {
  return [code, ...subjects.map(escape)].join("/");
}

/** What a key names; the code is null where it is none of ours. Of a gap the last subject is its place. */
export function readFindingKey(key: string): {
  readonly code: FindingCode | null;
  readonly subjects: readonly string[];
} {
  const [code = "", ...subjects] = key.split("/");
  return { code: isFindingCode(code) ? code : null, subjects: subjects.map(unescape) };
}

function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(FINDING_SEVERITY, text);
}

/** An id may hold a slash; nothing else needs escaping, and the key stays legible. */
function escape(id: string): string {
  return id.replaceAll("%", "%25").replaceAll("/", "%2F");
}

function unescape(text: string): string {
  return text.replaceAll("%2F", "/").replaceAll("%25", "%");
}
