/** JSON Pointer (RFC 6901) of a way through keys and indices; "" is the whole document. */
export function toJsonPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escapeKey(String(key))}`).join("");
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
