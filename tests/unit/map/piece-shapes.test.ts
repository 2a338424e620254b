import { describe, expect, it } from "vitest";
import type { CutPiece } from "../../../src/domain/cut-piece.ts";
import { toPieceShapes } from "../../../src/map/piece-shapes.ts";

/** A square with a corner at `lon`, and a square hole in it. */
function makePiece(lon: number): CutPiece {
  const ring = (west: number, side: number) => [
    [west, 29],
    [west + side, 29],
    [west + side, 29 + side],
    [west, 29 + side],
    [west, 29],
  ];
  return {
    geometry: { type: "Polygon", coordinates: [ring(lon, 0.01), ring(lon + 0.002, 0.001).reverse()] },
    areaM2: 234.567,
    widthM: 20,
    at: [lon + 0.005, 29.005],
  };
}

function countParts(pieces: readonly CutPiece[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { properties } of toPieceShapes(pieces).features) {
    const part = String(properties?.["part"]);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

describe("the pieces on the map", () => {
  it("show every corner once, holes included, and the area on the land itself", () => {
    expect(countParts([makePiece(108)])).toEqual({ shape: 1, label: 1, vertex: 8 });
    const label = toPieceShapes([makePiece(108)]).features.find(
      ({ properties }) => properties?.["part"] === "label",
    );
    expect(label?.properties?.["area"]).toBe("234.57 m²");
    expect(label?.geometry).toEqual({ type: "Point", coordinates: [108.005, 29.005] });
  });

  it("are shapes alone when they are many: a balance may select thousands", () => {
    const many = Array.from({ length: 21 }, (_, index) => makePiece(108 + index));
    expect(countParts(many)).toEqual({ shape: 21 });
  });

  it("are none where none is selected", () => {
    expect(toPieceShapes([]).features).toEqual([]);
  });
});
