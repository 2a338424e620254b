import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTransform, type Transform } from "../../../../src/geo/crs/create-transform.ts";
import type { Crs } from "../../../../src/geo/crs/crs.ts";
import { resolveCrs } from "../../../../src/geo/crs/resolve-crs.ts";
import { toGaussKruger } from "../../../../src/geo/gauss-kruger.ts";

async function getCrs(code: number): Promise<Crs> {
  const resolution = await resolveCrs({ kind: "epsg", code });
  if (resolution.kind !== "known") throw new Error(`EPSG:${code} is ${resolution.kind}`);
  return resolution.crs;
}

async function getTransform(code: number, areAxesSwapped = false): Promise<Transform> {
  return createTransform(await getCrs(code), { areAxesSwapped });
}

const METRES_PER_DEGREE = 111_320;

/** Distance of two near places on a sphere of the Earth's size, m. */
function measureM([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const turned = lon1 - lon2 - 360 * Math.round((lon1 - lon2) / 360);
  return METRES_PER_DEGREE * Math.hypot(turned * Math.cos((lat1 * Math.PI) / 180), lat1 - lat2);
}

/** East before north, in the system's unit, by PROJ 9.1.1 (`cs2cs`) between the system and its own degrees. */
const PLANES = [
  [4524, 108.7873, 29.45873, 36576373.7399702, 3260372.824113851],
  [4545, 108.7873, 29.45873, 576373.739970198, 3260372.824113851],
  [4545, 108.78459, 29.39313, 576159.766360602, 3253099.405865279],
  [4497, 108.7873, 29.45873, 19285328.011894282, 3262153.994547589],
  [4508, 108.7873, 29.45873, 285328.011894282, 3262153.994547589],
  [4491, 73.9, 38.5, 13404042.616521932, 4263572.079396199],
  [4513, 75.9, 39.4, 25577523.516079575, 4363298.190059021],
  [4554, 134.3, 48.2, 447964.619963659, 5340903.015945863],
  [3857, 108.7873, 29.45873, 12110146.840775089, 3434162.655249812],
  [32649, 108.7873, 29.45873, 285413.880690381, 3260849.133043834],
  [32733, 18.4, -33.9, 814420.330951301, 6243724.840074809],
  [26986, -71.06, 42.35, 236252.564802451, 900038.312489584],
  [2226, -121.49, 38.58, 6707457.540617134, 1973454.589266919],
  [2277, -97.74, 30.27, 3115180.856882946, 10071476.985145116],
  [2222, -112.07, 33.45, 119424.661042428, 896574.347617965],
  [2154, 2.35, 48.85, 652301.564830528, 6861302.725899576],
  [3035, 0, 24.6, 3282110.911545, 261068.773312],
  [3035, 13.4, 52.5, 4551801.973288286, 3271028.983159837],
  [3031, 45, -75, 1158794.740772608, 1158794.740772608],
  [5070, -95, 40, 84621.069479568, 1887422.787464088],
  [2048, 18.4, -33.9, 55496.128079658, 3752731.365323435],
] as const;

/** x, y and the degrees of WGS 84 that PROJ 9.1.1 finds with the same published datum shift. */
const SHIFTED_PLANES = [
  [28992, 121793, 486901, 4.9019030183, 52.3695959846],
  [2056, 2600031, 1199732, 7.439039665, 46.948672068],
  [2326, 835812, 817726, 114.1726233571, 22.2989454143],
  [5514, -742392, -1043996, 14.4289784483, 50.0792958302],
  [2100, 476000, 4205000, 23.7283669004, 37.9949355688],
  [31467, 3500000, 5400000, 8.99897082, 48.7375392556],
  [27700, 530000, 180000, -0.1283539405, 51.5039908276],
] as const;

/** 1 mm; a foot is longer than the unit it is compared in. */
const MILLIMETRE = 0.001;

describe("a transform", () => {
  it.each(PLANES)("of EPSG:%i puts %f, %f where PROJ does", async (code, lon, lat, x, y) => {
    const transform = await getTransform(code);
    const position = transform.fromLonLat(lon, lat);
    expect(Math.hypot(position[0] - x, position[1] - y)).toBeLessThan(MILLIMETRE);
    expect(measureM(transform.toLonLat(x, y), [lon, lat])).toBeLessThan(MILLIMETRE);
  });

  it.each(SHIFTED_PLANES)("of EPSG:%i brings %f, %f to WGS 84 as PROJ does", async (code, x, y, lon, lat) => {
    const transform = await getTransform(code);
    expect(measureM(transform.toLonLat(x, y), [lon, lat])).toBeLessThan(MILLIMETRE);
    const back = transform.fromLonLat(...transform.toLonLat(x, y));
    expect(Math.hypot(back[0] - x, back[1] - y)).toBeLessThan(MILLIMETRE);
  });

  it("agrees with the plane areas are measured in", async () => {
    const transform = await getTransform(4545);
    const { eastM, northM } = toGaussKruger([108.7873, 29.45873]);
    const [x, y] = transform.fromLonLat(108.7873, 29.45873);
    expect(Math.hypot(x - eastM, y - northM)).toBeLessThan(1e-6);
  });

  it.each([
    ...Array.from({ length: 64 }, (_, index) => 4491 + index),
    ...[32601, 32648, 32660, 32733, 2226, 2277, 2222, 26986, 2154, 3035, 5070, 28992, 2056, 31467, 5514],
  ])("of EPSG:%i comes back within 1 mm over its whole area", async (code) => {
    const crs = await getCrs(code);
    const transform = createTransform(crs, { areAxesSwapped: false });
    const [west, south, east, north] = crs.bounds ?? [0, 0, 1, 1];
    const noNaN = true;
    fc.assert(
      fc.property(
        fc.double({ min: west, max: east, noNaN }),
        fc.double({ min: south, max: north, noNaN }),
        (lon, lat) => {
          const back = transform.toLonLat(...transform.fromLonLat(lon, lat));
          return measureM(back, [lon, lat]) < MILLIMETRE;
        },
      ),
      { numRuns: 40 },
    );
  });

  it("comes back within 1 mm in Web Mercator", async () => {
    const transform = await getTransform(3857);
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lon, lat) =>
          measureM(transform.toLonLat(...transform.fromLonLat(lon, lat)), [lon, lat]) < MILLIMETRE,
      ),
    );
  });

  it.each([4326, 4490, 4269, 4283])("of EPSG:%i passes degrees on bit by bit", async (code) => {
    const transform = await getTransform(code);
    const lon = 1087 / 9.99;
    const lat = 294 / 9.99;
    expect(transform.toLonLat(lon, lat)).toEqual([lon, lat]);
    expect(transform.fromLonLat(108.7873, 29.45873)).toEqual([108.7873, 29.45873]);
  });

  it("takes and gives north first where the file does", async () => {
    const straight = await getTransform(4524);
    const swapped = await getTransform(4524, true);
    expect(swapped.toLonLat(3260372.8, 36576373.7)).toEqual(straight.toLonLat(36576373.7, 3260372.8));
    expect(swapped.fromLonLat(108.7873, 29.45873)).toEqual(
      [...straight.fromLonLat(108.7873, 29.45873)].reverse(),
    );
  });

  it.each([4326, 4524, 3857, 2226, 3031, 28992, 2056])(
    "of EPSG:%i answers anything, what has no place with NaN",
    async (code) => {
      const transform = await getTransform(code);
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        expect(transform.toLonLat(odd, 1)).toEqual([Number.NaN, Number.NaN]);
        expect(transform.toLonLat(1, odd)).toEqual([Number.NaN, Number.NaN]);
        expect(transform.fromLonLat(odd, 1)).toEqual([Number.NaN, Number.NaN]);
      }
      fc.assert(
        fc.property(fc.double(), fc.double(), (x, y) => {
          const place = transform.toLonLat(x, y);
          const position = transform.fromLonLat(x, y);
          return [place, position].every(([one, two]) => Number.isFinite(one) === Number.isFinite(two));
        }),
        { numRuns: 200 },
      );
    },
  );
});
