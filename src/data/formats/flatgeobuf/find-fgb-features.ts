import { createFinding } from "../../create-finding.ts";
import { Refusal } from "../format.ts";

/** Sizes of the format (flatgeobuf.org): magic bytes, a size before the header and each feature, a node of the index. */
const MAGIC_BYTES = 8;
const SIZE_BYTES = 4;
const NODE_BYTES = 40;

/** What the package reads at most. */
const MAX_HEADER_BYTES = 10_485_760;

/** The header with the magic bytes before it. @throws Refusal where its size does not fit the file. */
export function cutHeader(bytes: Uint8Array): Uint8Array {
  const size = bytes.length < MAGIC_BYTES + SIZE_BYTES ? 0 : readSize(bytes, MAGIC_BYTES);
  const end = MAGIC_BYTES + SIZE_BYTES + size;
  if (size < 8 || size > MAX_HEADER_BYTES || end > bytes.length) throw refuseFgb("fgb-header");
  return bytes.subarray(0, end);
}

/** Bytes of the index in front of the features, by the number of features and nodes' size. */
export function getIndexBytes(featureCount: number, nodeSize: number): number {
  if (nodeSize === 0 || featureCount === 0) return 0;
  const size = Math.min(Math.max(nodeSize, 2), 65_535);
  let level = featureCount;
  let nodes = level;
  do {
    level = Math.ceil(level / size);
    nodes += level;
  } while (level > 1);
  return nodes * NODE_BYTES;
}

/** Goes from feature to feature: how many there are, and where the last whole one ends. */
export function findFeatures(
  bytes: Uint8Array,
  start: number,
): { readonly count: number; readonly end: number } {
  let count = 0;
  let end = Math.min(start, bytes.length);
  while (end + SIZE_BYTES <= bytes.length) {
    const next = end + SIZE_BYTES + readSize(bytes, end);
    if (next > bytes.length) break;
    end = next;
    count += 1;
  }
  return { count, end };
}

export function refuseFgb(reason: string): Refusal {
  return new Refusal(createFinding("format-broken", { figures: { format: "flatgeobuf", reason } }));
}

function readSize(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}
