import { formatDistance } from "../../i18n/format.ts";

/** Longest bar, px. */
const MAX_WIDTH_PX = 140;

/** A round length on the ground and how wide it is drawn. */
export interface ScaleBar {
  readonly widthPx: number;
  readonly lengthM: number;
  readonly label: string;
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that fits. */
export function getScaleBar(metresPerPixel: number): ScaleBar {
  const longestM = metresPerPixel * MAX_WIDTH_PX;
  const power = 10 ** Math.floor(Math.log10(longestM));
  const lengthM = [5, 2, 1].map((step) => step * power).find((length) => length <= longestM) ?? power;
  const label = lengthM >= 1000 ? `${lengthM / 1000} km` : formatDistance(lengthM);
  return { widthPx: Math.round(lengthM / metresPerPixel), lengthM, label };
}
