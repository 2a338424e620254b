/** Two plots that share a boundary, by their rows in the catalog, `a` < `b`. */
export interface AdjoiningPair {
  readonly a: number;
  readonly b: number;
  /** Land both cover, m²: the two together have that much less than their sum. */
  readonly overlapM2: number;
}
