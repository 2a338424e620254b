/**
 * How a layer enters the park: instead of the layer that is there, beside its records, or into the records that have
 * the same id.
 */
export const IMPORT_MODES = ["replace", "append", "update"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
