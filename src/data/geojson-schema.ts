import type { Feature, Geometry } from "geojson";

/** What the schema says against a feature: the first reason, or null. */
export type SchemaCheck = (feature: Feature<Geometry | null>) => string | null;

/** Longer reasons repeat the data. */
const MAX_REASON_LENGTH = 200;

/**
 * Loads the GeoJSON schema of geojson-validation (LGPL-3, a chunk of its own, imported nowhere else).
 * It crashes on nesting, on `[[]]` and on the type `__proto__`, and takes the type `constructor` for valid.
 * So it is only asked about features our own checks have passed and rebuilt, and only its objections count.
 */
export async function loadSchemaCheck(): Promise<SchemaCheck> {
  const { isFeature } = await import("geojson-validation");
  return (feature) => {
    try {
      const [reason] = isFeature(feature, true);
      return reason === undefined ? null : reason.slice(0, MAX_REASON_LENGTH);
    } catch (error) {
      return String(error).slice(0, MAX_REASON_LENGTH);
    }
  };
}
