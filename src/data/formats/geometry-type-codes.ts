/** Numbers of the geometry types in WKB (OGC 06-103r4, SQL/MM part 3), which FlatGeobuf has too. */
export const POINT = 1;
export const LINE_STRING = 2;
export const POLYGON = 3;
export const MULTI_POINT = 4;
export const MULTI_LINE_STRING = 5;
export const MULTI_POLYGON = 6;
export const GEOMETRY_COLLECTION = 7;
export const TRIANGLE = 17;

/** Kinds without a GeoJSON type: with arcs in them, or standing in space. */
export const UNSUPPORTED_TYPES: ReadonlyMap<number, string> = new Map([
  [8, "CircularString"],
  [9, "CompoundCurve"],
  [10, "CurvePolygon"],
  [11, "MultiCurve"],
  [12, "MultiSurface"],
  [13, "Curve"],
  [14, "Surface"],
  [15, "PolyhedralSurface"],
  [16, "TIN"],
]);
