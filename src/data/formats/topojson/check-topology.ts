import { isJsonObject, type JsonObject } from "../../json-object.ts";

/** Why a shape of a topology cannot be made. */
export type ShapeFault = "topojson-arc" | "topojson-coordinates" | "topojson-type";

/** The shape's positions, or why there are none. */
export type ShapeCheck = { readonly positions: number } | { readonly fault: ShapeFault };

/** How arcs of one topology decode. */
export interface ArcTable {
  /** Positions of each arc; 0 for one that cannot be decoded. */
  readonly lengths: readonly number[];
  readonly transform: Transform | null;
}

/** Quantised positions: whole steps of `scale` from `translate`. */
interface Transform {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

/** Undefined where a transform is there and is none. */
export function readTransform(value: unknown): Transform | null | undefined {
  if (value === undefined || value === null) return null;
  if (!isJsonObject(value)) return undefined;
  const { scale, translate } = value;
  return isPair(scale) && isPair(translate) ? { scale, translate } : undefined;
}

/** Decodes nothing, but makes sure that decoding ends with finite numbers. */
export function measureArcs(arcs: readonly unknown[], transform: Transform | null): ArcTable {
  return { lengths: arcs.map((arc) => measureArc(arc, transform)), transform };
}

function measureArc(arc: unknown, transform: Transform | null): number {
  if (!Array.isArray(arc)) return 0;
  let x = 0;
  let y = 0;
  for (const position of arc as unknown[]) {
    if (!isPosition(position)) return 0;
    x = transform === null ? position[0] : x + position[0];
    y = transform === null ? position[1] : y + position[1];
    if (!isFinitePlace(x, y, transform)) return 0;
  }
  return arc.length;
}

/** Goes over a shape as deep as it is nested; JSON that deep was refused before. */
export function checkShape(shape: unknown, table: ArcTable): ShapeCheck {
  if (shape === null) return { positions: 0 };
  if (!isJsonObject(shape)) return { fault: "topojson-type" };
  const { type, arcs, coordinates, geometries } = shape;
  switch (type) {
    case null:
    case undefined:
      return { positions: 0 };
    case "Point":
      return checkPositions([coordinates], table);
    case "MultiPoint":
      return checkPositions(coordinates, table);
    case "LineString":
      return checkArcs(arcs, 1, table);
    case "MultiLineString":
    case "Polygon":
      return checkArcs(arcs, 2, table);
    case "MultiPolygon":
      return checkArcs(arcs, 3, table);
    case "GeometryCollection":
      return addUp(geometries, (member) => checkShape(member, table));
    default:
      return { fault: "topojson-type" };
  }
}

/** `depth` lists in one another, the innermost of arc numbers: ~n is arc n backwards. */
function checkArcs(arcs: unknown, depth: number, table: ArcTable): ShapeCheck {
  // A line of no arcs would decode to positions of nothing.
  if (depth === 1 && Array.isArray(arcs) && arcs.length === 0) return { fault: "topojson-arc" };
  if (depth > 0) return addUp(arcs, (member) => checkArcs(member, depth - 1, table), "topojson-arc");
  if (typeof arcs !== "number" || !Number.isInteger(arcs)) return { fault: "topojson-arc" };
  const positions = table.lengths[arcs < 0 ? ~arcs : arcs] ?? 0;
  return positions === 0 ? { fault: "topojson-arc" } : { positions };
}

function checkPositions(coordinates: unknown, { transform }: ArcTable): ShapeCheck {
  return addUp(
    coordinates,
    (position) =>
      isPosition(position) && isFinitePlace(position[0], position[1], transform)
        ? { positions: 1 }
        : { fault: "topojson-coordinates" },
    "topojson-coordinates",
  );
}

function addUp(
  members: unknown,
  check: (member: unknown) => ShapeCheck,
  fault: ShapeFault = "topojson-type",
): ShapeCheck {
  if (!Array.isArray(members)) return { fault };
  let positions = 0;
  for (const member of members as unknown[]) {
    const checked = check(member);
    if ("fault" in checked) return checked;
    positions += checked.positions;
  }
  return { positions };
}

function isPosition(value: unknown): value is [number, number, ...unknown[]] {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isPair(value: unknown): value is [number, number] {
  return isPosition(value) && value.length === 2;
}

function isFinitePlace(x: number, y: number, transform: Transform | null): boolean {
  if (transform === null) return Number.isFinite(x) && Number.isFinite(y);
  const { scale, translate } = transform;
  return Number.isFinite(x * scale[0] + translate[0]) && Number.isFinite(y * scale[1] + translate[1]);
}

/** The members of a shape that make it a feature. */
export function getFeatureMembers(shape: JsonObject): {
  readonly id?: string | number;
  readonly properties: JsonObject;
} {
  const { id, properties } = shape;
  return {
    ...(typeof id === "string" || typeof id === "number" ? { id } : {}),
    properties: isJsonObject(properties) ? properties : {},
  };
}
