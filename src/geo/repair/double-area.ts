import type { Position } from "geojson";

/** Twice the signed area of a closed ring, square degrees; from its first vertex, so that nothing cancels. */
export function getDoubleArea(ring: readonly Position[]): number {
  const [x0, y0] = (ring[0] ?? [0, 0]) as [number, number];
  let doubleArea = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x, y] = ring[i - 1] as [number, number];
    const [nextX, nextY] = ring[i] as [number, number];
    doubleArea += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return doubleArea;
}
