import proj4 from "proj4";
import type { CrsUnit } from "./crs.ts";

/** What a definition says, in a form two of them can be compared in: degrees, metres, 0 or 1 for what is left out. */
export interface CrsParameters {
  /** As proj4 names it; UTM is the `tmerc` it stands for. */
  readonly projection: string;
  /** Semi-major axis, m, and inverse flattening; the latter is Infinity for a sphere. */
  readonly a: number;
  readonly rf: number;
  /** Longitude of the prime meridian from Greenwich. */
  readonly pm: number;
  readonly lat0: number;
  readonly lon0: number;
  /** Standard parallels, the larger first; both the same where there is one. */
  readonly lat1: number;
  readonly lat2: number;
  /** Latitude of true scale; `lat0` for a stereographic projection without one. */
  readonly latTs: number;
  readonly alpha: number;
  readonly gamma: number | null;
  readonly k: number;
  readonly x0: number;
  readonly y0: number;
  readonly metresPerUnit: number;
  /** What cannot be compared by number: axes, "no_uoff" … */
  readonly flags: string;
  /** m, seconds, ppm, in proj4's order and signs. */
  readonly towgs84: readonly number[] | null;
  /** Name of the grid file the datum is shifted by. */
  readonly grids: string | null;
  /** True where the datum is WGS 84 by its name, or by agreement none. */
  readonly isWgs84: boolean;
}

/** Widest difference of two angles that are the same, degrees (1 cm), of false origins, m, and of scale factors. */
const ANGLE_TOLERANCE_DEG = 1e-7;
const OFFSET_TOLERANCE_M = 0.02;
const SCALE_TOLERANCE = 1e-9;
/** Ellipsoids of the same name differ by less between writers; GRS80 and WGS 84 (0.1 mm apart) count as one. */
const AXIS_TOLERANCE_M = 0.05;
const FLATTENING_TOLERANCE = 1e-4;
const UNIT_TOLERANCE = 1e-9;

/** US survey foot and international foot, m. */
const US_FOOT_M = 1200 / 3937;
const FOOT_M = 0.3048;

/** Projections whose standard parallel of a WKT is proj4's latitude of true scale. */
export const TRUE_SCALE_PROJECTIONS = ["merc", "eqc", "cea", "stere"];

/** The parameters of a proj4 definition; null where it says no projection or no ellipsoid. */
export function parseDefinition(definition: string): CrsParameters | null {
  const terms = new Map<string, string>();
  for (const term of definition.split(/\s*\+/)) {
    const [key = "", value = ""] = term.trim().split("=");
    if (key !== "") terms.set(key, value);
  }
  const number = (key: string, otherwise: number): number => {
    const value = terms.get(key);
    return value === undefined ? otherwise : Number(value);
  };
  const projection = terms.get("proj");
  const ellipsoid = getEllipsoid(definition);
  if (projection === undefined || ellipsoid === null) return null;
  const zone = projection === "utm" ? number("zone", Number.NaN) : null;
  const datum = terms.get("datum");
  const grids = terms.get("nadgrids") ?? (datum === "NAD27" ? "conus" : undefined);
  const lat0 = number("lat_0", 0);
  return normaliseParameters({
    projection: zone === null ? projection : "tmerc",
    ...ellipsoid,
    lat0,
    lon0: zone === null ? number("lonc", number("lon_0", 0)) : zone * 6 - 183,
    lat1: number("lat_1", 0),
    lat2: number("lat_2", number("lat_1", 0)),
    latTs: number("lat_ts", projection === "stere" ? lat0 : 0),
    alpha: number("alpha", 0),
    gamma: terms.has("gamma") ? number("gamma", 0) : null,
    k: zone === null ? number("k", number("k_0", 1)) : 0.9996,
    x0: zone === null ? number("x_0", 0) : 500_000,
    y0: zone !== null && terms.has("south") ? 10_000_000 : number("y_0", 0),
    metresPerUnit: projection === "longlat" ? 1 : ellipsoid.metresPerUnit,
    flags: ["axis", "no_uoff", "R_A", "approx", "czech"]
      .filter((flag) => terms.has(flag))
      .map((flag) => flag + (terms.get(flag) ?? ""))
      .join(" "),
    towgs84: parseShift(terms.get("towgs84")),
    grids: grids === undefined || grids === "@null" ? null : grids,
    isWgs84: datum === "WGS84" || datum === "NAD83" || grids === "@null",
  });
}

function parseShift(text: string | undefined): readonly number[] | null {
  const values = text?.split(",").map(Number) ?? [];
  return (values.length === 3 || values.length === 7) && values.every(Number.isFinite) ? values : null;
}

/** Ellipsoid, prime meridian and unit, which proj4 knows by name. */
function getEllipsoid(definition: string): Pick<CrsParameters, "a" | "rf" | "pm" | "metresPerUnit"> | null {
  try {
    const { a, b, from_greenwich, to_meter } = new proj4.Proj(definition) as unknown as {
      readonly a: number;
      readonly b: number;
      readonly from_greenwich?: number;
      readonly to_meter?: number;
    };
    if (!(a > 0 && b > 0)) return null;
    return {
      a,
      rf: a === b ? Number.POSITIVE_INFINITY : a / (a - b),
      pm: ((from_greenwich ?? 0) * 180) / Math.PI,
      metresPerUnit: to_meter ?? 1,
    };
  } catch {
    return null;
  }
}

/** `parameters` with what can be written in two ways written in one. */
export function normaliseParameters(parameters: CrsParameters): CrsParameters {
  const { projection, lat0, lat1, lat2 } = parameters;
  if (projection === "lcc" || projection === "aea" || projection === "eqdc") {
    // One standard parallel: it is the latitude of origin.
    const only = lat1 === 0 && lat2 === 0 && projection === "lcc" ? lat0 : null;
    return {
      ...parameters,
      lat1: only ?? Math.max(lat1, lat2),
      lat2: only ?? Math.min(lat1, lat2),
    };
  }
  if (projection === "omerc") {
    const { alpha, gamma } = parameters;
    return { ...parameters, alpha: turnTo360(alpha), gamma: gamma === null ? null : turnTo360(gamma) };
  }
  if (projection === "stere" && Math.abs(parameters.latTs) === 90) return { ...parameters, latTs: lat0 };
  return parameters;
}

function turnTo360(degrees: number): number {
  return degrees < 0 ? degrees + 360 : degrees;
}

/** True where both put the same numbers in the same place on the same ellipsoid. Datum shifts are not compared. */
export function haveSameParameters(one: CrsParameters, other: CrsParameters): boolean {
  if (one.projection !== other.projection || !haveSameEllipsoid(one, other)) return false;
  if (!isNear(one.pm, other.pm, 1e-5)) return false;
  if (one.projection === "longlat") return true;
  return (
    one.flags === other.flags &&
    isNear(one.metresPerUnit / other.metresPerUnit, 1, UNIT_TOLERANCE * 1000) &&
    isNear(one.lat0, other.lat0, ANGLE_TOLERANCE_DEG) &&
    isNear(one.lon0, other.lon0, ANGLE_TOLERANCE_DEG) &&
    isNear(one.lat1, other.lat1, ANGLE_TOLERANCE_DEG) &&
    isNear(one.lat2, other.lat2, ANGLE_TOLERANCE_DEG) &&
    isNear(one.latTs, other.latTs, ANGLE_TOLERANCE_DEG) &&
    isNear(one.alpha, other.alpha, ANGLE_TOLERANCE_DEG) &&
    (one.gamma === null || other.gamma === null || isNear(one.gamma, other.gamma, ANGLE_TOLERANCE_DEG)) &&
    isNear(one.k, other.k, SCALE_TOLERANCE) &&
    isNear(one.x0, other.x0, OFFSET_TOLERANCE_M) &&
    isNear(one.y0, other.y0, OFFSET_TOLERANCE_M)
  );
}

export function haveSameEllipsoid(
  one: Pick<CrsParameters, "a" | "rf">,
  other: Pick<CrsParameters, "a" | "rf">,
): boolean {
  if (!isNear(one.a, other.a, AXIS_TOLERANCE_M)) return false;
  return one.rf === other.rf || isNear(one.rf, other.rf, FLATTENING_TOLERANCE);
}

function isNear(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance;
}

/** The proj4 definition of `parameters`. */
export function formatDefinition(parameters: CrsParameters): string {
  const { projection, towgs84, grids } = parameters;
  const terms = [`+proj=${projection}`];
  const add = (key: string, value: number, left = 0): void => {
    if (value !== left) terms.push(`+${key}=${value}`);
  };
  if (projection !== "longlat") {
    add("lat_0", parameters.lat0);
    terms.push(`+${projection === "omerc" ? "lonc" : "lon_0"}=${parameters.lon0}`);
    add("lat_1", parameters.lat1);
    add("lat_2", parameters.lat2, parameters.lat1);
    add("lat_ts", parameters.latTs, projection === "stere" ? parameters.lat0 : 0);
    add("alpha", parameters.alpha);
    if (parameters.gamma !== null) terms.push(`+gamma=${parameters.gamma}`);
    terms.push(`+k=${parameters.k}`, `+x_0=${parameters.x0}`, `+y_0=${parameters.y0}`);
    if (parameters.flags.includes("no_uoff")) terms.push("+no_uoff");
    if (parameters.flags.includes("axiswsu")) terms.push("+axis=wsu");
  }
  terms.push(formatEllipsoid(parameters));
  if (towgs84 !== null) terms.push(`+towgs84=${towgs84.join(",")}`);
  if (grids !== null) terms.push(`+nadgrids=${grids}`);
  add("pm", parameters.pm);
  if (projection !== "longlat") terms.push(formatUnit(parameters.metresPerUnit));
  return terms.join(" ");
}

function formatEllipsoid({ a, rf }: CrsParameters): string {
  if (isNear(a, 6_378_137, 1e-6)) {
    if (isNear(rf, 298.257222101, 1e-7)) return "+ellps=GRS80";
    if (isNear(rf, 298.257223563, 1e-7)) return "+ellps=WGS84";
  }
  return rf === Number.POSITIVE_INFINITY ? `+a=${a} +b=${a}` : `+a=${a} +rf=${rf}`;
}

function formatUnit(metresPerUnit: number): string {
  const unit = getUnit(metresPerUnit);
  if (unit === "metre") return "+units=m";
  if (unit === "us-foot") return "+units=us-ft";
  return unit === "foot" ? "+units=ft" : `+to_meter=${metresPerUnit}`;
}

/** The unit of a plane by its length in metres. */
export function getUnit(metresPerUnit: number): CrsUnit {
  if (isNear(metresPerUnit, 1, UNIT_TOLERANCE)) return "metre";
  if (isNear(metresPerUnit, US_FOOT_M, UNIT_TOLERANCE)) return "us-foot";
  return isNear(metresPerUnit, FOOT_M, UNIT_TOLERANCE) ? "foot" : "other";
}
