import type { LandUse } from "../../src/domain/land-use.ts";
import type { LonLat } from "../../src/domain/site.ts";
import { getAreaM2 } from "../../src/geo/area.ts";
import { at } from "./at.ts";
import type { Ground, GroundPart } from "./ground.ts";
import { getIndustry, getLandUse } from "./land-use.ts";
import { toLonLat } from "./plane.ts";
import { getCentroid } from "./ring.ts";

/** A plot with its place and use, before its life is told. */
export interface PlotDraft {
  readonly id: string;
  readonly part: GroundPart;
  readonly face: number;
  readonly ground: Ground;
  readonly landUse: LandUse;
  readonly industry?: string;
  /** Closed ring, lon-lat, counter-clockwise. */
  readonly ring: readonly LonLat[];
  /** By the area rule, on the rounded coordinates. */
  readonly areaM2: number;
}

const ID_PREFIX: Readonly<Record<string, string>> = {
  zhengyang: "ZY",
  "logistics-base": "WL",
  fengjia: "FJ",
  qinggang: "QG",
};

/** Blocks are numbered row by row from the north; a row is about one block deep, metres. */
const ROW_M = 420;

/** Letters of plots that are no blocks: R streets, W water, G green bands. */
const BAND_LETTER = { street: "R", water: "W", bank: "G", fringe: "G" } as const;

/** Every face of the parts as a numbered plot, in the order of the ids, drawn at `scale`. */
export function draftPlots(parts: readonly GroundPart[], scale: number): PlotDraft[] {
  const drafts: PlotDraft[] = [];
  for (const part of parts) {
    const { mesh, frame } = part;
    const placed = mesh.getFaces().map((face) => {
      const place = frame.toFrame(getCentroid(mesh.getRingPoints(face)));
      return { face, ground: mesh.getTag(face), row: Math.floor(-place.v / ROW_M), ...place };
    });
    placed.sort((a, b) => a.row - b.row || a.u - b.u || b.v - a.v || a.face - b.face);
    const blocks = new Map<string, { number: number; plots: number }>();
    const counts = new Map<string, number>();
    const count = (key: string): number => {
      const next = (counts.get(key) ?? 0) + 1;
      counts.set(key, next);
      return next;
    };
    for (const { face, ground } of placed) {
      const prefix = ID_PREFIX[ground.cluster];
      if (prefix === undefined) throw new Error(`cluster ${ground.cluster} has no prefix`);
      let id: string;
      if (ground.kind === "block") {
        const key = `${prefix} ${ground.block}`;
        const block = blocks.get(key) ?? { number: count(prefix), plots: 0 };
        block.plots += 1;
        blocks.set(key, block);
        id = `${prefix}-${pad(block.number)}-${pad(block.plots)}`;
      } else {
        const letter = BAND_LETTER[ground.kind];
        id = `${prefix}-${letter}${pad(count(`${prefix} ${letter}`))}`;
      }
      const ring = toClosedRing(part, mesh.getRing(face), scale);
      const industry = getIndustry(ground);
      drafts.push({
        id,
        part,
        face,
        ground,
        landUse: getLandUse(ground, id),
        ...(industry === undefined ? {} : { industry }),
        ring,
        areaM2: getRingAreaM2(ring),
      });
    }
  }
  return drafts.sort((a, b) => compareText(a.id, b.id));
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function toClosedRing(part: GroundPart, vertices: readonly number[], scale: number): LonLat[] {
  const ring = vertices.map((vertex) => toLonLat(part.mesh.getPoint(vertex), scale));
  return [...ring, at(ring, 0)];
}

function getRingAreaM2(ring: readonly LonLat[]): number {
  return getAreaM2({ type: "Polygon", coordinates: [ring.map(([lon, lat]) => [lon, lat])] });
}

/** How much larger than drawn the parts must be so that their plots add up to `totalM2`. */
export function solveScale(parts: readonly GroundPart[], totalM2: number): number {
  let scale = 1;
  for (let round = 0; round < 4; round += 1) {
    let sumM2 = 0;
    for (const part of parts) {
      for (const face of part.mesh.getFaces()) {
        sumM2 += getRingAreaM2(toClosedRing(part, part.mesh.getRing(face), scale));
      }
    }
    scale *= Math.sqrt(totalM2 / sumM2);
  }
  return scale;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
