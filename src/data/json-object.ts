/** An object of parsed JSON: its own keys only, values unknown. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for keys that name something on every object: a file has no honest use for them. */
function isReserved(key: string): boolean {
  return key === "__proto__" || key === "constructor" || key === "prototype";
}

/** Takes reserved keys off `value` and everything inside it, in place and without recursion. */
export function dropReservedKeys(value: unknown): void {
  const open: unknown[] = [value];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (typeof current !== "object" || current === null) continue;
    if (Array.isArray(current)) {
      for (const child of current as unknown[]) if (typeof child === "object") open.push(child);
      continue;
    }
    // Parsed JSON inherits nothing enumerable, and `Object.keys` would make a list for each object.
    for (const key in current) {
      if (isReserved(key)) {
        Reflect.deleteProperty(current, key);
        continue;
      }
      const child = (current as JsonObject)[key];
      if (typeof child === "object" && child !== null) open.push(child);
    }
  }
}
