import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutFace } from "../../../seeds/grow/cut.ts";
import { Mesh } from "../../../seeds/grow/mesh.ts";
import type { Point } from "../../../seeds/grow/plane.ts";
import { getSignedArea } from "../../../seeds/grow/ring.ts";

function draw(...points: readonly (readonly [number, number])[]): Point[] {
  return points.map(([x, y]) => ({ x, y }));
}

function lay(mesh: Mesh<string>, ring: readonly Point[]): number {
  return mesh.addFace(
    ring.map((point) => mesh.addPoint(point)),
    "land",
  );
}

function getArea(mesh: Mesh<string>, face: number): number {
  return getSignedArea(mesh.getRingPoints(face));
}

const SQUARE = draw([0, 0], [1000, 0], [1000, 1000], [0, 1000]);
const HORSESHOE = draw(
  [0, 0],
  [900, 0],
  [900, 900],
  [600, 900],
  [600, 300],
  [300, 300],
  [300, 900],
  [0, 900],
);

describe("cutting a face", () => {
  it("gives two faces that share the cut", () => {
    const mesh = new Mesh<string>();
    const [south = -1, north = -1] = cutFace(mesh, lay(mesh, SQUARE), draw([-10, 400], [1010, 400]));
    expect([getArea(mesh, south), getArea(mesh, north)].sort()).toEqual([400_000, 600_000]);
    expect(mesh.getNeighbours(south).get(north)).toBe(1000);
  });

  it("gives a piece for every arm the line crosses", () => {
    const mesh = new Mesh<string>();
    const pieces = cutFace(mesh, lay(mesh, HORSESHOE), draw([-10, 600], [1000, 600]));
    expect(pieces.map((face) => Math.round(getArea(mesh, face))).sort()).toEqual([450_000, 90_000, 90_000]);
  });

  it("leaves a face alone that the line does not cross", () => {
    const mesh = new Mesh<string>();
    const face = lay(mesh, SQUARE);
    expect(cutFace(mesh, face, draw([-10, 1200], [1010, 1200]))).toEqual([face]);
  });

  it("puts the end of a cut into the face on the other side of the edge", () => {
    const mesh = new Mesh<string>();
    const [south = -1, north = -1] = cutFace(mesh, lay(mesh, SQUARE), draw([-10, 400], [1010, 400]));
    const before = mesh.getRing(south).length;
    cutFace(mesh, north, draw([500, 300], [500, 1100]));
    expect(mesh.getRing(south)).toHaveLength(before + 1);
  });

  it("goes through a vertex that lies on the line exactly", () => {
    const mesh = new Mesh<string>();
    const [south = -1, north = -1] = cutFace(mesh, lay(mesh, SQUARE), draw([-10, 410], [1010, 377]));
    expect(cutFace(mesh, south, draw([500, -10], [500, 1010]))).toHaveLength(2);
    const [west = -1, east = -1] = cutFace(mesh, north, draw([500, -10], [500, 1010]));
    expect(getArea(mesh, west) + getArea(mesh, east)).toBeCloseTo(606_500, 6);
  });

  it("keeps the area and leaves no edge without its neighbour, whatever the lines", () => {
    const place = fc.integer({ min: 20, max: 980 });
    const line = fc.tuple(fc.boolean(), place, place);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const mesh = new Mesh<string>();
        lay(mesh, SQUARE);
        for (const [isLevel, from, to] of lines) {
          const cut = isLevel ? draw([-50, from], [1050, to]) : draw([from, -50], [to, 1050]);
          for (const face of mesh.getFaces()) cutFace(mesh, face, cut);
        }
        const faces = mesh.getFaces();
        const sum = faces.reduce((total, face) => total + getArea(mesh, face), 0);
        // A cut that snaps to a near corner moves land to the neighbour, never away.
        expect(sum).toBeCloseTo(1_000_000, 3);
        expect(mesh.getOutline(faces)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("joining two faces", () => {
  it("undoes a cut", () => {
    const mesh = new Mesh<string>();
    const [south = -1, north = -1] = cutFace(mesh, lay(mesh, SQUARE), draw([-10, 400], [1010, 400]));
    const joined = mesh.mergeFaces(south, north) ?? -1;
    expect(mesh.getFaces()).toEqual([joined]);
    expect(getArea(mesh, joined)).toBe(1_000_000);
  });

  it("is refused where the union would have a hole", () => {
    const mesh = new Mesh<string>();
    lay(mesh, SQUARE);
    for (const at of [300, 600]) {
      for (const face of mesh.getFaces()) cutFace(mesh, face, draw([-50, at], [1050, at]));
      for (const face of mesh.getFaces()) cutFace(mesh, face, draw([at, -50], [at, 1050]));
    }
    const outer = mesh.getFaces().filter((face) => mesh.getNeighbours(face).size < 4);
    expect(outer).toHaveLength(8);
    const merged = outer.slice(1).reduce<{ ring: number; refused: number }>(
      ({ ring, refused }, face) => {
        const joined = mesh.getNeighbours(ring).has(face) ? mesh.mergeFaces(ring, face) : undefined;
        return joined === undefined ? { ring, refused: refused + 1 } : { ring: joined, refused };
      },
      { ring: outer[0] ?? -1, refused: 0 },
    );
    expect(merged.refused).toBeGreaterThan(0);
    expect(mesh.getOutline([merged.ring])).toHaveLength(1);
  });
});
