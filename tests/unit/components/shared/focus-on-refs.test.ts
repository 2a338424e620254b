import { describe, expect, it } from "vitest";
import { getBoundsToFocus } from "../../../../src/components/shared/focus-on-refs.ts";
import type { CutPiece } from "../../../../src/domain/cut-piece.ts";
import type { Bounds } from "../../../../src/domain/site.ts";
import { createParkIndex } from "../../../../src/state/park-index.ts";
import { makePark, makePlot } from "../../analysis/sample-park.ts";

function indexOf(plots: Readonly<Record<string, Bounds | null>>) {
  return createParkIndex(
    makePark({
      plots: Object.entries(plots).map(([id, bounds]) => {
        const plot = makePlot({ id }, 1);
        return { ...plot, site: { ...plot.site, bounds } };
      }),
    }),
  );
}

const VIEW: Bounds = [0, 0, 10, 10];
const refs = (...ids: string[]) => ids.map((id) => ({ layer: "plots", id }) as const);

describe("getBoundsToFocus", () => {
  it("leaves the map where the shapes can be seen already", () => {
    expect(getBoundsToFocus(refs("a"), indexOf({ a: [2, 2, 6, 6] }), VIEW)).toBeNull();
  });

  it("brings in shapes that reach out of the view, all of them", () => {
    const index = indexOf({ a: [2, 2, 6, 6], b: [8, 8, 12, 9] });
    expect(getBoundsToFocus(refs("a", "b"), index, VIEW)).toEqual([2, 2, 12, 9]);
  });

  it("goes near shapes too small to be seen from here", () => {
    expect(getBoundsToFocus(refs("a"), indexOf({ a: [2, 2, 2.1, 2.1] }), VIEW)).toEqual([2, 2, 2.1, 2.1]);
  });

  it("brings in land cut out by a check, with the shapes beside it or alone", () => {
    const index = indexOf({ a: [2, 2, 6, 6] });
    const piece: CutPiece = {
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [11, 3],
            [12, 3],
            [12, 4],
            [11, 3],
          ],
        ],
      },
      areaM2: 1,
      widthM: 1,
      at: [11.7, 3.3],
    };
    expect(getBoundsToFocus(refs("a"), index, VIEW, [piece])).toEqual([2, 2, 12, 6]);
    expect(getBoundsToFocus([], index, VIEW, [piece])).toEqual([11, 3, 12, 4]);
  });

  it("goes to the shapes while there is no view yet, and nowhere for shapes without bounds", () => {
    const index = indexOf({ a: [2, 2, 6, 6], b: null });
    expect(getBoundsToFocus(refs("a"), index, null)).toEqual([2, 2, 6, 6]);
    expect(getBoundsToFocus(refs("b", "gone"), index, null)).toBeNull();
  });
});
