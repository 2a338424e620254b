/** A value of a file as one line of text: empty for none, nested ones as JSON. */
export function toValueText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
