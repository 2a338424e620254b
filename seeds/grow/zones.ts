import { zones, type ZoneDrawing } from "../control-lines/zones.ts";
import type { ParkFeature } from "./encode.ts";
import { getUnion } from "./outline.ts";
import { SKETCH_SOURCE } from "./plot-cards.ts";
import type { PlotDraft } from "./plots.ts";
import { getInnerPoint } from "./ring.ts";

/** The functional zones as unions of plots. */
export function growZones(plots: readonly PlotDraft[], scale: number): ParkFeature[] {
  return zones.map((zone) => {
    const members = findMembers(zone, plots);
    const [first] = members;
    if (first === undefined) throw new Error(`zone ${zone.id} holds no plot`);
    const { id, name, kind, cluster } = zone;
    return {
      properties: { id, name, kind, cluster, source: SKETCH_SOURCE, geometryStatus: "schematic" },
      geometry: getUnion(
        first.part,
        members.map(({ face }) => face),
        scale,
      ),
    };
  });
}

function findMembers(zone: ZoneDrawing, plots: readonly PlotDraft[]): PlotDraft[] {
  const own = plots.filter((plot) => plot.ground.cluster === zone.cluster);
  const { within, without } = zone;
  if (within !== undefined) {
    return own.filter(({ part, face }) => {
      const { u, v } = part.frame.toFrame(getInnerPoint(part.mesh.getRingPoints(face)));
      return u > within.u[0] && u < within.u[1] && v > within.v[0] && v < within.v[1];
    });
  }
  const other = zones.find(({ id }) => id === without);
  if (other === undefined) return own;
  const taken = new Set(findMembers(other, plots));
  return own.filter((plot) => !taken.has(plot));
}
