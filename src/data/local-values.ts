/** Prefix of everything this app keeps in the browser's local storage. */
const PREFIX = "park-atlas.";

/** A text remembered on this machine, or null; storage that is switched off remembers nothing. */
export function readLocalValue(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a text on this machine where storage allows it. */
export function writeLocalValue(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Without storage the app works the same; the next visit starts from the defaults.
  }
}
