/** 128 random bits: no two originals or projects meet. */
const KEY_BYTES = 16;

/** Keys are file names too: nothing with a path or a special meaning on any system. */
const SAFE_KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

/** A fresh key for a project, a file or an original. Works on pages without a secure context too. */
export function createStorageKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function isStorageKey(text: string): boolean {
  return SAFE_KEY.test(text);
}
