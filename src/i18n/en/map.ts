import type { map as mapZh } from "../zh-CN/map.ts";

export const map = {
  "map.title": "Map of the park",
  "map.zoomIn": "Zoom in",
  "map.zoomOut": "Zoom out",
  "map.resetNorth": "Reset north",
  "map.positionSchematic": "position is a sketch",
  "map.approximate": "{name} ≈",
} satisfies Record<keyof typeof mapZh, string>;
