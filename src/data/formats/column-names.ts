/** Names every object has: a column that bears one gets a number behind it. */
const RESERVED_NAMES = ["__proto__", "constructor", "prototype"];

/** Name of a column that has none. */
const NAMELESS = "field";

/**
 * Names of columns as keys of properties: each once, in the order given. A name that is there already gets "_2",
 * "_3" … behind it, as GDAL and QGIS do.
 */
export function makeColumnNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>(RESERVED_NAMES);
  const counts = new Map<string, number>();
  return names.map((name) => {
    const base = name.trim() === "" ? NAMELESS : name.trim();
    let unique = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(unique)) {
      count += 1;
      unique = `${base}_${count}`;
    }
    counts.set(base, count);
    taken.add(unique);
    return unique;
  });
}
