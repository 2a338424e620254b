import type { EdgeBudget } from "../validity/edge-budget.ts";
import { findPolygonFaults } from "../validity/polygon-faults.ts";
import { getDoubleArea } from "./double-area.ts";
import type { PolygonParts } from "./polygon-parts.ts";

/** Parts with every ring the right way round, and how many were turned; null when none was. */
export interface RewoundParts {
  readonly parts: PolygonParts;
  readonly count: number;
}

/**
 * Turns rings so that shells run counter-clockwise and holes clockwise (RFC 7946 §3.1.6). The first vertex of a
 * ring stays its first. A shape whose rings cross is left alone: which way they run means nothing there.
 */
export function rewindRings(parts: PolygonParts, budget: EdgeBudget): RewoundParts | null {
  if (parts.every((rings) => rings.every((ring, index) => runsRight(ring, index)))) return null;
  const faults = findPolygonFaults(parts, budget).filter(({ code }) => code === "winding-order");
  if (faults.length === 0) return null;
  const turned = new Set(faults.map(({ part, ring }) => `${part}/${ring}`));
  const rewound = parts.map((rings, part) =>
    rings.map((ring, index) => (turned.has(`${part}/${index}`) ? ring.toReversed() : ring)),
  );
  return { parts: rewound, count: turned.size };
}

/** A quick look that spares sound shapes the full check. */
function runsRight(ring: PolygonParts[number][number], index: number): boolean {
  const doubleArea = getDoubleArea(ring);
  return index === 0 ? doubleArea > 0 : doubleArea < 0;
}
