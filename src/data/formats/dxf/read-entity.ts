import type { Geometry, Position } from "geojson";
import type { RingBudget } from "../shapefile/assemble-polygon.ts";
import { traceEllipse, type ChordRule } from "./approximate-arc.ts";
import { cleanFormattedText, cleanText } from "./clean-text.ts";
import { getFlags, getNumber, getPoint, getSide, getText, listTexts } from "./entity-fields.ts";
import type { DxfEntity } from "./read-drawing.ts";
import { readHatch } from "./read-hatch.ts";
import { tracePolyline, type DxfVertex } from "./trace-polyline.ts";

/** Curves that were replaced by chords. */
export type DxfCurve = "bulge" | "circle" | "arc" | "ellipse" | "hatch-curve";

/** What an entity is on a map. */
export type EntityReading =
  | { readonly kind: "shape"; readonly geometry: Geometry; readonly curve: DxfCurve | null }
  /** An area that is filled; mostly its outline is drawn too. */
  | { readonly kind: "fill"; readonly geometry: Geometry; readonly curve: DxfCurve | null }
  /** Words at a place: where they are aligned to, else where they begin. */
  | { readonly kind: "label"; readonly at: readonly [number, number]; readonly text: string }
  /** No shape for this program; what it is called. */
  | { readonly kind: "unsupported"; readonly found: string }
  /** Nothing that counts: empty texts, parts of other entities, windows of a sheet. */
  | { readonly kind: "nothing" }
  | { readonly kind: "fault" };

const FAULT: EntityReading = { kind: "fault" };
const NOTHING: EntityReading = { kind: "nothing" };

/** Entities that show nothing of their own. */
const WITHOUT_SHAPE = ["ATTDEF", "VERTEX", "VIEWPORT", "ENDBLK", "BLOCK"];

/** Longest name of an entity shown in a finding, characters. */
const MAX_SHOWN = 40;

const FULL_TURN = 2 * Math.PI;
const DEGREE = Math.PI / 180;

const CLOSED = 1;
const THREE_D = 8;
const MESHES = 16 | 64;
/** Of a vertex: a control point of a spline, not on the line. */
const CONTROL_POINT = 16;

/**
 * One entity in the coordinates of the world, heights left out. Angles and bulges turn counter-clockwise, and the
 * other way where the entity's plane is seen from below.
 */
export function readEntity(entity: DxfEntity, getRule: () => ChordRule, budget: RingBudget): EntityReading {
  if (WITHOUT_SHAPE.includes(entity.type)) return NOTHING;
  switch (entity.type) {
    case "LWPOLYLINE":
      return readPolyline(entity, listVertices(entity), "own", getRule);
    case "POLYLINE":
      return readOldPolyline(entity, getRule);
    case "LINE": {
      const [from, to] = [getPoint(entity, 10), getPoint(entity, 11)];
      return from === undefined || to === undefined
        ? FAULT
        : toShape({ type: "LineString", coordinates: [from, to] }, null);
    }
    case "POINT": {
      const at = getPoint(entity, 10);
      return at === undefined ? FAULT : toShape({ type: "Point", coordinates: at }, null);
    }
    case "CIRCLE":
    case "ARC":
      return readCircle(entity, getRule);
    case "ELLIPSE":
      return readEllipse(entity, getRule);
    case "HATCH":
      return readFill(entity, getRule, budget);
    case "TEXT":
    case "ATTRIB":
      return readText(entity);
    case "MTEXT":
      return readFormattedText(entity);
    default:
      return { kind: "unsupported", found: entity.type.slice(0, MAX_SHOWN) };
  }
}

/** Corners of the one-entity polyline: x, y and bulge follow one another; undefined where one is no number. */
function listVertices({ groups }: DxfEntity): readonly DxfVertex[] | undefined {
  const vertices: { x: number; y: number; bulge: number }[] = [];
  for (const { code, value } of groups) {
    if (code === 10) vertices.push({ x: Number.parseFloat(value), y: NaN, bulge: 0 });
    const vertex = vertices[vertices.length - 1];
    if (code === 20 && vertex !== undefined) vertex.y = Number.parseFloat(value);
    if (code === 42 && vertex !== undefined) vertex.bulge = Number.parseFloat(value);
  }
  return vertices.every(isSound) ? vertices : undefined;
}

function isSound({ x, y, bulge }: DxfVertex): boolean {
  return Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(bulge);
}

function readOldPolyline(entity: DxfEntity, getRule: () => ChordRule): EntityReading {
  const flags = getFlags(entity, 70);
  if ((flags & MESHES) !== 0) return { kind: "unsupported", found: "mesh" };
  const vertices = entity.vertices
    .filter((vertex) => (getFlags(vertex, 70) & CONTROL_POINT) === 0)
    .map((vertex) => {
      const [x, y] = getPoint(vertex, 10) ?? [NaN, NaN];
      return { x, y, bulge: getNumber(vertex, 42) ?? 0 };
    });
  const plane = (flags & THREE_D) === 0 ? "own" : "world";
  return readPolyline(entity, vertices.every(isSound) ? vertices : undefined, plane, getRule);
}

function readPolyline(
  entity: DxfEntity,
  vertices: readonly DxfVertex[] | undefined,
  plane: "own" | "world",
  getRule: () => ChordRule,
): EntityReading {
  if (vertices === undefined) return FAULT;
  const side = plane === "own" ? getSide(entity) : "above";
  if (side === "tilted") return { kind: "unsupported", found: "tilted" };
  const hasBulge = vertices.some(({ bulge }) => bulge !== 0);
  const rule = hasBulge ? getRule() : STRAIGHT;
  const geometry = tracePolyline(vertices, (getFlags(entity, 70) & CLOSED) !== 0, rule);
  if (geometry === null) return FAULT;
  return toShape(side === "below" ? mirror(geometry) : geometry, hasBulge ? "bulge" : null);
}

/** Without a bulge nothing asks for chords. */
const STRAIGHT: ChordRule = { sagitta: 1, maxPerTurn: 8 };

function readCircle(entity: DxfEntity, getRule: () => ChordRule): EntityReading {
  const centre = getPoint(entity, 10);
  const radius = getNumber(entity, 40);
  if (centre === undefined || radius === undefined || radius <= 0) return FAULT;
  const side = getSide(entity);
  if (side === "tilted") return { kind: "unsupported", found: "tilted" };
  const isArc = entity.type === "ARC";
  const start = isArc ? (getNumber(entity, 50) ?? 0) * DEGREE : 0;
  const end = isArc ? (getNumber(entity, 51) ?? 360) * DEGREE : FULL_TURN;
  const positions = traceEllipse(centre, [radius, 0], 1, start, getSweep(start, end), getRule());
  const geometry = isArc ? toLine(positions) : toRing(positions);
  return toShape(side === "below" ? mirror(geometry) : geometry, isArc ? "arc" : "circle");
}

/** An ellipse lies in the world's plane; seen from below it only runs the other way. */
function readEllipse(entity: DxfEntity, getRule: () => ChordRule): EntityReading {
  const centre = getPoint(entity, 10);
  const major = getPoint(entity, 11);
  const ratio = getNumber(entity, 40);
  if (centre === undefined || major === undefined || ratio === undefined) return FAULT;
  const side = getSide(entity);
  if (side === "tilted") return { kind: "unsupported", found: "tilted" };
  const start = getNumber(entity, 41) ?? 0;
  const sweep = getSweep(start, getNumber(entity, 42) ?? FULL_TURN);
  const turn = side === "below" ? -ratio : ratio;
  const positions = traceEllipse(centre, major, turn, start, sweep, getRule());
  const isWhole = FULL_TURN - sweep < 1e-9;
  return toShape(isWhole ? toRing(positions) : toLine(positions), "ellipse");
}

function readFill(entity: DxfEntity, getRule: () => ChordRule, budget: RingBudget): EntityReading {
  const side = getSide(entity);
  const reading = side === "tilted" ? null : readHatch(entity, getRule, budget);
  if (reading === null || !("geometry" in reading)) return { kind: "unsupported", found: entity.type };
  const { geometry, hasCurve } = reading;
  return {
    kind: "fill",
    geometry: side === "below" ? mirror(geometry) : geometry,
    curve: hasCurve ? "hatch-curve" : null,
  };
}

/** Counter-clockwise from start to end, more than nothing and at most a turn. */
function getSweep(start: number, end: number): number {
  const sweep = (end - start) % FULL_TURN;
  return sweep <= 1e-12 ? sweep + FULL_TURN : sweep;
}

function readText(entity: DxfEntity): EntityReading {
  const isAligned = getFlags(entity, 72) !== 0 || getFlags(entity, 73) !== 0 || getFlags(entity, 74) !== 0;
  const at = (isAligned ? getPoint(entity, 11) : undefined) ?? getPoint(entity, 10);
  const text = cleanText(getText(entity, 1) ?? "");
  if (text === "") return NOTHING;
  const side = getSide(entity);
  if (at === undefined) return FAULT;
  if (side === "tilted") return { kind: "unsupported", found: "tilted" };
  return { kind: "label", at: side === "below" ? [-at[0], at[1]] : at, text };
}

/** Long texts come in pieces of 250 characters, the last under code 1. */
function readFormattedText(entity: DxfEntity): EntityReading {
  const at = getPoint(entity, 10);
  const text = cleanFormattedText([...listTexts(entity, 3), ...listTexts(entity, 1)].join(""));
  if (text === "") return NOTHING;
  return at === undefined ? FAULT : { kind: "label", at, text };
}

function toShape(geometry: Geometry, curve: DxfCurve | null): EntityReading {
  return { kind: "shape", geometry, curve };
}

function toLine(positions: Position[]): Geometry {
  return { type: "LineString", coordinates: positions };
}

/** The last position is the first to the last bit, which sines and cosines would not make it. */
function toRing(positions: Position[]): Geometry {
  const [first] = positions;
  if (first !== undefined) positions[positions.length - 1] = [...first];
  return { type: "Polygon", coordinates: [positions] };
}

function mirror(geometry: Geometry): Geometry {
  const turn = (positions: Position[]): Position[] => positions.map(([x = 0, y = 0]) => [-x, y]);
  const turnRings = (rings: Position[][]): Position[][] => rings.map((ring) => turn(ring).reverse());
  if (geometry.type === "LineString") return toLine(turn(geometry.coordinates));
  if (geometry.type === "Polygon") return { type: "Polygon", coordinates: turnRings(geometry.coordinates) };
  return geometry.type === "MultiPolygon"
    ? { type: "MultiPolygon", coordinates: geometry.coordinates.map(turnRings) }
    : geometry;
}
