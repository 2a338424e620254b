import type { ParkLayer } from "../../domain/layer.ts";
import type { Park } from "../../domain/park.ts";
import type { Bounds, Sited } from "../../domain/site.ts";
import { getLegend, type Legend } from "../legend.ts";

const NOTHING: Legend["vacantPlants"] = { value: 0, refs: [], unknownCount: 0 };

/**
 * The legend of what can be seen in a frame: only layers that are on, only records whose boxes reach into `bounds`
 * (degrees), only entries that occur. Statuses are those of the day `asOf`, YYYY-MM-DD.
 */
export function getFrameLegend(
  park: Pick<Park, "plots" | "plants">,
  bounds: Bounds,
  visible: Readonly<Record<ParkLayer, boolean>>,
  asOf: string,
): Legend {
  const isInFrame = ({ site }: Sited): boolean => site.bounds !== null && doTouch(site.bounds, bounds);
  const plants = park.plants.filter(
    (plant) => isInFrame(plant) || (plant.site.anchor !== null && isInside(plant.site.anchor, bounds)),
  );
  const legend = getLegend({ plots: park.plots.filter(isInFrame), plants }, asOf);
  return {
    landUses: visible.plots ? legend.landUses : [],
    statuses: visible.plots ? legend.statuses.filter(({ count }) => count.value > 0) : [],
    vacantPlants: visible.plants ? legend.vacantPlants : NOTHING,
    otherPlants: visible.plants ? legend.otherPlants : NOTHING,
  };
}

function isInside([lon, lat]: readonly [number, number], [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function doTouch(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
