import { normaliseParameters, TRUE_SCALE_PROJECTIONS, type CrsParameters } from "./crs-definition.ts";
import { getChild, getChildren, getName, getNumber, type WktNode } from "./wkt-tree.ts";

/** What a method stands for: the proj4 projection and what is fixed by choosing the method. */
interface Method {
  readonly projection: string;
  readonly flags?: string;
  readonly lat0?: number;
}

/** Methods of OGC, ESRI and EPSG, by their names in lower-case letters and digits. */
const METHODS: Readonly<Record<string, Method>> = {
  transversemercator: { projection: "tmerc" },
  gausskruger: { projection: "tmerc" },
  transversemercatorsouthorientated: { projection: "tmerc", flags: "axiswsu" },
  lambertconformalconic: { projection: "lcc" },
  lambertconformalconic1sp: { projection: "lcc" },
  lambertconformalconic2sp: { projection: "lcc" },
  lambertconicconformal1sp: { projection: "lcc" },
  lambertconicconformal2sp: { projection: "lcc" },
  albers: { projection: "aea" },
  albersequalarea: { projection: "aea" },
  albersconicequalarea: { projection: "aea" },
  equidistantconic: { projection: "eqdc" },
  lambertazimuthalequalarea: { projection: "laea" },
  azimuthalequidistant: { projection: "aeqd" },
  mercator: { projection: "merc" },
  mercator1sp: { projection: "merc" },
  mercator2sp: { projection: "merc" },
  mercatorvarianta: { projection: "merc" },
  mercatorvariantb: { projection: "merc" },
  polarstereographic: { projection: "stere" },
  polarstereographicvarianta: { projection: "stere" },
  polarstereographicvariantb: { projection: "stere" },
  stereographicnorthpole: { projection: "stere", lat0: 90 },
  stereographicsouthpole: { projection: "stere", lat0: -90 },
  obliquestereographic: { projection: "sterea" },
  doublestereographic: { projection: "sterea" },
  cassinisoldner: { projection: "cass" },
  cassini: { projection: "cass" },
  polyconic: { projection: "poly" },
  americanpolyconic: { projection: "poly" },
  equirectangular: { projection: "eqc" },
  equidistantcylindrical: { projection: "eqc" },
  platecarree: { projection: "eqc" },
  cylindricalequalarea: { projection: "cea" },
  lambertcylindricalequalarea: { projection: "cea" },
  hotineobliquemercator: { projection: "omerc", flags: "no_uoff" },
  hotineobliquemercatorvarianta: { projection: "omerc", flags: "no_uoff" },
  hotineobliquemercatorazimuthnaturalorigin: { projection: "omerc", flags: "no_uoff" },
  rectifiedskeworthomorphicnaturalorigin: { projection: "omerc", flags: "no_uoff" },
  hotineobliquemercatorvariantb: { projection: "omerc" },
  hotineobliquemercatorazimuthcenter: { projection: "omerc" },
  rectifiedskeworthomorphiccenter: { projection: "omerc" },
};

/** Web Mercator's methods: spherical formulas on WGS 84's degrees. */
const WEB_MERCATOR_METHODS = ["mercatorauxiliarysphere", "popularvisualisationpseudomercator"];

type Quantity = "lat0" | "lon0" | "lat1" | "lat2" | "latTs" | "alpha" | "gamma" | "k" | "x0" | "y0";

/** Parameters of OGC, ESRI and EPSG, by their names in lower-case letters and digits. */
const QUANTITIES: Readonly<Record<string, Quantity>> = {
  latitudeoforigin: "lat0",
  latitudeofnaturalorigin: "lat0",
  latitudeoffalseorigin: "lat0",
  latitudeofcenter: "lat0",
  latitudeofcentre: "lat0",
  latitudeofprojectioncentre: "lat0",
  centralparallel: "lat0",
  centralmeridian: "lon0",
  longitudeoforigin: "lon0",
  longitudeofnaturalorigin: "lon0",
  longitudeoffalseorigin: "lon0",
  longitudeofcenter: "lon0",
  longitudeofcentre: "lon0",
  longitudeofprojectioncentre: "lon0",
  standardparallel1: "lat1",
  latitudeof1ststandardparallel: "lat1",
  standardparallel2: "lat2",
  latitudeof2ndstandardparallel: "lat2",
  latitudeofstandardparallel: "latTs",
  azimuth: "alpha",
  azimuthofinitialline: "alpha",
  azimuthatprojectioncentre: "alpha",
  rectifiedgridangle: "gamma",
  xyplanerotation: "gamma",
  anglefromrectifiedtoskewgrid: "gamma",
  scalefactor: "k",
  scalefactoratnaturalorigin: "k",
  scalefactoroninitialline: "k",
  scalefactoratprojectioncentre: "k",
  falseeasting: "x0",
  eastingatfalseorigin: "x0",
  eastingatprojectioncentre: "x0",
  falsenorthing: "y0",
  northingatfalseorigin: "y0",
  northingatprojectioncentre: "y0",
};

function toKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The units of a projected system: degrees to an angle's unit, metres to a length's. */
export interface WktUnits {
  readonly degreesPerAngle: number;
  readonly metresPerLength: number;
}

/** Ellipsoid, meridian and shift, as the geographic system below says. */
type Geodetic = Pick<CrsParameters, "a" | "rf" | "pm" | "towgs84" | "grids" | "isWgs84">;

/**
 * The parameters of a projected system of a WKT; null where the method is none of those known, or a number is
 * missing.
 */
export function readProjection(
  node: WktNode,
  units: WktUnits,
  geodetic: Geodetic,
): CrsParameters | "web-mercator" | null {
  const conversion = getChild(node, "CONVERSION", "DERIVINGCONVERSION") ?? node;
  const key = toKey(getName(getChild(conversion, "PROJECTION", "METHOD")));
  if (WEB_MERCATOR_METHODS.includes(key)) return "web-mercator";
  const method = Object.hasOwn(METHODS, key) ? METHODS[key] : undefined;
  const quantities = readQuantities(conversion, units);
  if (method === undefined || quantities === null) return null;
  const { projection } = method;
  // Google's plane written as a Mercator, with its true formulas only in the extension.
  if (projection === "merc" && /\+nadgrids=@null/.test(getExtension(node))) return "web-mercator";
  const lat0 = quantities.lat0 ?? 0;
  const first = quantities.lat1 ?? quantities.latTs;
  const latTs = TRUE_SCALE_PROJECTIONS.includes(projection) ? first : quantities.latTs;
  const isPole = projection === "stere";
  const poleLat = method.lat0 ?? Math.sign(latTs ?? lat0) * 90;
  const origin = isPole ? poleLat : lat0;
  return normaliseParameters({
    ...geodetic,
    projection: isSwiss(projection, quantities) ? "somerc" : projection,
    lat0: origin,
    lon0: quantities.lon0 ?? 0,
    lat1: latTs === undefined ? (quantities.lat1 ?? 0) : 0,
    lat2: latTs === undefined ? (quantities.lat2 ?? quantities.lat1 ?? 0) : 0,
    // OGC writes a polar plane's latitude of true scale as its origin.
    latTs: latTs ?? (isPole ? lat0 || poleLat : 0),
    alpha: isSwiss(projection, quantities) ? 0 : (quantities.alpha ?? 0),
    gamma: projection === "omerc" && !isSwiss(projection, quantities) ? (quantities.gamma ?? null) : null,
    k: quantities.k ?? 1,
    x0: quantities.x0 ?? 0,
    y0: quantities.y0 ?? 0,
    metresPerUnit: units.metresPerLength,
    flags: isSwiss(projection, quantities) ? "" : (method.flags ?? ""),
  });
}

/** An oblique Mercator along a parallel is written by proj4 as the Swiss one. */
function isSwiss(projection: string, { alpha }: Partial<Record<Quantity, number>>): boolean {
  return projection === "omerc" && alpha !== undefined && Math.abs(alpha - 90) < 1e-6;
}

function getExtension(node: WktNode): string {
  const text = getChild(node, "EXTENSION")?.values[1];
  return typeof text === "string" ? text : "";
}

/** Degrees and metres; null where a value is no number. */
function readQuantities(node: WktNode, units: WktUnits): Partial<Record<Quantity, number>> | null {
  const quantities: Partial<Record<Quantity, number>> = {};
  for (const parameter of getChildren(node, "PARAMETER")) {
    const key = toKey(getName(parameter));
    const quantity = Object.hasOwn(QUANTITIES, key) ? QUANTITIES[key] : undefined;
    if (quantity === undefined) continue;
    const value = getNumber(parameter, 1);
    if (value === null) return null;
    if (quantity === "k") {
      quantities.k = value;
    } else if (quantity === "x0" || quantity === "y0") {
      const metresPerUnit = getNumber(getChild(parameter, "LENGTHUNIT", "UNIT"), 1);
      quantities[quantity] = value * (metresPerUnit ?? units.metresPerLength);
    } else {
      const radiansPerUnit = getNumber(getChild(parameter, "ANGLEUNIT", "UNIT"), 1);
      quantities[quantity] = value * (toDegreesPerAngle(radiansPerUnit) ?? units.degreesPerAngle);
    }
  }
  return quantities;
}

/** Degrees in an angle's unit given in radians; exactly 1 for a degree, however many digits it was written with. */
export function toDegreesPerAngle(radiansPerUnit: number | null): number | null {
  if (radiansPerUnit === null || !(radiansPerUnit > 0)) return null;
  const degrees = (radiansPerUnit * 180) / Math.PI;
  return Math.abs(degrees - 1) < 1e-7 ? 1 : degrees;
}
