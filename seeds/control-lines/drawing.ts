/**
 * Hand-drawn control lines: the only drawing the sketch grows from. Points of a plane are [east, north]
 * metres from 108.785° E, 29.43° N; points of a valley frame are [u, v]: metres right of the spine, and
 * up it from its south end.
 */
export type XY = readonly [x: number, y: number];
export type UV = readonly [u: number, v: number];

/** Rank of a street by its width. */
export type StreetRank = "arterial" | "collector" | "local";

/** A street up the valley at `u`, between two places `v`; through the whole part where they are absent. */
export interface AlongStreet {
  readonly u: number;
  readonly rank: StreetRank;
  readonly v?: readonly [from: number, to: number];
}

/** A street across the valley at `v` (on the spine), turned by `tiltDeg`, between two places `u`. */
export interface AcrossStreet {
  readonly v: number;
  readonly rank: StreetRank;
  readonly tiltDeg?: number;
  readonly u?: readonly [from: number, to: number];
}

/** What a district is for; every block takes the programme of the nearest district point. */
export type Programme =
  | "tobacco"
  | "food-processing"
  | "energy-saving"
  | "biomedicine"
  | "medical-devices"
  | "big-data"
  | "next-gen-it"
  | "aluminium-alloy"
  | "composites"
  | "cemented-carbide"
  | "light-textiles"
  | "standard-plants"
  | "logistics"
  | "freight"
  | "station-front"
  | "research"
  | "housing"
  | "neighbourhood"
  | "utilities"
  | "reserve";

/** `maturity` 0 … 1: how early the district was built; the stages follow it. */
export interface District {
  readonly at: XY;
  readonly programme: Programme;
  readonly maturity: number;
}

/** The clusters of a part, from south to north, and the lines [x, y] between them from west to east. */
export interface PartClusters {
  readonly ids: readonly string[];
  readonly divides: readonly (readonly XY[])[];
}

/** One connected part of the park. */
export interface PartDrawing {
  readonly clusters: PartClusters;
  /** From south to north. */
  readonly spine: readonly XY[];
  /** Counter-clockwise; the third figure is how deep the green fringe reaches in, metres (≤ 0: none). */
  readonly outline: readonly (readonly [x: number, y: number, fringeM: number])[];
  /** From south to north, beyond the outline at both ends. */
  readonly river: readonly UV[];
  readonly along: readonly AlongStreet[];
  readonly across: readonly AcrossStreet[];
  /** By cluster. */
  readonly districts: Readonly<Record<string, readonly District[]>>;
}
