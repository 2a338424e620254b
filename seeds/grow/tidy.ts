import type { Ground, GroundPart } from "./ground.ts";
import type { Mesh } from "./mesh.ts";
import { getPerimeter, getSignedArea } from "./ring.ts";

/** What is smaller or thinner than this is joined to a neighbour. */
export interface Limits {
  readonly minAreaM2: number;
  readonly minWidthM: number;
}

/**
 * Joins slivers to the neighbour of the same cluster they share the longest line with: one of their own
 * block first, then one that is not a street, then any.
 */
export function tidyPlots({ mesh }: GroundPart, getLimits: (ground: Ground) => Limits): void {
  const waiting = mesh.getFaces();
  while (waiting.length > 0) {
    const face = waiting.shift();
    if (face === undefined || !mesh.hasFace(face) || !isSliver(mesh, face, getLimits(mesh.getTag(face))))
      continue;
    for (const other of rankNeighbours(mesh, face)) {
      const merged = mesh.mergeFaces(other, face);
      if (merged === undefined) continue;
      waiting.push(merged);
      break;
    }
  }
}

function isSliver(mesh: Mesh<Ground>, face: number, { minAreaM2, minWidthM }: Limits): boolean {
  const ring = mesh.getRingPoints(face);
  const area = getSignedArea(ring);
  return area < minAreaM2 || (2 * area) / getPerimeter(ring) < minWidthM;
}

function rankNeighbours(mesh: Mesh<Ground>, face: number): number[] {
  const own = mesh.getTag(face);
  const getRank = (other: Ground): number => {
    if (own.block !== undefined && other.block === own.block) return 0;
    if (own.kind === other.kind) return 1;
    return other.kind === "street" || other.kind === "water" ? 3 : 2;
  };
  return [...mesh.getNeighbours(face)]
    .filter(([other]) => mesh.getTag(other).cluster === own.cluster)
    .map(([other, lengthM]) => ({ other, lengthM, rank: getRank(mesh.getTag(other)) }))
    .sort((a, b) => a.rank - b.rank || b.lengthM - a.lengthM || a.other - b.other)
    .map(({ other }) => other);
}
