import type { Name } from "./name.ts";
import type { Sited } from "./site.ts";

export const PLANT_STATES = ["vacant", "partly-vacant", "occupied", "disabled"] as const;
export type PlantState = (typeof PLANT_STATES)[number];

/** GB 50016 fire-hazard classes of what is made or stored. */
export const FIRE_HAZARD_CLASSES = ["甲", "乙", "丙", "丁", "戊"] as const;
export type FireHazardClass = (typeof FIRE_HAZARD_CLASSES)[number];

/** GB 50016 fire-resistance grades of the structure. */
export const FIRE_RESISTANCES = ["一", "二", "三", "四"] as const;
export type FireResistance = (typeof FIRE_RESISTANCES)[number];

/** One plant standing on a plot: a point or its footprint. Unknown is absent, never 0. */
export interface Plant extends Sited {
  readonly id: string;
  readonly plot?: string;
  readonly state?: PlantState;
  readonly name?: Name;
  readonly standard?: boolean;
  readonly floorAreaM2?: number;
  readonly vacantFloorAreaM2?: number;
  readonly storeys?: number;
  readonly clearHeightM?: number;
  readonly floorLoadTPerM2?: number;
  /** Bay × span in metres, as "8×24". */
  readonly columnGridM?: string;
  readonly craneT?: number;
  readonly freightLiftT?: number;
  readonly powerKva?: number;
  readonly fireHazardClass?: FireHazardClass;
  readonly fireResistance?: FireResistance;
  readonly rentYuanPerM2Month?: number;
  readonly saleYuanPerM2?: number;
  readonly divisible?: boolean;
  readonly availableOn?: string;
  readonly contact?: string;
  /** Paths in the park's folder, or links. */
  readonly photos?: readonly string[];
  readonly documents?: readonly string[];
  readonly source?: string;
  readonly verifiedOn?: string;
}

/** True when the plant has floor to let or sell now. */
export function hasVacantFloor(plant: Plant): boolean {
  return plant.state === "vacant" || plant.state === "partly-vacant";
}

/**
 * Floor area to let, m². A vacant plant without a stated vacant area is vacant as a whole;
 * a partly vacant one without it is unknown (undefined).
 */
export function getVacantFloorAreaM2(plant: Plant): number | undefined {
  if (!hasVacantFloor(plant)) return 0;
  if (plant.vacantFloorAreaM2 !== undefined) return plant.vacantFloorAreaM2;
  return plant.state === "vacant" ? plant.floorAreaM2 : undefined;
}
