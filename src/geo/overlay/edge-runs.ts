import Flatbush from "flatbush";

/** Edges in a run: few enough to look at one by one, many enough to keep the index small. */
const RUN_EDGES = 16;

/**
 * The edges of a part in short runs with an index of their boxes, so that a street with a thousand holes is as quick to
 * look at as its neighbour. Run r has the edges that begin at the vertices `firsts[r]` … `lasts[r]` - 1 of the ring
 * `ringStarts[r]` … `ringEnds[r]` - 1.
 */
export interface EdgeRuns {
  readonly count: number;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly ringStarts: Int32Array;
  readonly ringEnds: Int32Array;
  /** By run: west, south, east, north in cells. */
  readonly boxes: Float64Array;
  /** Runs whose boxes share at least a point with a box, in no order. */
  readonly search: (west: number, south: number, east: number, north: number) => readonly number[];
}

/** The runs of the rings `firstRing` … `lastRing` - 1, of which there is at least one; vertices in cells. */
export function createEdgeRuns(
  cells: Float64Array,
  rings: Int32Array,
  firstRing: number,
  lastRing: number,
): EdgeRuns {
  let count = 0;
  for (let ring = firstRing; ring < lastRing; ring += 1) {
    count += Math.ceil(((rings[ring + 1] as number) - (rings[ring] as number)) / RUN_EDGES);
  }
  const firsts = new Int32Array(count);
  const lasts = new Int32Array(count);
  const ringStarts = new Int32Array(count);
  const ringEnds = new Int32Array(count);
  const boxes = new Float64Array(4 * count);
  const tree = new Flatbush(count);
  let run = 0;
  for (let ring = firstRing; ring < lastRing; ring += 1) {
    const start = rings[ring] as number;
    const end = rings[ring + 1] as number;
    for (let first = start; first < end; first += RUN_EDGES) {
      const last = Math.min(first + RUN_EDGES, end);
      firsts[run] = first;
      lasts[run] = last;
      ringStarts[run] = start;
      ringEnds[run] = end;
      writeRunBox(boxes, run, cells, first, last, last === end ? start : last);
      const at = 4 * run;
      tree.add(boxes[at] as number, boxes[at + 1] as number, boxes[at + 2], boxes[at + 3]);
      run += 1;
    }
  }
  tree.finish();
  return {
    count,
    firsts,
    lasts,
    ringStarts,
    ringEnds,
    boxes,
    search: (west, south, east, north) => tree.search(west, south, east, north),
  };
}

function writeRunBox(
  boxes: Float64Array,
  run: number,
  cells: Float64Array,
  first: number,
  last: number,
  beyond: number,
): void {
  let [west, south] = [cells[2 * beyond] as number, cells[2 * beyond + 1] as number];
  let [east, north] = [west, south];
  for (let vertex = first; vertex < last; vertex += 1) {
    const x = cells[2 * vertex] as number;
    const y = cells[2 * vertex + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  boxes[4 * run] = west;
  boxes[4 * run + 1] = south;
  boxes[4 * run + 2] = east;
  boxes[4 * run + 3] = north;
}
