import type { FacetOption } from "../../analysis/sites/site-facets.ts";

/**
 * The answers of a facet with those that are wanted marked, as a must or as a wish; a wanted one that no candidate gives
 * is there as well. Answers without candidates stand last.
 */
export function markWanted(
  options: readonly FacetOption[],
  wanted: readonly string[],
): readonly FacetOption[] {
  const known = new Set(options.map(({ value }) => value));
  const others = wanted.filter((value) => !known.has(value));
  return [
    ...options.map((option) => ({ ...option, isChosen: wanted.includes(option.value) })),
    ...others.map((value) => ({ value, count: 0, isChosen: true })),
  ];
}

/** The wanted answers with one more, or without it; undefined where none is left. */
export function toggleAnswer(wanted: readonly string[], value: string): readonly string[] | undefined {
  const rest = wanted.filter((other) => other !== value);
  if (rest.length === wanted.length) return [...wanted, value];
  return rest.length === 0 ? undefined : rest;
}
