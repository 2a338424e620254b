/** A table rounded so that what is printed adds up in every direction. */
export interface ClosedTable {
  /** By row and column. */
  readonly cells: readonly (readonly number[])[];
  /** By row and class. */
  readonly splits: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly classTotals: readonly number[];
  readonly total: number;
}

/** One figure of the table as a flow between two sums it belongs to. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly isUpNearer: boolean;
  /** In steps; a multiple of the steps per unit once it is rounded. */
  steps: number;
}

/** Fineness of the figures while they are rounded: 10 ** this for a printed unit … */
const FINEST_STEP_DIGITS = 6;
/** … and coarser where the whole table would not be a safe integer (9.007e15). */
const SAFE_DIGITS = 15;

/**
 * Rounds `parts[row][column][class]` to `decimals`: the cells (classes together), the splits (columns together) and
 * every total. Printed cells add up to printed row and column totals, splits to row and class totals, and all of them
 * to the printed total, always. Every figure is its true one rounded down or up, none a whole unit off; the total is
 * rounded to the nearest, then column totals, row totals, class totals and cells as far as the sums allow. Parts must
 * be finite and may be negative.
 *
 * The table is a network whose flows add up at every node. An unrounded figure always lies on a cycle of unrounded
 * figures; moving the flow around the cycle until one of them is whole keeps every sum (rounding of circulations).
 */
export function roundClosedTable(
  parts: readonly (readonly (readonly number[])[])[],
  decimals: number,
): ClosedTable {
  const columnCount = parts[0]?.length ?? 0;
  const classCount = parts[0]?.[0]?.length ?? 0;
  const scale = 10 ** decimals;
  const stepsPerUnit = getStepsPerUnit(parts, scale);
  const steps = parts.map((row) =>
    row.map((classes) => classes.map((part) => Math.round(part * scale * stepsPerUnit))),
  );
  const cellSteps = steps.map((row) => row.map(sum));
  const splitSteps = steps.map((row) => transpose(row, classCount).map(sum));

  const sink = 0;
  const hub = 1;
  const columnNode = (column: number): number => 2 + column;
  const rowStart = (row: number): number => 2 + columnCount + 2 * row;
  const rowEnd = (row: number): number => rowStart(row) + 1;
  const classNode = (index: number): number => 2 + columnCount + 2 * parts.length + index;
  const arcs: Arc[] = [];
  const add = (from: number, to: number, value: number): number =>
    arcs.push({ from, to, steps: value, isUpNearer: isUpNearer(value, stepsPerUnit) }) - 1;

  const total = add(sink, hub, sum(cellSteps.map(sum)));
  const columns = transpose(cellSteps, columnCount).map((column, index) =>
    add(hub, columnNode(index), sum(column)),
  );
  const rows = cellSteps.map((row, index) => add(rowStart(index), rowEnd(index), sum(row)));
  const classes = transpose(splitSteps, classCount).map((each, index) =>
    add(classNode(index), sink, sum(each)),
  );
  const cells = cellSteps.map((row, index) =>
    row.map((value, column) => add(columnNode(column), rowStart(index), value)),
  );
  const splits = splitSteps.map((row, index) =>
    row.map((value, each) => add(rowEnd(index), classNode(each), value)),
  );
  roundFlow(arcs, stepsPerUnit);

  // + 0: nothing is 0, never −0
  const read = (arc: number): number => Math.round((arcs[arc]?.steps ?? 0) / stepsPerUnit) / scale + 0;
  return {
    cells: cells.map((row) => row.map(read)),
    splits: splits.map((row) => row.map(read)),
    rowTotals: rows.map(read),
    columnTotals: columns.map(read),
    classTotals: classes.map(read),
    total: read(total),
  };
}

/** Rounds one arc after the other, each to the nearer whole unit unless an earlier one rounded it already. */
function roundFlow(arcs: readonly Arc[], stepsPerUnit: number): void {
  const arcsAt = new Map<number, number[]>();
  arcs.forEach(({ from, to }, index) => {
    for (const node of [from, to]) arcsAt.set(node, [...(arcsAt.get(node) ?? []), index]);
  });
  const isWhole = ({ steps }: Arc): boolean => steps % stepsPerUnit === 0;
  for (const arc of arcs) {
    while (!isWhole(arc)) {
      const path = findPath(arcs, arcsAt, arc, isWhole);
      const direction = arc.isUpNearer ? 1 : -1;
      const cycle = [
        { arc, sign: direction },
        ...path.map(({ arc: each, sign }) => ({ arc: each, sign: sign * direction })),
      ];
      const push = Math.min(...cycle.map(({ arc: each, sign }) => getRoom(each.steps, sign, stepsPerUnit)));
      for (const { arc: each, sign } of cycle) each.steps += sign * push;
    }
  }
}

interface Step {
  readonly arc: Arc;
  /** 1 along the arc, −1 against it. */
  readonly sign: number;
}

/** The shortest way over unrounded arcs from the end of `start` back to its beginning. */
function findPath(
  arcs: readonly Arc[],
  arcsAt: ReadonlyMap<number, readonly number[]>,
  start: Arc,
  isWhole: (arc: Arc) => boolean,
): readonly Step[] {
  const reachedBy = new Map<number, Step | null>([[start.to, null]]);
  const queue = [start.to];
  for (const node of queue) {
    if (node === start.from) break;
    for (const index of arcsAt.get(node) ?? []) {
      const arc = arcs[index];
      if (arc === undefined || arc === start || isWhole(arc)) continue;
      const sign = arc.from === node ? 1 : -1;
      const next = sign === 1 ? arc.to : arc.from;
      if (reachedBy.has(next)) continue;
      reachedBy.set(next, { arc, sign });
      queue.push(next);
    }
  }
  const path: Step[] = [];
  let step = reachedBy.get(start.from);
  if (step === undefined) throw new Error("An unrounded figure lies on no cycle: the sums do not hold.");
  while (step) {
    path.push(step);
    step = reachedBy.get(step.sign === 1 ? step.arc.from : step.arc.to);
  }
  return path;
}

/** Steps to the next whole unit above (sign 1) or below (−1). */
function getRoom(steps: number, sign: number, stepsPerUnit: number): number {
  const above = ((steps % stepsPerUnit) + stepsPerUnit) % stepsPerUnit;
  return sign === 1 ? stepsPerUnit - above : above;
}

function isUpNearer(steps: number, stepsPerUnit: number): boolean {
  return getRoom(steps, 1, stepsPerUnit) <= getRoom(steps, -1, stepsPerUnit);
}

function getStepsPerUnit(parts: readonly (readonly (readonly number[])[])[], scale: number): number {
  const size = parts.flat(2).reduce((total, part) => total + Math.abs(part), 0) * scale;
  const digits = SAFE_DIGITS - Math.ceil(Math.log10(Math.max(1, size)));
  return 10 ** Math.max(0, Math.min(FINEST_STEP_DIGITS, digits));
}

function transpose(rows: readonly (readonly number[])[], columnCount: number): number[][] {
  return Array.from({ length: columnCount }, (_, column) => rows.map((row) => row[column] ?? 0));
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
