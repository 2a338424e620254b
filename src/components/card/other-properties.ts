/** Longer texts are cut on the card; the file keeps them whole. */
const MAX_TEXT_LENGTH = 200;

/** Properties outside the data model as text, in the file's order; null and empty ones are left out. */
export function getOtherProperties(
  other: Readonly<Record<string, unknown>>,
): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(other).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (text.trim() === "") return [];
    return [{ name, text: text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text }];
  });
}
