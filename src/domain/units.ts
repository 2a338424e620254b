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
