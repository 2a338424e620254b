const MARKS: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "UTF-8", bytes: [0xef, 0xbb, 0xbf] },
  { name: "UTF-16LE", bytes: [0xff, 0xfe] },
  { name: "UTF-16BE", bytes: [0xfe, 0xff] },
  { name: "GB18030", bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** Name of the encoding whose byte-order mark a text begins with. */
export function findByteOrderMark(bytes: Uint8Array | undefined): string | undefined {
  return MARKS.find((mark) => mark.bytes.every((byte, index) => bytes?.[index] === byte))?.name;
}
