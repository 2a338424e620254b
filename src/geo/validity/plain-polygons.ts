import type { Position } from "geojson";
import type { RingPlace } from "./edge-set.ts";
import { areApart, type LaidRing, MAX_RINGS, PolygonLayout } from "./polygon-layout.ts";

/** Reused, so that a file of 100,000 plots allocates next to nothing here. */
const LAYOUT = new PolygonLayout();

/**
 * The rings wound the wrong way of shapes that surely have no other fault `findPolygonFaults` knows, or null,
 * which means "look closely", not "at fault". Sure are rings that are closed, have no vertex twice, no spike
 * and some area, meet neither themselves nor another, holes inside their shell and apart from one another,
 * parts apart: by their boxes, where those overlap nothing is sure. So most shapes are done with in a fraction of
 * the time, and no fault is judged here. `parts` as there: positions are lon, lat in degrees.
 */
export function findMiswoundRings(parts: readonly (readonly (readonly Position[])[])[]): RingPlace[] | null {
  if (parts.length === 0 || parts.length > MAX_RINGS) return null;
  const miswound: RingPlace[] = [];
  const shells: LaidRing[] = [];
  for (let part = 0; part < parts.length; part += 1) {
    const rings = LAYOUT.lay(parts[part] as readonly (readonly Position[])[]);
    if (rings === null) return null;
    const shell = rings[0] as LaidRing;
    if (!areApart(shells, shell)) return null;
    shells.push(shell);
    for (let ring = 0; ring < rings.length; ring += 1) {
      const isShell = ring === 0;
      if ((rings[ring] as LaidRing).isCounterClockwise !== isShell) miswound.push({ part, ring });
    }
  }
  return miswound;
}
