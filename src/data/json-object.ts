/** An object of parsed JSON: its own keys only, values unknown. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keys that name something on every object: a file has no honest use for them. */
const RESERVED_KEYS = ["__proto__", "constructor", "prototype"];

/** Takes reserved keys off `value` and everything inside it, in place and without recursion. */
export function dropReservedKeys(value: unknown): void {
  const open: unknown[] = [value];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (typeof current !== "object" || current === null) continue;
    for (const key of RESERVED_KEYS) {
      if (Object.hasOwn(current, key)) Reflect.deleteProperty(current, key);
    }
    for (const child of Object.values(current)) {
      if (typeof child === "object" && child !== null) open.push(child);
    }
  }
}
