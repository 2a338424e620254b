/** How a shape came to be. Only `surveyed` may be taken for a survey. */
export const GEOMETRY_STATUSES = ["schematic", "digitised", "surveyed"] as const;
export type GeometryStatus = (typeof GEOMETRY_STATUSES)[number];
