import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { clusters, getEdges, getTurn, plants, plots, type Ring, sumAreaM2, zones } from "./shipped-park.ts";

function toKey(from: Position, to: Position): string {
  return `${from.join(",")}>${to.join(",")}`;
}

function countEdges(rings: readonly Ring[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ring of rings) {
    for (const [from, to] of getEdges(ring))
      counts.set(toKey(from, to), (counts.get(toKey(from, to)) ?? 0) + 1);
  }
  return counts;
}

const clusterIds = clusters.map(({ properties }) => properties.id);
const getPlotRings = (cluster: string): Ring[] =>
  plots.filter(({ properties }) => properties.cluster === cluster).flatMap(({ polygons }) => polygons.flat());
const getClusterRings = (cluster: string): Ring[] =>
  clusters.filter(({ properties }) => properties.id === cluster).flatMap(({ polygons }) => polygons.flat());

describe("the plots of the shipped park", () => {
  it.each(clusterIds)(
    "tile %s: every edge meets its reverse once, or is an edge of the outline",
    (cluster) => {
      const edges = countEdges(getPlotRings(cluster));
      const outline = countEdges(getClusterRings(cluster));
      const open: string[] = [];
      for (const [key, count] of edges) {
        expect(count, key).toBe(1);
        const [from, to] = key.split(">");
        const isInner = edges.get(`${to}>${from}`) === 1;
        const isOuter = outline.get(key) === 1;
        if (isInner === isOuter) open.push(key);
      }
      expect(open).toEqual([]);
      expect([...outline.keys()].filter((key) => !edges.has(key))).toEqual([]);
    },
  );

  it("add up to the clusters within 0.1 m², each cluster on its own", () => {
    for (const cluster of clusters) {
      const own = plots.filter(({ properties }) => properties.cluster === cluster.properties.id);
      expect(Math.abs(sumAreaM2(own) - cluster.areaM2)).toBeLessThan(0.1);
    }
  });

  it("let the logistics base and the cluster south of it share their line vertex for vertex", () => {
    const north = countEdges(getClusterRings("logistics-base"));
    const shared = [...countEdges(getClusterRings("fengjia")).keys()].filter((key) => {
      const [from, to] = key.split(">");
      return north.has(`${to}>${from}`);
    });
    expect(shared.length).toBeGreaterThan(20);
  });
});

describe("every shape of the shipped park", () => {
  const shapes = [...clusters, ...zones, ...plots, ...plants];

  it("is closed, counter-clockwise outside and clockwise in holes", () => {
    for (const { polygons, properties } of shapes) {
      for (const rings of polygons) {
        rings.forEach((ring, index) => {
          expect(ring.length, properties.id).toBeGreaterThanOrEqual(4);
          expect(ring[0]).toEqual(ring.at(-1));
          expect(Math.sign(getTurn(ring)), properties.id).toBe(index === 0 ? 1 : -1);
        });
      }
    }
  });

  it("touches itself nowhere", () => {
    const bad = shapes.filter(({ polygons }) => polygons.flat().some((ring) => !isSimple(ring)));
    expect(bad.map(({ properties }) => properties.id)).toEqual([]);
  });

  it("keeps at most 9 decimals and has no edge under 0.3 m", () => {
    for (const { polygons, properties } of shapes) {
      for (const [from, to] of polygons.flat().flatMap(getEdges)) {
        expect(getEastNorthM(from, to).lengthM, properties.id).toBeGreaterThan(0.3);
        for (const value of from) expect(String(value)).toMatch(/^\d+(\.\d{1,9})?$/);
      }
    }
  });

  it("has no spike: no corner is sharper than 4°", () => {
    for (const { polygons, properties } of shapes) {
      for (const ring of polygons.flat()) expect(getSharpestDeg(ring), properties.id).toBeGreaterThan(4);
    }
  });
});

describe("a plot of the shipped park", () => {
  it("is no sliver: over 900 m², and on average over 5 m wide", () => {
    for (const { polygons, properties, areaM2 } of plots) {
      const perimeterM = polygons
        .flat()
        .flatMap(getEdges)
        .reduce((sum, [from, to]) => sum + getEastNorthM(from, to).lengthM, 0);
      expect(areaM2, properties.id).toBeGreaterThan(900);
      expect((2 * areaM2) / perimeterM, properties.id).toBeGreaterThan(5);
    }
  });

  it("has 0.3 to 20 ha where it is for industry", () => {
    for (const { properties, areaM2 } of plots) {
      if (!properties.landUse?.startsWith("10")) continue;
      expect(areaM2, properties.id).toBeGreaterThan(3000);
      expect(areaM2, properties.id).toBeLessThan(200_000);
    }
  });
});

describe("a plant of the shipped park", () => {
  const plotById = new Map(plots.map((plot) => [plot.properties.id, plot]));

  it("stands inside its plot, at least 5 m from its line", () => {
    for (const { polygons, properties } of plants) {
      const plot = plotById.get(properties.plot ?? "");
      const corners = polygons[0]?.[0] ?? [];
      const ring = plot?.polygons[0]?.[0] ?? [];
      expect(ring.length, properties.id).toBeGreaterThan(3);
      for (const corner of corners) {
        expect(isInside(corner, ring), properties.id).toBe(true);
        for (const [from, to] of getEdges(ring)) expect(getDistanceM(corner, from, to)).toBeGreaterThan(5);
      }
    }
  });

  it("does not cross another on the same plot", () => {
    for (const [index, plant] of plants.entries()) {
      for (const other of plants.slice(index + 1)) {
        if (other.properties.plot !== plant.properties.plot) continue;
        const [a = [], b = []] = [plant.polygons[0]?.[0], other.polygons[0]?.[0]];
        expect(getEdges(a).some((one) => getEdges(b).some((two) => doCross(one, two)))).toBe(false);
        expect(isInside(a[0] as Position, b) || isInside(b[0] as Position, a)).toBe(false);
      }
    }
  });
});

function getEastNorthM(from: Position, to: Position): { eastM: number; northM: number; lengthM: number } {
  const eastM = ((to[0] ?? 0) - (from[0] ?? 0)) * 97_014;
  const northM = ((to[1] ?? 0) - (from[1] ?? 0)) * 110_843;
  return { eastM, northM, lengthM: Math.hypot(eastM, northM) };
}

function getSide([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px = 0, py = 0]: Position): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}

function doCross([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  return getSide(a, b, c) * getSide(a, b, d) <= 0 && getSide(c, d, a) * getSide(c, d, b) <= 0;
}

/** No vertex twice, and no two edges meet but at the vertex they share. */
function isSimple(ring: Ring): boolean {
  const edges = getEdges(ring);
  if (new Set(edges.map(([from]) => from.join())).size !== edges.length) return false;
  return edges.every((edge, i) =>
    edges.every((other, j) => {
      const apart = (j - i + edges.length) % edges.length;
      return j <= i || apart === 1 || apart === edges.length - 1 || !doCross(edge, other);
    }),
  );
}

function getSharpestDeg(ring: Ring): number {
  const edges = getEdges(ring).map(([from, to]) => getEastNorthM(from, to));
  const angles = edges.map((edge, index) => {
    const before = edges.at(index - 1) ?? edge;
    const cosine =
      -(edge.eastM * before.eastM + edge.northM * before.northM) / (edge.lengthM * before.lengthM);
    return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  });
  return Math.min(...angles);
}

function isInside([x = 0, y = 0]: Position, ring: Ring): boolean {
  return getEdges(ring).reduce((inside, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => {
    const crosses = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    return crosses ? !inside : inside;
  }, false);
}

function getDistanceM(point: Position, from: Position, to: Position): number {
  const edge = getEastNorthM(from, to);
  const spoke = getEastNorthM(from, point);
  const share = (spoke.eastM * edge.eastM + spoke.northM * edge.northM) / edge.lengthM ** 2;
  const foot = Math.min(1, Math.max(0, share));
  return Math.hypot(spoke.eastM - edge.eastM * foot, spoke.northM - edge.northM * foot);
}
