/** How land use is drawn: convention with textures (default), convention alone, or colours for colour-blind eyes. */
export const LAND_USE_STYLES = ["textured", "standard", "colour-blind-safe"] as const;
export type LandUseStyle = (typeof LAND_USE_STYLES)[number];
