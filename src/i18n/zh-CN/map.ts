export const map = {
  "map.title": "园区地图",
  "map.zoomIn": "放大",
  "map.zoomOut": "缩小",
  "map.resetNorth": "恢复正北",
  "map.positionSchematic": "位置示意",
  "map.approximate": "{name} ≈",
} as const;
