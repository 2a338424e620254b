import type { Position } from "geojson";
import { getRoundScale } from "../../domain/paper-scale.ts";
import type { Bounds, LonLat } from "../../domain/site.ts";
import { fromGaussKruger, getCentralMeridian, toGaussKruger } from "../../geo/gauss-kruger.ts";

/** A place on paper: millimetres from the left and the upper edge of the frame. */
export type PaperPoint = readonly [xMm: number, yMm: number];

/** A map frame on paper: a rectangle of the 3° Gauss-Krüger plane at a round scale, grid north up. */
export interface PaperFrame {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Denominator: 1:`scale`. */
  readonly scale: number;
  /** Degrees; every point is taken into this zone, whichever it lies in. */
  readonly centralMeridian: number;
  /** What the frame shows, west, south, east, north in degrees. */
  readonly bounds: Bounds;
  /** Lon, lat in degrees to paper. */
  readonly toPaper: (position: Position) => PaperPoint;
}

export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

const MM_PER_M = 1000;

/**
 * A frame of `size` around `bounds` (degrees) at the largest round scale that leaves `marginMm` free on all sides.
 * The plane is that of the zone the middle of `bounds` lies in.
 */
export function createPaperFrame(bounds: Bounds, size: PaperSize, marginMm: number): PaperFrame {
  const [west, south, east, north] = bounds;
  const centralMeridian = getCentralMeridian((west + east) / 2);
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map((corner) => toGaussKruger(corner as unknown as LonLat, centralMeridian));
  const easts = corners.map(({ eastM }) => eastM);
  const norths = corners.map(({ northM }) => northM);
  const [minEastM, maxEastM] = [Math.min(...easts), Math.max(...easts)];
  const [minNorthM, maxNorthM] = [Math.min(...norths), Math.max(...norths)];
  const scale = Math.max(
    getRoundScale(maxEastM - minEastM, size.widthMm - 2 * marginMm),
    getRoundScale(maxNorthM - minNorthM, size.heightMm - 2 * marginMm),
  );
  const middleEastM = (minEastM + maxEastM) / 2;
  const middleNorthM = (minNorthM + maxNorthM) / 2;
  const mmPerM = MM_PER_M / scale;
  return {
    ...size,
    scale,
    centralMeridian,
    bounds: getFrameBounds(middleEastM, middleNorthM, size, scale, centralMeridian),
    toPaper: ([lon = 0, lat = 0]) => {
      const { eastM, northM } = toGaussKruger([lon, lat], centralMeridian);
      return [
        size.widthMm / 2 + (eastM - middleEastM) * mmPerM,
        size.heightMm / 2 - (northM - middleNorthM) * mmPerM,
      ];
    },
  };
}

/** The box in degrees around the corners of a frame. */
function getFrameBounds(
  middleEastM: number,
  middleNorthM: number,
  { widthMm, heightMm }: PaperSize,
  scale: number,
  centralMeridian: number,
): Bounds {
  const halfWidthM = (widthMm * scale) / MM_PER_M / 2;
  const halfHeightM = (heightMm * scale) / MM_PER_M / 2;
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) =>
      fromGaussKruger({
        centralMeridian,
        eastM: middleEastM + x * halfWidthM,
        northM: middleNorthM + y * halfHeightM,
      }),
    ),
  );
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
