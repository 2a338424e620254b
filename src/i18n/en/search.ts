import type { search as searchZh } from "../zh-CN/search.ts";

export const search = {
  "search.label": "Find plots, plants, holders, places",
  "search.placeholder": "Plot code, holder, name",
  "search.open": "Find",
  "search.close": "Close find",
  "search.hint": "Ctrl K",
  "search.results": "Results",
  "search.count": "{count} found",
  "search.none": "Nothing found for: {text}",
  "search.layer.clusters": "Clusters",
  "search.layer.zones": "Zones",
  "search.layer.plots": "Plots",
  "search.layer.plants": "Plants",
  "search.layer.places": "Places",
} satisfies Record<keyof typeof searchZh, string>;
