declare module "geographiclib-geodesic" {
  interface PolygonArea {
    AddPoint(lat: number, lon: number): void;
    Compute(
      reverse: boolean,
      sign: boolean,
    ): { readonly number: number; readonly perimeter: number; readonly area: number };
  }
  interface Ellipsoid {
    Inverse(lat1: number, lon1: number, lat2: number, lon2: number): { readonly s12?: number };
    Polygon(polyline: boolean): PolygonArea;
  }
  const geodesic: { readonly Geodesic: { readonly WGS84: Ellipsoid } };
  export default geodesic;
}
