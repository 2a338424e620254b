/** The elements a page may use by themselves: each takes everything it draws from the page's one park. */
export const PUBLIC_ELEMENTS = [
  "park-map",
  "park-plot-list",
  "park-plant-card",
  "park-filter",
  "park-compare",
  "park-allocation-sentence",
  "park-allocation-bullet",
  "park-allocation-table",
  "park-balance-notes",
  "park-vacant-plant-list",
  "park-zone-list",
  "park-supply-mode-list",
  "park-project-list",
  "park-contradiction-list",
  "park-utility-list",
] as const satisfies readonly (keyof HTMLElementTagNameMap)[];
