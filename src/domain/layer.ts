/** The layers of a park folder, in drawing order from below. */
export const PARK_LAYERS = ["clusters", "zones", "plots", "plants", "places"] as const;
export type ParkLayer = (typeof PARK_LAYERS)[number];

/** One feature of the park: identity is unique inside its layer. */
export interface FeatureRef {
  readonly layer: ParkLayer;
  readonly id: string;
}
