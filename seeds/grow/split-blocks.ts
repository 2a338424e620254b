import type { District, PartDrawing } from "../control-lines/drawing.ts";
import { at } from "./at.ts";
import { cutFace } from "./cut.ts";
import type { Ground, GroundPart } from "./ground.ts";
import { getGap, type Point } from "./plane.ts";
import { PROGRAMMES } from "./programmes.ts";
import { createRandom, type Random } from "./random.ts";
import { getCentroid, getSignedArea } from "./ring.ts";
import { tidyPlots } from "./tidy.ts";

/** Far beyond any block. */
const REACH_M = 3000;

/** Below this depth a block keeps one row of plots between its streets, metres. */
const TWO_ROWS_DEPTH_M = 150;

/** Fringe and bank pieces are cut to about this, m². */
const FRINGE_PLOT_M2 = 50_000;

/** Before plots are cut: a block smaller than this is no block. */
const BLOCK_LIMITS = { minAreaM2: 6000, minWidthM: 30 };
const STREET_LIMITS = { minAreaM2: 900, minWidthM: 5 };
const BAND_LIMITS = { minAreaM2: 1500, minWidthM: 9 };
const PLOT_LIMITS = { minAreaM2: 4000, minWidthM: 30 };

/** Gives every block the programme of the nearest district and cuts it into plots along its streets. */
export function splitBlocks(part: GroundPart, districts: PartDrawing["districts"], label: string): void {
  const { mesh } = part;
  tidyPlots(part, (ground) => getLimits(ground, BLOCK_LIMITS));
  for (const face of mesh.getFaces()) {
    const ground = mesh.getTag(face);
    const district = findDistrict(districts[ground.cluster] ?? [], getCentroid(mesh.getRingPoints(face)));
    mesh.setTag(face, { ...ground, block: face, district });
    const random = createRandom(`${label} block ${face}`);
    if (ground.kind === "fringe") splitInto(part, face, FRINGE_PLOT_M2, random);
    if (ground.kind !== "block") continue;
    const [low, high] = PROGRAMMES[district.programme].plotAreaM2;
    splitInto(part, face, random.between(low, high), random);
  }
  tidyPlots(part, (ground) => getLimits(ground, PLOT_LIMITS));
}

function getLimits(ground: Ground, blockLimits: typeof BLOCK_LIMITS): typeof BLOCK_LIMITS {
  if (ground.kind === "street") return STREET_LIMITS;
  return ground.kind === "block" ? blockLimits : BAND_LIMITS;
}

function findDistrict(districts: readonly District[], point: Point): District {
  const gaps = districts.map(({ at: [x, y] }) => getGap({ x, y }, point));
  return at(districts, gaps.indexOf(Math.min(...gaps)));
}

/** Two rows back to back where the block is deep enough, then side by side along each row. */
function splitInto(part: GroundPart, face: number, plotAreaM2: number, random: Random): void {
  const { mesh, frame } = part;
  const ring = mesh.getRingPoints(face);
  const count = Math.round(getSignedArea(ring) / plotAreaM2);
  if (count < 2) return;
  const up = frame.getDirection(frame.toFrame(getCentroid(ring)).v);
  const right = { x: up.y, y: -up.x };
  const isTall = getExtent(ring, up) > getExtent(ring, right);
  const [long, short] = isTall ? [up, right] : [right, up];
  if (count < 4 || getExtent(ring, short) < TWO_ROWS_DEPTH_M) {
    splitRow(part, face, long, count, random);
    return;
  }
  for (const row of cutAt(part, face, short, random.between(0.45, 0.55))) {
    splitRow(part, row, long, Math.max(1, Math.round(getArea(part, row) / plotAreaM2)), random);
  }
}

function splitRow(part: GroundPart, face: number, axis: Point, count: number, random: Random): void {
  if (count < 2) return;
  const areaM2 = getArea(part, face);
  const near = Math.floor(count / 2);
  // Plots in a row differ by up to a third, as real frontages do.
  const share = (near / count) * random.between(0.84, 1.16);
  for (const piece of cutAt(part, face, axis, share)) {
    splitRow(part, piece, axis, Math.round((getArea(part, piece) / areaM2) * count), random);
  }
}

/** Cuts a face square to `axis` so that `share` of its area lies before the cut. */
function cutAt({ mesh }: GroundPart, face: number, axis: Point, share: number): number[] {
  const ring = mesh.getRingPoints(face);
  const reaches = ring.map((point) => project(point, axis));
  const wantedM2 = getSignedArea(ring) * share;
  let low = Math.min(...reaches);
  let high = Math.max(...reaches);
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (getAreaBefore(ring, axis, middle) < wantedM2) low = middle;
    else high = middle;
  }
  const reach = (low + high) / 2;
  const centre = getCentroid(ring);
  const side = { x: -axis.y, y: axis.x };
  const along = project(centre, side);
  const toPoint = (offset: number): Point => ({
    x: axis.x * reach + side.x * (along + offset),
    y: axis.y * reach + side.y * (along + offset),
  });
  return cutFace(mesh, face, [toPoint(-REACH_M), toPoint(REACH_M)]);
}

function getArea({ mesh }: GroundPart, face: number): number {
  return getSignedArea(mesh.getRingPoints(face));
}

function project(point: Point, axis: Point): number {
  return point.x * axis.x + point.y * axis.y;
}

function getExtent(ring: readonly Point[], axis: Point): number {
  const reaches = ring.map((point) => project(point, axis));
  return Math.max(...reaches) - Math.min(...reaches);
}

/** Area of the ring on the near side of a line square to `axis` (Sutherland–Hodgman on one half-plane). */
function getAreaBefore(ring: readonly Point[], axis: Point, reach: number): number {
  const kept: Point[] = [];
  for (let i = 0; i < ring.length; i += 1) {
    const a = at(ring, i);
    const b = at(ring, i + 1);
    const da = project(a, axis) - reach;
    const db = project(b, axis) - reach;
    if (da <= 0) kept.push(a);
    if (da < 0 !== db < 0) {
      const share = da / (da - db);
      kept.push({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
    }
  }
  return kept.length < 3 ? 0 : getSignedArea(kept);
}
