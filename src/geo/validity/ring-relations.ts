import type { EdgeContact } from "./edge-contact.ts";
import { EdgeWorkError, type EdgeBudget } from "./edge-budget.ts";
import { EdgeIndex } from "./edge-index.ts";
import type { EdgeRing, EdgeSet } from "./edge-set.ts";
import type { PolygonFault, PolygonFaultCode } from "./polygon-fault.ts";
import { getRingTouch } from "./ring-touch.ts";

/** A polygon with this many faults is broken enough; a ring whose edges all cross has millions. */
const MAX_FAULTS = 100;

/** Remembering a touch costs memory: thousands of holes through one point must end in the budget. */
const TOUCH_COST = 100;

/**
 * How the rings of a polygon or of several polygons lie to themselves and to one another, by the rules of
 * OGC 06-103r4 §6.1.11: a ring neither crosses nor touches itself; holes lie in their shell and beside each
 * other; parts lie beside each other; any two of them may touch in points but share no stretch, and
 * touches must not cut a polygon in two. What would cost more than the budget is `limit-exceeded`.
 */
export function findRingRelationFaults(edges: EdgeSet, budget: EdgeBudget): PolygonFault[] {
  try {
    return new RingRelations(edges, budget).findFaults();
  } catch (error) {
    if (!(error instanceof EdgeWorkError)) throw error;
    const figures = { what: "edges", value: edges.xs.length, limit: error.limit };
    return [{ code: "limit-exceeded", part: 0, figures }];
  }
}

class RingRelations {
  readonly #edges: EdgeSet;
  readonly #budget: EdgeBudget;
  readonly #index: EdgeIndex;
  readonly #faults: PolygonFault[] = [];
  /** Pairs of rings already found at fault, as `lower:higher`. */
  readonly #faultyPairs = new Set<string>();
  /** For a ring: the rings it touches, and whether it lies inside them there. */
  readonly #touched = new Map<number, Map<number, boolean>>();
  readonly #touches = new TouchGraph();

  constructor(edges: EdgeSet, budget: EdgeBudget) {
    this.#edges = edges;
    this.#budget = budget;
    this.#index = new EdgeIndex(edges, budget);
  }

  findFaults(): PolygonFault[] {
    this.#index.visitContacts((contact) => this.#takeContact(contact));
    if (this.#edges.rings.length > 1 && this.#faults.length < MAX_FAULTS) this.#checkNesting();
    return this.#faults;
  }

  #takeContact(contact: EdgeContact): boolean {
    const a = this.#edges.ringOf[contact.edgeA] as number;
    const b = this.#edges.ringOf[contact.edgeB] as number;
    if (a === b) this.#addSelfContact(contact);
    else if (contact.kind !== "touch") this.#addPairFault(a, b, contact);
    else this.#takeTouch(a, b, contact);
    return this.#faults.length < MAX_FAULTS;
  }

  #addSelfContact({ kind, edgeA, x, y }: EdgeContact): void {
    const touch = kind === "touch" ? 1 : 0;
    const overlap = kind === "overlap" ? 1 : 0;
    // A ring through one of its own vertices meets itself there in up to four pairs of edges.
    const isKnown = this.#faults.some(({ at }) => at?.[0] === x && at[1] === y);
    if (isKnown) return;
    const place = this.#getPlace(edgeA);
    this.#faults.push({ code: "ring-self-intersection", ...place, at: [x, y], figures: { touch, overlap } });
  }

  #takeTouch(a: number, b: number, contact: EdgeContact): void {
    this.#budget.spend(TOUCH_COST);
    const there = getRingTouch(this.#edges, contact);
    if (there.isCrossing) {
      this.#addPairFault(a, b, contact);
      return;
    }
    const back = getRingTouch(this.#edges, { ...contact, edgeA: contact.edgeB, edgeB: contact.edgeA });
    getOrCreate(this.#touched, b).set(a, there.isInside);
    getOrCreate(this.#touched, a).set(b, back.isInside);
    const ringA = this.#edges.rings[a] as EdgeRing;
    const ringB = this.#edges.rings[b] as EdgeRing;
    if (ringA.part !== ringB.part) return;
    if (this.#touches.connect(a, b, `${contact.x},${contact.y}`)) return;
    this.#addPairFault(a, b, contact);
  }

  /** Reports two rings once, under the code their roles give. */
  #addPairFault(a: number, b: number, { edgeA, edgeB, x, y }: EdgeContact): void {
    const [lower, higher] = a < b ? [a, b] : [b, a];
    const pair = `${lower}:${higher}`;
    if (this.#faultyPairs.has(pair)) return;
    this.#faultyPairs.add(pair);
    const edge = a < b ? edgeB : edgeA;
    this.#faults.push({
      code: this.#getPairCode(lower, higher),
      ...this.#getPlace(edge),
      at: [x, y],
      figures: this.#getOther(lower),
    });
  }

  #getPairCode(lower: number, higher: number): PolygonFaultCode {
    const first = this.#edges.rings[lower] as EdgeRing;
    const second = this.#edges.rings[higher] as EdgeRing;
    if (first.part !== second.part) return "parts-overlap";
    return first.ring === 0 ? "hole-outside-shell" : "holes-overlap";
  }

  /** Rings that neither cross nor share a stretch lie wholly inside or outside one another. */
  #checkNesting(): void {
    const { rings } = this.#edges;
    const shells = new Map<number, number>();
    rings.forEach(({ part, ring }, index) => ring === 0 && shells.set(part, index));
    rings.forEach((place, index) => {
      if (this.#faults.length >= MAX_FAULTS) return;
      const around = this.#getRingsAround(index);
      if (place.ring === 0) this.#checkShell(index, around);
      else this.#checkHole(index, shells.get(place.part) as number, around);
    });
  }

  #checkHole(hole: number, shell: number, around: ReadonlySet<number>): void {
    if (!around.has(shell)) this.#addNestingFault(shell, hole);
    const { part } = this.#edges.rings[hole] as EdgeRing;
    for (const other of around) {
      const place = this.#edges.rings[other] as EdgeRing;
      if (place.part === part && place.ring > 0) this.#addNestingFault(other, hole);
    }
  }

  #checkShell(shell: number, around: ReadonlySet<number>): void {
    const { part } = this.#edges.rings[shell] as EdgeRing;
    const places = [...around].map((index) => this.#edges.rings[index] as EdgeRing);
    for (const other of around) {
      const place = this.#edges.rings[other] as EdgeRing;
      if (place.ring !== 0 || place.part === part) continue;
      const isInHole = places.some((hole) => hole.part === place.part && hole.ring > 0);
      if (!isInHole) this.#addNestingFault(other, shell);
    }
  }

  #addNestingFault(outer: number, inner: number): void {
    const edge = (this.#edges.rings[inner] as EdgeRing).start;
    const x = this.#edges.xs[edge] as number;
    const y = this.#edges.ys[edge] as number;
    const pair = outer < inner ? `${outer}:${inner}` : `${inner}:${outer}`;
    if (this.#faultyPairs.has(pair)) return;
    this.#faultyPairs.add(pair);
    const [lower, higher] = outer < inner ? [outer, inner] : [inner, outer];
    this.#faults.push({
      code: this.#getPairCode(lower, higher),
      ...this.#getPlace(edge),
      at: [x, y],
      figures: this.#getOther(outer),
    });
  }

  #getRingsAround(ring: number): ReadonlySet<number> {
    const { start } = this.#edges.rings[ring] as EdgeRing;
    const around = this.#index.getRingsAround(
      this.#edges.xs[start] as number,
      this.#edges.ys[start] as number,
    );
    around.delete(ring);
    for (const [other, isInside] of this.#touched.get(ring) ?? []) {
      if (isInside) around.add(other);
      else around.delete(other);
    }
    return around;
  }

  #getPlace(edge: number): { readonly part: number; readonly ring: number; readonly vertex: number } {
    const { part, ring } = this.#edges.rings[this.#edges.ringOf[edge] as number] as EdgeRing;
    return { part, ring, vertex: this.#edges.source[edge] as number };
  }

  #getOther(ring: number): Readonly<Record<string, number>> {
    const place = this.#edges.rings[ring] as EdgeRing;
    return { otherPart: place.part, otherRing: place.ring };
  }
}

/**
 * Which rings of a polygon hang together by touching points. A touch that closes a circle of rings
 * cuts the polygon's inside in two.
 */
class TouchGraph {
  readonly #parents = new Map<string, string>();
  readonly #links = new Set<string>();

  /** Adds a touch of two rings; false when it closes a circle. */
  connect(a: number, b: number, point: string): boolean {
    return this.#link(`ring ${a}`, point) && this.#link(`ring ${b}`, point);
  }

  #link(ring: string, point: string): boolean {
    const link = `${ring} ${point}`;
    if (this.#links.has(link)) return true;
    this.#links.add(link);
    const ringRoot = this.#findRoot(ring);
    const pointRoot = this.#findRoot(point);
    if (ringRoot === pointRoot) return false;
    this.#parents.set(ringRoot, pointRoot);
    return true;
  }

  #findRoot(node: string): string {
    let root = node;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    // Shortens the way for the next search.
    for (let step = node; step !== root;) {
      const up = this.#parents.get(step) as string;
      this.#parents.set(step, root);
      step = up;
    }
    return root;
  }
}

function getOrCreate(map: Map<number, Map<number, boolean>>, key: number): Map<number, boolean> {
  const known = map.get(key) ?? new Map<number, boolean>();
  map.set(key, known);
  return known;
}
