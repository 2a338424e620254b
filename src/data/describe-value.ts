const MAX_LENGTH = 40;

/** A few characters that let somebody find the value in the file: for figures of findings. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "—";
  if (Array.isArray(value)) return `[… ${value.length}]`;
  if (typeof value === "object" && value !== null) return "{…}";
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return typeof value;
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
