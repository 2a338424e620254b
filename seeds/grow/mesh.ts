import { at } from "./at.ts";
import { getGap, type Point } from "./plane.ts";

/**
 * A planar map: faces that tile their ground, sharing vertices by number. A vertex put on a line is put
 * into the faces on both sides, so common edges are the same vertices whatever is rounded later.
 */
export class Mesh<Tag> {
  private readonly points: Point[] = [];
  private readonly rings = new Map<number, number[]>();
  private readonly tags = new Map<number, Tag>();
  private readonly faceByEdge = new Map<string, number>();
  private faceCount = 0;

  addPoint(point: Point): number {
    return this.points.push(point) - 1;
  }

  getPoint(vertex: number): Point {
    return at(this.points, vertex);
  }

  /** Vertices of a face, counter-clockwise, the first not repeated. */
  getRing(face: number): readonly number[] {
    const ring = this.rings.get(face);
    if (ring === undefined) throw new Error(`no face ${face}`);
    return ring;
  }

  getRingPoints(face: number): Point[] {
    return this.getRing(face).map((vertex) => this.getPoint(vertex));
  }

  getTag(face: number): Tag {
    const tag = this.tags.get(face);
    if (tag === undefined) throw new Error(`no face ${face}`);
    return tag;
  }

  setTag(face: number, tag: Tag): void {
    this.tags.set(face, tag);
  }

  getFaces(): number[] {
    return [...this.rings.keys()];
  }

  hasFace(face: number): boolean {
    return this.rings.has(face);
  }

  addFace(ring: readonly number[], tag: Tag): number {
    const face = this.faceCount;
    this.faceCount += 1;
    this.rings.set(face, [...ring]);
    this.tags.set(face, tag);
    forEachEdge(ring, (a, b) => {
      const key = toKey(a, b);
      if (this.faceByEdge.has(key)) throw new Error(`edge ${key} has two faces on one side`);
      this.faceByEdge.set(key, face);
    });
    return face;
  }

  private removeFace(face: number): void {
    forEachEdge(this.getRing(face), (a, b) => this.faceByEdge.delete(toKey(a, b)));
    this.rings.delete(face);
    this.tags.delete(face);
  }

  /** Puts a new vertex between two neighbours of a ring, on both sides of the edge. */
  splitEdge(a: number, b: number, point: Point): number {
    const vertex = this.addPoint(point);
    this.insertVertex(a, b, vertex);
    this.insertVertex(b, a, vertex);
    return vertex;
  }

  private insertVertex(a: number, b: number, vertex: number): void {
    const face = this.faceByEdge.get(toKey(a, b));
    if (face === undefined) return;
    const ring = this.rings.get(face) ?? [];
    const index = ring.findIndex((from, i) => from === a && at(ring, i + 1) === b);
    ring.splice(index + 1, 0, vertex);
    this.faceByEdge.delete(toKey(a, b));
    this.faceByEdge.set(toKey(a, vertex), face);
    this.faceByEdge.set(toKey(vertex, b), face);
  }

  /** Splits a face along from → path → to; both halves keep its tag. */
  splitFace(face: number, from: number, to: number, path: readonly number[]): [number, number] {
    const ring = this.getRing(face);
    const tag = this.getTag(face);
    const start = ring.indexOf(from);
    const turned = [...ring.slice(start), ...ring.slice(0, start)];
    const end = turned.indexOf(to);
    if (start < 0 || end < 0) throw new Error(`face ${face} does not reach both ends of the cut`);
    const left = [...turned.slice(0, end + 1), ...[...path].reverse()];
    const right = [...turned.slice(end), from, ...path];
    this.removeFace(face);
    return [this.addFace(left, tag), this.addFace(right, tag)];
  }

  /** Faces across the edges of `face`, with the length of the common line in metres. */
  getNeighbours(face: number): Map<number, number> {
    const lengths = new Map<number, number>();
    forEachEdge(this.getRing(face), (a, b) => {
      const other = this.faceByEdge.get(toKey(b, a));
      if (other === undefined) return;
      lengths.set(other, (lengths.get(other) ?? 0) + getGap(this.getPoint(a), this.getPoint(b)));
    });
    return lengths;
  }

  /**
   * Makes one face of two neighbours, with the first one's tag. Refused (undefined) where the union would
   * have a hole or touch itself.
   */
  mergeFaces(face: number, other: number): number | undefined {
    const rings = this.getOutline([face, other]);
    const ring = rings[0];
    if (ring === undefined || rings.length > 1 || new Set(ring).size !== ring.length) return undefined;
    const tag = this.getTag(face);
    this.removeFace(face);
    this.removeFace(other);
    return this.addFace(ring, tag);
  }

  /** Boundary rings of the union of `faces`: shells counter-clockwise, holes clockwise. */
  getOutline(faces: readonly number[]): number[][] {
    const inside = new Set(faces);
    const next = new Map<number, number[]>();
    for (const face of faces) {
      forEachEdge(this.getRing(face), (a, b) => {
        const other = this.faceByEdge.get(toKey(b, a));
        if (other === undefined || !inside.has(other)) next.set(a, [...(next.get(a) ?? []), b]);
      });
    }
    const rings: number[][] = [];
    for (const start of [...next.keys()]) {
      while ((next.get(start)?.length ?? 0) > 0) {
        const ring: number[] = [];
        let vertex = start;
        do {
          ring.push(vertex);
          const onward = next.get(vertex)?.shift();
          if (onward === undefined) throw new Error("outline does not close");
          vertex = onward;
        } while (vertex !== start);
        rings.push(ring);
      }
    }
    return rings;
  }
}

function toKey(a: number, b: number): string {
  return `${a}>${b}`;
}

function forEachEdge(ring: readonly number[], visit: (a: number, b: number) => void): void {
  for (let i = 0; i < ring.length; i += 1) visit(at(ring, i), at(ring, i + 1));
}
