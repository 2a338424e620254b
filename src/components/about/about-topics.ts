/** How areas, sums and unknowns are treated; the allocation classes follow them in the page. */
export const METHODS = [
  ["about.method.area", "about.method.area.text"],
  ["about.method.edges", "about.method.edges.text"],
  ["about.method.coordinates", "about.method.coordinates.text"],
  ["about.method.registered", "about.method.registered.text"],
  ["about.method.totals", "about.method.totals.text"],
  ["about.method.units", "about.method.units.text"],
  ["about.method.unknown", "about.method.unknown.text"],
  ["about.method.completeness", "about.method.completeness.text"],
] as const;

/** What is said of vacant plants, idle land and the way to them. */
export const METHODS_OF_PLANTS = [
  ["about.method.vacant", "about.method.vacant.text"],
  ["about.method.idle", "supervisionFlag.idle.note"],
  ["about.method.distance", "about.method.distance.text"],
] as const;

/** What no reliable source was found for. */
export const MISSING = [
  "about.missing.boundary",
  "about.missing.places",
  "about.missing.controls",
  "about.missing.listings",
  "about.missing.approved",
  "about.missing.standards",
] as const;
