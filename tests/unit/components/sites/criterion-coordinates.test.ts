import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readCorners,
  readLonLat,
  writeCorners,
} from "../../../../src/components/sites/criterion-coordinates.ts";

describe("a point that is typed", () => {
  it("is longitude before latitude, between commas of either width or blanks", () => {
    for (const text of [
      "108.75, 29.45",
      "108.75，29.45",
      " 108.75 29.45 ",
      "108.75;29.45",
      "108.75\t29.45",
    ]) {
      expect(readLonLat(text)).toEqual([108.75, 29.45]);
    }
  });

  it("is none where a number is missing, too many, or off the earth", () => {
    for (const text of ["", "108.75", "108.75,", "108.75, 29.45, 3", "29.45, 108.75", "181, 0", "a, b"]) {
      expect(readLonLat(text)).toBeNull();
    }
  });
});

describe("corners that are typed", () => {
  it("are a ring of three and more, without the first one again at the end", () => {
    const ring = [[1, 1], [2, 1], [2, 2]]; // prettier-ignore
    expect(readCorners("1, 1\n2, 1\n\n2, 2\n")).toEqual({ kind: "ring", ring });
    expect(readCorners("1, 1\n2, 1\n2, 2\n1, 1")).toEqual({ kind: "ring", ring });
  });

  it("say which line is no point, and that there are too few", () => {
    expect(readCorners("1, 1\n\nnorth\n2, 2")).toEqual({ kind: "bad-line", line: 3 });
    expect(readCorners("1, 1\n2, 1\n1, 1")).toEqual({ kind: "too-few" });
    expect(readCorners("")).toEqual({ kind: "too-few" });
  });

  it("come back as they were written", () => {
    const corner = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(corner, { minLength: 3, maxLength: 9, selector: String }), (ring) => {
        expect(readCorners(writeCorners(ring))).toEqual({
          kind: "ring",
          ring: ring.map(([lon, lat]) => [lon + 0, lat + 0]),
        });
      }),
    );
  });
});
