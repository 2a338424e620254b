/** Every text that is a value anywhere inside `value`, whatever its shape. Cycles and depth do no harm. */
export function collectStrings(value: unknown): ReadonlySet<string> {
  const strings = new Set<string>();
  const seen = new Set<unknown>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const current = open.pop();
    if (typeof current === "string") strings.add(current);
    else if (typeof current === "object" && current !== null && !seen.has(current)) {
      seen.add(current);
      for (const child of Object.values(current)) open.push(child);
    }
  }
  return strings;
}
