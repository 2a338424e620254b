import type { CrsParameters } from "./crs-definition.ts";
import { readProjection, toDegreesPerAngle } from "./wkt-projection.ts";
import { getChild, getChildren, getName, getNumber, parseWkt, type WktNode } from "./wkt-tree.ts";

/** What a WKT says of its system. */
export interface WktReading {
  readonly name: string;
  /** Number by EPSG or ESRI, where the system carries one; it may be wrong. */
  readonly code: number | null;
  readonly isGeographic: boolean;
  /** Name and number of the geographic system below, the same for a geographic one. */
  readonly baseName: string;
  readonly baseCode: number | null;
  readonly datumName: string;
  readonly ellipsoidName: string;
  /** Null where the projection is none we can compute, or where degrees are none. */
  readonly parameters: CrsParameters | "web-mercator" | null;
}

const PROJECTED = ["PROJCS", "PROJCRS", "PROJECTEDCRS"];
const GEOGRAPHIC = ["GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "GEODCRS", "GEODETICCRS"];
const BASE = ["GEOGCS", "BASEGEOGCRS", "BASEGEODCRS"];
const COMPOUND = ["COMPD_CS", "COMPOUNDCRS"];
const NOT_A_PLANE =
  /^(VERT|GEOCCS|LOCAL_CS|ENGCRS|ENGINEERINGCRS|FITTED_CS|PARAMETRICCRS|TIMECRS|IMAGECRS)|^VERTICAL/;

/** A placeholder is no system: the coordinates may still tell which it is. */
const PLACEHOLDER = /^(unnamed|unknown|undefined|arbitrary|none|local)|undefined/i;

/** Exact where writers have it rounded, m. */
const US_FOOT_M = 1200 / 3937;
const UNIT_ROUNDING = 1e-7;

/**
 * Reads a WKT 1 (OGC, ESRI) or WKT 2 text. Compound systems give their horizontal part, bound ones their source
 * with its shift. "unknown" for what is no WKT or says nothing; "not-a-plane" for heights, geocentric and site
 * systems. Never throws.
 */
export function readWkt(
  text: string,
): WktReading | { readonly kind: "unknown" | "not-a-plane"; readonly name: string } {
  const root = parseWkt(text);
  if (root === null)
    return {
      kind: "unknown",
      name:
        text
          .slice(0, 80)
          .split(/[\r\n]/, 1)[0]
          ?.trim() ?? "",
    };
  const bound = getChild(root, "ABRIDGEDTRANSFORMATION");
  const node = getHorizontal(root);
  const name = getName(node);
  if (node === null) return { kind: "unknown", name: getName(root) };
  if (PROJECTED.includes(node.keyword)) return readProjected(node, bound);
  if (GEOGRAPHIC.includes(node.keyword) && !isCartesian(node)) return readGeographic(node, bound);
  const isSystem = NOT_A_PLANE.test(node.keyword) || GEOGRAPHIC.includes(node.keyword);
  return { kind: isSystem && !PLACEHOLDER.test(name) ? "not-a-plane" : "unknown", name };
}

/** The horizontal system inside compound and bound ones; each is met at most once. */
function getHorizontal(root: WktNode): WktNode | null {
  let node: WktNode | null = root;
  while (node !== null) {
    if (COMPOUND.includes(node.keyword)) {
      node = getChild(node, ...PROJECTED, ...GEOGRAPHIC, "BOUNDCRS", "LOCAL_CS", "ENGCRS");
    } else if (node.keyword === "BOUNDCRS") {
      const source = getChild(node, "SOURCECRS");
      node = source === null ? null : getChild(source, ...PROJECTED, ...GEOGRAPHIC, ...COMPOUND);
    } else {
      return node;
    }
  }
  return null;
}

function isCartesian(node: WktNode): boolean {
  const kind = getName(getChild(node, "CS"));
  return /^cartesian$/i.test(kind);
}

function readProjected(node: WktNode, bound: WktNode | null): WktReading {
  const base = getChild(node, ...BASE);
  const degreesPerAngle = getDegreesPerAngle(base) ?? 1;
  const metresPerLength = getMetresPerLength(node);
  const geodetic = readGeodetic(base, bound);
  const parameters =
    geodetic === null || metresPerLength === null
      ? null
      : readProjection(node, { degreesPerAngle, metresPerLength }, geodetic);
  return {
    name: getName(node),
    code: getCode(node),
    isGeographic: false,
    ...readBase(base),
    parameters,
  };
}

function readGeographic(node: WktNode, bound: WktNode | null): WktReading {
  const geodetic = readGeodetic(node, bound);
  // Grads and radians are no degrees, and nobody who has them drops them here.
  const areDegrees = (getDegreesPerAngle(node) ?? 1) === 1;
  const parameters: CrsParameters | null =
    geodetic === null || !areDegrees
      ? null
      : {
          ...geodetic,
          projection: "longlat",
          lat0: 0,
          lon0: 0,
          lat1: 0,
          lat2: 0,
          latTs: 0,
          alpha: 0,
          gamma: null,
          k: 1,
          x0: 0,
          y0: 0,
          metresPerUnit: 1,
          flags: "",
        };
  return { name: getName(node), code: getCode(node), isGeographic: true, ...readBase(node), parameters };
}

function getDatum(node: WktNode | null): WktNode | null {
  return node === null ? null : getChild(node, "DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
}

function readBase(
  node: WktNode | null,
): Pick<WktReading, "baseName" | "baseCode" | "datumName" | "ellipsoidName"> {
  const datum = getDatum(node);
  const ellipsoid = datum === null ? null : getChild(datum, "SPHEROID", "ELLIPSOID");
  return {
    baseName: getName(node),
    baseCode: node === null ? null : getCode(node),
    datumName: getName(datum),
    ellipsoidName: getName(ellipsoid),
  };
}

function readGeodetic(
  node: WktNode | null,
  bound: WktNode | null,
): Pick<CrsParameters, "a" | "rf" | "pm" | "towgs84" | "grids" | "isWgs84"> | null {
  const datum = getDatum(node);
  if (node === null || datum === null) return null;
  const ellipsoid = getChild(datum, "SPHEROID", "ELLIPSOID");
  const unitM = ellipsoid === null ? null : getNumber(getChild(ellipsoid, "LENGTHUNIT", "UNIT"), 1);
  const axis = getNumber(ellipsoid, 1);
  const rf = getNumber(ellipsoid, 2);
  if (axis === null || rf === null || !(axis > 0) || rf < 0) return null;
  return {
    a: axis * (unitM ?? 1),
    rf: rf === 0 ? Number.POSITIVE_INFINITY : rf,
    pm: getNumber(getChild(node, "PRIMEM", "PRIMEMERIDIAN"), 1) ?? 0,
    towgs84: bound === null ? getShift(getChild(datum, "TOWGS84")) : getBoundShift(bound),
    grids: null,
    isWgs84: false,
  };
}

function getShift(node: WktNode | null): readonly number[] | null {
  const values = node?.values.filter((value) => typeof value === "number") ?? [];
  return values.length === 3 || values.length === 7 ? values : null;
}

/** Parameters of a Helmert transformation in the order of TOWGS84 (EPSG 8605–8611), rotations in seconds. */
const HELMERT_NAMES = [
  "X-axis translation",
  "Y-axis translation",
  "Z-axis translation",
  "X-axis rotation",
  "Y-axis rotation",
  "Z-axis rotation",
  "Scale difference",
];

function getBoundShift(bound: WktNode): readonly number[] | null {
  const parameters = getChildren(bound, "PARAMETER");
  const values = HELMERT_NAMES.map((name) =>
    getNumber(parameters.find((parameter) => getName(parameter) === name) ?? null, 1),
  );
  const method = getName(getChild(bound, "METHOD"));
  if (!/^(Geocentric translations|Position Vector transformation)/i.test(method)) return null;
  const [x, y, z] = values;
  if (typeof x !== "number" || typeof y !== "number" || typeof z !== "number") return null;
  const scale = values[6];
  // WKT 2 writes the scale as 1.00000x where TOWGS84 has parts per million.
  const ppm = typeof scale === "number" ? (scale - 1) * 1e6 : 0;
  return [x, y, z, values[3] ?? 0, values[4] ?? 0, values[5] ?? 0, ppm];
}

function getDegreesPerAngle(node: WktNode | null): number | null {
  if (node === null) return null;
  const unit = getChild(node, "UNIT", "ANGLEUNIT") ?? getAxisUnit(node, "ANGLEUNIT");
  return toDegreesPerAngle(getNumber(unit, 1));
}

/** Metres in the unit of a plane; null where it is stated and no length. */
function getMetresPerLength(node: WktNode): number | null {
  const unit = getChild(node, "UNIT", "LENGTHUNIT") ?? getAxisUnit(node, "LENGTHUNIT");
  if (unit === null) return 1;
  const metres = getNumber(unit, 1);
  if (metres === null || !(metres > 0)) return null;
  return Math.abs(metres / US_FOOT_M - 1) < UNIT_ROUNDING ? US_FOOT_M : metres;
}

function getAxisUnit(node: WktNode, keyword: string): WktNode | null {
  const axis = getChild(node, "AXIS");
  return axis === null ? null : getChild(axis, keyword, "UNIT");
}

function getCode(node: WktNode): number | null {
  const id = getChildren(node, "AUTHORITY", "ID").find((child) => /^(EPSG|ESRI)$/i.test(getName(child)));
  const code = getNumber(id ?? null, 1);
  return code !== null && Number.isInteger(code) && code > 0 ? code : null;
}
