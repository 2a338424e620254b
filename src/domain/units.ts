/** 1 亩 is exactly 2000/3 m². */
export const M2_PER_MU = 2000 / 3;
export const M2_PER_HA = 10_000;
export const M2_PER_KM2 = 1_000_000;

/** Standard gravity turns a load of t/m² into kN/m² (CGPM 1901). */
export const KN_PER_T = 9.80665;

export function toMu(areaM2: number): number {
  return areaM2 / M2_PER_MU;
}

export function toHa(areaM2: number): number {
  return areaM2 / M2_PER_HA;
}

export function toKm2(areaM2: number): number {
  return areaM2 / M2_PER_KM2;
}

/** Units a table of land is printed in. */
export const AREA_UNITS = ["ha", "mu", "km2"] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

export const M2_PER_AREA_UNIT: Readonly<Record<AreaUnit, number>> = {
  ha: M2_PER_HA,
  mu: M2_PER_MU,
  km2: M2_PER_KM2,
};
