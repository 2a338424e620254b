/** Longitude and latitude in degrees, CGCS2000. */
export type LonLat = readonly [lon: number, lat: number];

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Where a record lies in its file and on the ground, measured when it was read. */
export interface Site {
  /** 0-based position of the feature in its layer. */
  readonly index: number;
  /** m² by the area rule; null for what is no polygon or could not be measured. */
  readonly areaM2: number | null;
  readonly bounds: Bounds | null;
  /** A representative point: the point itself, else the centroid of the shape. */
  readonly anchor: LonLat | null;
}

/** What a layer's row carries beside its own fields. */
export interface Sited {
  readonly site: Site;
  /** Properties the data model does not list, kept as they came. */
  readonly other: Readonly<Record<string, unknown>>;
}
