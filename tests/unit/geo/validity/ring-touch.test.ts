import { expect, test } from "vitest";
import { getEdgeContact } from "../../../../src/geo/validity/edge-contact.ts";
import { createEdgeSet, type EdgeSet } from "../../../../src/geo/validity/edge-set.ts";
import { getRingTouch, type RingTouch } from "../../../../src/geo/validity/ring-touch.ts";

type Corners = [number, number][];

const SQUARE: Corners = [[0, 0], [10, 0], [10, 10], [0, 10]]; // prettier-ignore

function toEdges(...rings: Corners[]): EdgeSet {
  return createEdgeSet(
    rings.map((positions, ring) => ({ part: 0, ring, positions, kept: [...positions.keys()] })),
  );
}

/** Every touch of a square with a second ring, from either ring's side. */
function getTouches(second: Corners): { there: RingTouch; back: RingTouch }[] {
  const edges = toEdges(SQUARE, second);
  const touches = [];
  for (let a = 0; a < SQUARE.length; a += 1) {
    for (let b = SQUARE.length; b < edges.xs.length; b += 1) {
      const contact = getEdgeContact(edges, a, b);
      if (contact?.kind !== "touch") continue;
      const there = getRingTouch(edges, contact);
      const back = getRingTouch(edges, { ...contact, edgeA: contact.edgeB, edgeB: contact.edgeA });
      touches.push({ there, back });
    }
  }
  return touches;
}

test.each<[string, Corners, RingTouch]>([
  [
    "inside with a vertex on an edge",
    [
      [5, 0],
      [7, 4],
      [3, 4],
    ],
    { isCrossing: false, isInside: true },
  ],
  [
    "outside with a vertex on an edge",
    [
      [5, 0],
      [3, -4],
      [7, -4],
    ],
    { isCrossing: false, isInside: false },
  ],
  [
    "inside in a corner",
    [
      [10, 10],
      [4, 8],
      [8, 4],
    ],
    { isCrossing: false, isInside: true },
  ],
  [
    "outside at a corner, on two sides of it",
    [
      [10, 10],
      [14, 2],
      [14, 14],
      [2, 14],
    ],
    { isCrossing: false, isInside: false },
  ],
])("a ring that touches from %s does not cross, whichever way it runs", (_, ring, expected) => {
  for (const second of [ring, [...ring].reverse()]) {
    const touches = getTouches(second);
    expect(touches.length).toBeGreaterThan(0);
    for (const { there, back } of touches) {
      expect(there).toEqual(expected);
      expect(back.isCrossing).toBe(false);
      expect(back.isInside).toBe(false);
    }
  }
});

test.each<[string, Corners]>([
  [
    "a vertex on an edge",
    [
      [5, 0],
      [5, -4],
      [20, -4],
      [20, 20],
      [-5, 20],
      [-5, 14],
      [4, 3],
    ],
  ],
  [
    "a common corner",
    [
      [10, 10],
      [20, 11],
      [20, 20],
      [5, 5],
    ],
  ],
])("a ring that passes through %s crosses there", (_, ring) => {
  const [first] = getTouches(ring);
  expect(first?.there.isCrossing).toBe(true);
  expect(first?.back.isCrossing).toBe(true);
});
