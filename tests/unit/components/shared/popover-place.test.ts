import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placePopover } from "../../../../src/components/shared/popover-place.ts";

const SCREEN = { width: 1280, height: 800 };
const NOTE = { width: 300, height: 100 };

function markAt(left: number, top: number) {
  return { left, top, right: left + 13, bottom: top + 13 };
}

describe("placePopover", () => {
  it("stays in the window and off the mark wherever the mark is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1267 }),
        fc.integer({ min: 0, max: 787 }),
        fc.integer({ min: 0, max: 1280 }),
        (left, top, paperRight) => {
          const mark = markAt(left, top);
          const place = placePopover(mark, NOTE, SCREEN, paperRight);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + NOTE.width).toBeLessThanOrEqual(SCREEN.width);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + NOTE.height).toBeLessThanOrEqual(SCREEN.height);
          const isBeside = place.left >= mark.right;
          expect(isBeside || place.top >= mark.bottom || place.top + NOTE.height <= mark.top).toBe(true);
        },
      ),
    );
  });

  it("opens beside the paper for a mark near its end", () => {
    const place = placePopover(markAt(480, 300), NOTE, SCREEN, 504);
    expect(place.left).toBeGreaterThan(493);
    expect(place.arrowX).toBe(0);
  });

  it("opens below a mark inside the paper, the arrow under the mark", () => {
    const place = placePopover(markAt(250, 300), NOTE, SCREEN, 504);
    expect(place.top).toBeGreaterThan(313);
    expect(place.left + place.arrowX).toBeCloseTo(256.5, 6);
  });

  it("opens above where there is no room below", () => {
    const place = placePopover(markAt(250, 760), NOTE, SCREEN, 504);
    expect(place.top + NOTE.height).toBeLessThan(760);
    expect(place.arrowY).toBe(NOTE.height);
  });
});
