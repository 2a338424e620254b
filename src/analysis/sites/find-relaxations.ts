import type { Criterion } from "../../domain/need.ts";

/** Musts to drop, and how many sites then fit in all. */
export interface Relaxation {
  readonly drop: readonly Criterion[];
  readonly matches: number;
}

interface MaskCount {
  readonly mask: number;
  readonly count: number;
}

/**
 * Each single must whose dropping brings sites that do not fit now, most first; pairs only where no single one does.
 * `misses` are masks by row, `bits` those of the musts; `countChains` tells how many combinations miss nothing but
 * `allowed` bits.
 */
export function findRelaxations(
  misses: Uint32Array,
  bits: ReadonlyMap<Criterion, number>,
  matchCount: number,
  countChains: (allowed: number) => number,
): readonly Relaxation[] {
  const musts = [...bits];
  const rowsOf = countMasks(misses, musts.length);
  const relax = (dropped: readonly (readonly [Criterion, number])[]): Relaxation => {
    const allowed = dropped.reduce((mask, [, bit]) => mask | bit, 0);
    let matches = countChains(allowed);
    for (const { mask, count } of rowsOf) if ((mask & ~allowed) === 0) matches += count;
    return { drop: dropped.map(([criterion]) => criterion), matches };
  };
  const singles = musts.map((must) => relax([must]));
  const helpful = keepHelpful(singles, matchCount);
  if (helpful.length > 0) return helpful;
  const pairs = musts.flatMap((first, position) =>
    musts.slice(position + 1).map((second) => relax([first, second])),
  );
  return keepHelpful(pairs, matchCount);
}

function keepHelpful(relaxations: readonly Relaxation[], matchCount: number): readonly Relaxation[] {
  return relaxations.filter(({ matches }) => matches > matchCount).sort((a, b) => b.matches - a.matches);
}

/** How many rows have a mask, by mask: there are as many as one for every choice of musts, 131,072 at most. */
function countMasks(misses: Uint32Array, mustCount: number): readonly MaskCount[] {
  const counts = new Uint32Array(1 << (mustCount + 1));
  for (let row = 0; row < misses.length; row += 1) {
    const mask = misses[row] as number;
    counts[mask] = (counts[mask] as number) + 1;
  }
  const found: MaskCount[] = [];
  counts.forEach((count, mask) => {
    if (count > 0) found.push({ mask, count });
  });
  return found;
}
