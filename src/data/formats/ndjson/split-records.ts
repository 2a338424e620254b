/** One record of a text sequence. */
export interface JsonRecord {
  readonly bytes: Uint8Array;
  /** 1-based number of the line it begins on. */
  readonly line: number;
}

const LINE_FEED = 0x0a;
/** RFC 8142 puts it before every record; a record may then take several lines. */
const RECORD_SEPARATOR = 0x1e;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The records of a text sequence in UTF-8, blank ones left out: one a line, or one after each record separator. */
export function* splitRecords(bytes: Uint8Array): Generator<JsonRecord> {
  const start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  const separator = bytes.includes(RECORD_SEPARATOR) ? RECORD_SEPARATOR : LINE_FEED;
  let line = 1;
  for (let at = start; at < bytes.length;) {
    const found = bytes.indexOf(separator, at);
    const end = found < 0 ? bytes.length : found;
    let first = at;
    while (first < end && isBlank(bytes[first] as number)) {
      if (bytes[first] === LINE_FEED) line += 1;
      first += 1;
    }
    if (first < end) yield { bytes: bytes.subarray(first, end), line };
    line += countLines(bytes, first, Math.min(end + 1, bytes.length));
    at = end + 1;
  }
}

/** Space, tab, carriage return, line feed. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === LINE_FEED;
}

function countLines(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED, start); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) {
    count += 1;
  }
  return count;
}
