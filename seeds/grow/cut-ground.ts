import type { AcrossStreet, AlongStreet, PartDrawing, StreetRank, XY } from "../control-lines/drawing.ts";
import { at } from "./at.ts";
import { drawClosedCurve, drawCurve, offsetLine } from "./curve.ts";
import { cutFace } from "./cut.ts";
import { createFrame, type Frame } from "./frame.ts";
import type { Ground, GroundKind, GroundPart } from "./ground.ts";
import { Mesh } from "./mesh.ts";
import type { Point } from "./plane.ts";
import { getCentroid, getDistanceToLine, getInnerPoint, isInside } from "./ring.ts";

/** Curves carry a vertex about every so many metres: smooth on the screen, light in the file. */
const OUTLINE_STEP_M = 70;
const STREET_STEP_M = 90;
const RIVER_STEP_M = 45;

/** Far outside any part, so that a line through the whole part begins and ends outside it. */
const BEYOND_M = 4000;

/** Land width between the plots on both sides, metres. */
const STREET_WIDTH_M: Readonly<Record<StreetRank, number>> = { arterial: 40, collector: 26, local: 18 };

const RIVER_WIDTH_M = 40;
/** Green on either side of the water. */
const BANK_WIDTH_M = 38;

/** Cuts a part into streets, water, green banks, green fringe and blocks, which tile it without rest. */
export function cutGround(drawing: PartDrawing): GroundPart {
  const frame = createFrame(drawing.spine.map(toPoint));
  const mesh = new Mesh<Ground>();
  const outline = drawClosedCurve(drawing.outline.map(toPoint), OUTLINE_STEP_M);
  mesh.addFace(
    outline.map((point) => mesh.addPoint(point)),
    { cluster: at(drawing.clusters.ids, 0), kind: "block" },
  );
  const part = { mesh, frame };
  divideClusters(mesh, drawing);
  cutArterials(part, drawing);
  cutRiver(part, drawing);
  cutFringe(mesh, drawing);
  for (const street of drawing.along.filter(isMinor)) cutAlong(part, street);
  for (const street of drawing.across.filter(isMinor)) cutAcross(part, street);
  return part;
}

function toPoint([x, y]: readonly [x: number, y: number, ...rest: number[]]): Point {
  return { x, y };
}

function isMinor(street: { readonly rank: StreetRank }): boolean {
  return street.rank !== "arterial";
}

function divideClusters(mesh: Mesh<Ground>, drawing: PartDrawing): void {
  drawing.clusters.divides.forEach((divide: readonly XY[], index) => {
    const line = drawCurve(divide.map(toPoint), STREET_STEP_M);
    const middle = at(line, Math.floor(line.length / 2));
    for (const face of mesh.getFaces()) {
      for (const piece of cutFace(mesh, face, line)) {
        const north = getCentroid(mesh.getRingPoints(piece)).y > middle.y;
        if (north) mesh.setTag(piece, { cluster: at(drawing.clusters.ids, index + 1), kind: "block" });
      }
    }
  });
}

function cutArterials(part: GroundPart, drawing: PartDrawing): void {
  for (const street of drawing.along) if (!isMinor(street)) cutAlong(part, street);
  for (const street of drawing.across) {
    if (isMinor(street)) continue;
    cutCrossedStreets(part, street);
    cutAcross(part, street);
  }
}

/** Long streets become one plot from crossing to crossing: each crossing goes with the stretch south of it. */
function cutCrossedStreets({ mesh, frame }: GroundPart, street: AcrossStreet): void {
  const edge = offsetLine(getAcrossLine(frame, street), -STREET_WIDTH_M[street.rank] / 2);
  for (const face of mesh.getFaces()) {
    if (mesh.getTag(face).kind === "street") cutFace(mesh, face, edge);
  }
}

function cutAlong({ mesh, frame }: GroundPart, street: AlongStreet): void {
  const line: Point[] = [];
  for (let v = -500; v <= frame.lengthM + 500; v += STREET_STEP_M)
    line.push(frame.toPlane({ u: street.u, v }));
  const [from, to] = street.v ?? [-Infinity, Infinity];
  const faces = findBlocks(mesh, (point) => {
    const { v } = frame.toFrame(point);
    return v > from && v < to;
  });
  cutBand(mesh, faces, line, STREET_WIDTH_M[street.rank], { kind: "street", rank: street.rank });
}

function cutAcross({ mesh, frame }: GroundPart, street: AcrossStreet): void {
  const [from, to] = street.u ?? [-Infinity, Infinity];
  const faces = findBlocks(mesh, (point) => {
    const { u } = frame.toFrame(point);
    return u > from && u < to;
  });
  const line = getAcrossLine(frame, street);
  cutBand(mesh, faces, line, STREET_WIDTH_M[street.rank], { kind: "street", rank: street.rank });
}

function getAcrossLine(frame: Frame, street: AcrossStreet): Point[] {
  const foot = frame.toPlane({ u: 0, v: street.v });
  const up = frame.getDirection(street.v);
  const tilt = Math.tan(((street.tiltDeg ?? 0) * Math.PI) / 180);
  const reach = (u: number): Point => ({
    x: foot.x + (up.y + up.x * tilt) * u,
    y: foot.y + (-up.x + up.y * tilt) * u,
  });
  return [reach(-BEYOND_M), reach(BEYOND_M)];
}

function findBlocks(mesh: Mesh<Ground>, isWanted: (inner: Point) => boolean): number[] {
  return mesh
    .getFaces()
    .filter(
      (face) => mesh.getTag(face).kind === "block" && isWanted(getInnerPoint(mesh.getRingPoints(face))),
    );
}

/** Cuts a band of `widthM` about `line` out of `faces`; the pieces inside it take `ground`. */
function cutBand(
  mesh: Mesh<Ground>,
  faces: readonly number[],
  line: readonly Point[],
  widthM: number,
  ground: Omit<Ground, "cluster">,
): void {
  let pieces = [...faces];
  for (const side of [-widthM / 2, widthM / 2]) {
    const edge = offsetLine(line, side);
    pieces = pieces.flatMap((face) => cutFace(mesh, face, edge));
  }
  for (const face of pieces) {
    if (getDistanceToLine(getInnerPoint(mesh.getRingPoints(face)), line, false) < widthM / 2) {
      mesh.setTag(face, { ...ground, cluster: mesh.getTag(face).cluster });
    }
  }
}

function cutRiver({ mesh, frame }: GroundPart, drawing: PartDrawing): void {
  const line = drawCurve(
    drawing.river.map(([u, v]) => frame.toPlane({ u, v })),
    RIVER_STEP_M,
  );
  const widthM = RIVER_WIDTH_M + 2 * BANK_WIDTH_M;
  cutBand(
    mesh,
    findBlocks(mesh, () => true),
    line,
    widthM,
    { kind: "bank" },
  );
  const banks = mesh.getFaces().filter((face) => mesh.getTag(face).kind === "bank");
  cutBand(mesh, banks, line, RIVER_WIDTH_M, { kind: "water" });
}

/** The green edge of the valley: everything outside the outline drawn in by its fringe depth. */
function cutFringe(mesh: Mesh<Ground>, drawing: PartDrawing): void {
  const inner = drawing.outline.map(([x, y, depthM], index) => {
    const before = toPoint(at(drawing.outline, index - 1));
    const after = toPoint(at(drawing.outline, index + 1));
    const dx = after.x - before.x;
    const dy = after.y - before.y;
    const length = Math.sqrt(dx * dx + dy * dy);
    return { x: x - (dy / length) * depthM, y: y + (dx / length) * depthM };
  });
  const edge = drawClosedCurve(inner, OUTLINE_STEP_M);
  const blocks = findBlocks(mesh, () => true);
  const shapes = blocks.map((face) => mesh.getRingPoints(face));
  const start = edge.findIndex((point) => !shapes.some((shape) => isInside(point, shape)));
  if (start < 0) throw new Error("the fringe never leaves the blocks: it would cut rings, not pieces");
  const open = [...edge.slice(start), ...edge.slice(0, start), at(edge, start)];
  for (const face of blocks) {
    for (const piece of cutFace(mesh, face, open)) {
      if (isInside(getInnerPoint(mesh.getRingPoints(piece)), edge)) continue;
      retag(mesh, piece, "fringe");
    }
  }
}

function retag(mesh: Mesh<Ground>, face: number, kind: GroundKind): void {
  mesh.setTag(face, { cluster: mesh.getTag(face).cluster, kind });
}
