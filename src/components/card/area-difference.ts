/** From this share on the registered area is shown as differing from the measured one: less is rounding of old surveys. */
const NOTABLE_SHARE = 0.005;

export interface AreaDifference {
  /** Registered − measured, m². */
  readonly differenceM2: number;
  /** |difference| ÷ measured, 0–1. */
  readonly share: number;
  readonly isNotable: boolean;
}

/** How the registered area differs from the measured one; both in m², `measuredM2` above 0. */
export function getAreaDifference(measuredM2: number, registeredM2: number): AreaDifference {
  const differenceM2 = registeredM2 - measuredM2;
  const share = Math.abs(differenceM2) / measuredM2;
  return { differenceM2, share, isNotable: share > NOTABLE_SHARE };
}
