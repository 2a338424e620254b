/** A coordinate system as a file names it: by EPSG number, as WKT (1 or 2), or by a name or URN. */
export type DeclaredCrs =
  | { readonly kind: "epsg"; readonly code: number }
  | { readonly kind: "wkt"; readonly text: string }
  | { readonly kind: "name"; readonly text: string };
