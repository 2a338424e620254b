import type { Geometry, Position } from "geojson";
import initGeos from "geos-wasm";
import { geosGeomToGeojson } from "geos-wasm/helpers";

/** A geometry in the memory of GEOS; whoever got one must `free` it. */
export type GeosGeometry = number;

/** Parts of rings, closed, in whatever plane. */
export type PlaneParts = readonly (readonly (readonly Position[])[])[];

/** Type ids of GEOS. */
const MULTI_POLYGON = 6;
const COLLECTION = 7;

const BYTES_PER_NUMBER = 8;
const BYTES_PER_POINTER = 4;

export type Geos = Awaited<ReturnType<typeof openGeos>>;

/** GEOS by geos-wasm, with planar coordinates. Functions throw where GEOS gives up. */
export async function openGeos() {
  const geos = await initGeos();
  const { Module: memory } = geos;

  const check = (geometry: GeosGeometry): GeosGeometry => {
    if (geometry === 0) throw new Error("GEOS gave up");
    return geometry;
  };

  const withPointers = <Result>(geometries: readonly GeosGeometry[], use: (at: number) => Result): Result => {
    const at = memory._malloc(geometries.length * BYTES_PER_POINTER);
    memory.HEAPU32.set(geometries, at / BYTES_PER_POINTER);
    try {
      return use(at);
    } finally {
      memory._free(at);
    }
  };

  /** East, north, east, … of a closed ring. */
  const toRing = (numbers: Float64Array): GeosGeometry => {
    const at = memory._malloc(numbers.length * BYTES_PER_NUMBER);
    memory.HEAPF64.set(numbers, at / BYTES_PER_NUMBER);
    const sequence = geos.GEOSCoordSeq_copyFromBuffer(at, numbers.length / 2, 0, 0);
    memory._free(at);
    return check(geos.GEOSGeom_createLinearRing(check(sequence)));
  };

  const toPolygon = ([shell, ...holes]: readonly Float64Array[]): GeosGeometry => {
    if (shell === undefined) throw new Error("a polygon without rings");
    const outer = toRing(shell);
    return withPointers(holes.map(toRing), (at) =>
      check(geos.GEOSGeom_createPolygon(outer, holes.length === 0 ? 0 : at, holes.length)),
    );
  };

  const withText = <Result>(text: string, use: (at: number, size: number) => Result): Result => {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const at = memory._malloc(bytes.length);
    memory.HEAPU8.set(bytes, at);
    try {
      return use(at, bytes.length - 1);
    } finally {
      memory._free(at);
    }
  };
  const wktReader = geos.GEOSWKTReader_create();
  const wkbReader = geos.GEOSWKBReader_create();

  /** A figure GEOS writes into memory. */
  const getNumber = (write: (at: number) => number): number => {
    const at = memory._malloc(BYTES_PER_NUMBER);
    const isDone = write(at) === 1;
    const number = memory.HEAPF64[at / BYTES_PER_NUMBER]!;
    memory._free(at);
    if (!isDone) throw new Error("GEOS gave up");
    return number;
  };

  const collect = (type: number, geometries: readonly GeosGeometry[]): GeosGeometry =>
    withPointers(geometries, (at) => check(geos.GEOSGeom_createCollection(type, at, geometries.length)));

  return {
    /** WKT, or WKB as hexadecimal digits without blanks. */
    readText: (text: string): GeosGeometry =>
      withText(text, (at, size) =>
        check(
          /^[\dA-F]+$/i.test(text)
            ? geos.GEOSWKBReader_readHEX(wkbReader, at, size)
            : geos.GEOSWKTReader_read(wktReader, at),
        ),
      ),
    toGeoJson: (geometry: GeosGeometry): Geometry => geosGeomToGeojson(geometry, geos) as Geometry,
    getArea: (geometry: GeosGeometry): number => getNumber((at) => geos.GEOSArea(geometry, at)),
    /** Diameter of the widest circle in it, to within `precision`. */
    getWidth: (geometry: GeosGeometry, precision: number): number => {
      const radius = check(geos.GEOSMaximumInscribedCircle(geometry, precision));
      const width = 2 * getNumber((at) => geos.GEOSLength(radius, at));
      geos.GEOSGeom_destroy(radius);
      return width;
    },
    /** Of rings as columns: east, north, east, … */
    toPolygon,
    toMultiPolygon: (parts: PlaneParts): GeosGeometry =>
      collect(
        MULTI_POLYGON,
        parts.map((rings) => toPolygon(rings.map((ring) => Float64Array.from(ring.flat())))),
      ),
    /** Takes `geometries` over. */
    toCollection: (geometries: readonly GeosGeometry[]): GeosGeometry => collect(COLLECTION, geometries),
    intersect: (a: GeosGeometry, b: GeosGeometry): GeosGeometry => check(geos.GEOSIntersection(a, b)),
    subtract: (a: GeosGeometry, b: GeosGeometry): GeosGeometry => check(geos.GEOSDifference(a, b)),
    /** All of a collection in one. */
    unite: (geometry: GeosGeometry): GeosGeometry => check(geos.GEOSUnaryUnion(geometry)),
    isValid: (geometry: GeosGeometry): boolean => geos.GEOSisValid(geometry) === 1,
    /** The polygons of a result, without lines and points. */
    toParts: (geometry: GeosGeometry): Position[][][] =>
      toParts(geosGeomToGeojson(geometry, geos) as Geometry),
    /** Positions of the polygons of a coverage whose edges do not match their neighbours'. */
    findInvalidInCoverage: (coverage: GeosGeometry): number[] => {
      const at = memory._malloc(BYTES_PER_POINTER);
      const verdict = geos.GEOSCoverageIsValid(coverage, 0, at);
      if (verdict === 2) throw new Error("GEOS gave up");
      const edges = memory.HEAPU32[at / BYTES_PER_POINTER]!;
      memory._free(at);
      const invalid: number[] = [];
      const count = geos.GEOSGetNumGeometries(edges);
      for (let i = 0; i < count; i += 1) {
        if (geos.GEOSisEmpty(geos.GEOSGetGeometryN(edges, i)) !== 1) invalid.push(i);
      }
      geos.GEOSGeom_destroy(edges);
      return invalid;
    },
    free: (...geometries: readonly GeosGeometry[]): void => {
      for (const geometry of geometries) geos.GEOSGeom_destroy(geometry);
    },
  };
}

function toParts(geometry: Geometry): Position[][][] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(toParts);
  if (geometry.type === "MultiPolygon") return geometry.coordinates;
  return geometry.type === "Polygon" && geometry.coordinates.length > 0 ? [geometry.coordinates] : [];
}
