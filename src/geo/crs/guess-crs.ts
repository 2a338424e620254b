import type { Bounds } from "../../domain/site.ts";
import { getBoundsDistanceKm } from "../bounds-distance.ts";
import { CORE_TABLE, getChineseZone, getMeridians, getZoneOfPrefix, type ZoneWidth } from "./core-table.ts";
import { getTypicalBox, placeBox, swapBox, type RawBox, type RawExtent } from "./typical-box.ts";

/** What is looked at of a layer's raw coordinates. */
export interface CoordinateSample extends RawExtent {
  /** Up to 1,000 positions, x before y as the file has them. */
  readonly positions: readonly (readonly [x: number, y: number])[];
}

export type CrsGuessHow = "zone-prefix" | "degrees" | "zone" | "web-mercator" | "plane" | "declared";

/** A system the coordinates would fit. Confidence is 0.9 and more only where a zone prefix fixes it. */
export interface CrsGuess {
  /** "EPSG:n" */
  readonly code: string;
  readonly name: string;
  readonly areAxesSwapped: boolean;
  readonly how: CrsGuessHow;
  /** Key of a sentence `crs.reason.<reason>` with `figures`. */
  readonly reason:
    "zone-prefix" | "degrees" | "zone" | "zone-unplaced" | "utm" | "web-mercator" | "declared-swapped";
  readonly figures: Readonly<Record<string, number | string>>;
  readonly confidence: number;
}

/** A guess with what it is ranked by. */
interface Candidate extends CrsGuess {
  readonly bounds: Bounds;
}

/** Where the old and new zones of China are used, degrees. */
const CHINA: Bounds = [73.5, 17, 135.1, 53.6];

/** Northings of CGCS2000 in China, m: 17° to 54° N. */
const MIN_NORTHING_M = 1_860_000;
const MAX_NORTHING_M = 6_000_000;

/** Eastings in a zone without its prefix, m. Half a 3° zone is 160 km at 17° N; zones are used somewhat beyond. */
const HALF_ZONE_M: Readonly<Record<ZoneWidth, number>> = { 3: 200_000, 6: 370_000 };
const FALSE_EASTING_M = 500_000;
const ZONE_STEP_M = 1_000_000;

/** Half of the plane of Web Mercator, m. */
const MERCATOR_HALF_M = 20_037_508.343;

/** Within this of the park a layer is taken to be the park's own, km; as far as this it may be the neighbours'. */
const NEAR_KM = 60;
const SAME_REGION_KM = 300;

/** UTM numbers by EPSG: WGS 84, north and south. */
const UTM_NORTH = 32_600;
const UTM_SOUTH = 32_700;

/** The most that are offered. */
const MAX_GUESSES = 24;

const UNSWAPPED_AND_SWAPPED = [false, true] as const;

/**
 * Systems the coordinates would fit, best first, by their size alone and by whether they come to lie at `near` (the
 * park, degrees; null where there is none). Only a zone prefix is worth 0.9 and more. Planes without a number in
 * China's zones, in feet or on a site grid fit nothing: then the list is empty, and somebody has to say.
 */
export function guessCrs(sample: CoordinateSample, near: Bounds | null): readonly CrsGuess[] {
  const raw = getTypicalBox(sample, sample.positions);
  if (raw === null) return [];
  const candidates = UNSWAPPED_AND_SWAPPED.flatMap((areAxesSwapped) => {
    const box = areAxesSwapped ? swapBox(raw) : raw;
    return [
      ...guessDegrees(box, areAxesSwapped, near),
      ...guessZonePrefix(box, areAxesSwapped, near),
      ...guessZones(box, areAxesSwapped, near),
      ...guessUtm(box, areAxesSwapped, near),
    ];
  });
  return [...candidates, ...guessWebMercator(raw, near, candidates.length > 0)]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MAX_GUESSES)
    .map(({ bounds: _, ...guess }) => guess);
}

function guessDegrees(box: RawBox, areAxesSwapped: boolean, near: Bounds | null): Candidate[] {
  // All at the origin is no place.
  if (!areDegrees(box) || box.every((value) => value === 0)) return [];
  const isInChina = isInside(box, CHINA);
  const isNear = near !== null && getBoundsDistanceKm(box, near) <= NEAR_KM;
  // North before east has to be told by the place: most pairs of degrees are some place either way.
  const canBeUnswapped = areAxesSwapped && areDegrees(swapBox(box));
  if (canBeUnswapped && !isNear && !(isInChina && !isInside(swapBox(box), CHINA))) return [];
  // Far from the park, a site grid's small numbers are as likely.
  const elsewhere = near === null ? 0.6 : 0.3;
  const confidence = isNear ? 0.85 : isInChina ? 0.75 : elsewhere;
  return [
    create(isInChina ? 4490 : 4326, box, areAxesSwapped, "degrees", "degrees", getMiddle(box), confidence),
  ];
}

function getMiddle([west, south, east, north]: Bounds): { readonly lon: number; readonly lat: number } {
  return { lon: round3((west + east) / 2), lat: round3((south + north) / 2) };
}

function round3(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

function guessZonePrefix(box: RawBox, areAxesSwapped: boolean, near: Bounds | null): Candidate[] {
  const [minE, , maxE] = box;
  const prefix = Math.floor(minE / ZONE_STEP_M);
  const zone = getZoneOfPrefix(prefix);
  if (zone === null || !isChineseNorthing(box)) return [];
  const offsetM = prefix * ZONE_STEP_M + FALSE_EASTING_M;
  if (!isInZone(minE - offsetM, maxE - offsetM, zone.width)) return [];
  const entry = getChineseZone(zone.meridian, zone.width, true);
  const bounds = placeBox(entry.definition, box);
  if (bounds === null) return [];
  const isNear = near !== null && getBoundsDistanceKm(bounds, near) <= SAME_REGION_KM;
  const figures = { zone: prefix, meridian: zone.meridian, width: zone.width };
  // Web Mercator's eastings in the east of China begin with 13 and 14 as well.
  const isAmbiguous = !isNear && !areAxesSwapped && isInChinaByMercator(box);
  return [
    create(
      entry.code,
      bounds,
      areAxesSwapped,
      "zone-prefix",
      "zone-prefix",
      figures,
      isAmbiguous ? 0.5 : 0.95,
    ),
  ];
}

function isInChinaByMercator(box: RawBox): boolean {
  const bounds = placeByCode(3857, box);
  return bounds !== null && isInside(bounds, CHINA);
}

function guessZones(box: RawBox, areAxesSwapped: boolean, near: Bounds | null): Candidate[] {
  if (!isChineseNorthing(box) || (near !== null && !isInside(near, CHINA))) return [];
  const isNarrow = isInZone(box[0] - FALSE_EASTING_M, box[2] - FALSE_EASTING_M, 3);
  const widths = ([3, 6] as const).filter((width) =>
    isInZone(box[0] - FALSE_EASTING_M, box[2] - FALSE_EASTING_M, width),
  );
  const candidates = widths.flatMap((width) =>
    getMeridians(width).flatMap((meridian) => {
      const entry = getChineseZone(meridian, width, false);
      const bounds = placeBox(entry.definition, box);
      if (bounds === null) return [];
      const distanceKm = near === null ? null : getBoundsDistanceKm(bounds, near);
      // What fits a 3° zone is hardly ever kept in the 6° one of the same meridian.
      const factor = width === 6 && isNarrow ? 0.4 : 1;
      const confidence = getZoneConfidence(distanceKm) * factor;
      const reason = distanceKm === null ? "zone-unplaced" : "zone";
      const figures = {
        meridian,
        width,
        ...(distanceKm === null ? {} : { distanceKm: Math.round(distanceKm) }),
      };
      return [create(entry.code, bounds, areAxesSwapped, "zone", reason, figures, confidence)];
    }),
  );
  const likely = candidates.filter(({ confidence }) => confidence > UNLIKELY);
  return likely.length > 0
    ? likely
    : candidates.filter(({ figures }) => near === null || figures["width"] === 3);
}

/** Confidence of a zone nothing speaks for. */
const UNLIKELY = 0.1;

function getZoneConfidence(distanceKm: number | null): number {
  if (distanceKm === null) return UNLIKELY;
  if (distanceKm <= NEAR_KM / 3) return 0.75;
  if (distanceKm <= NEAR_KM) return 0.65;
  return distanceKm <= SAME_REGION_KM ? 0.3 : UNLIKELY;
}

/** UTM is only offered where it leads to the park: its numbers are those of any plane. */
function guessUtm(box: RawBox, areAxesSwapped: boolean, near: Bounds | null): Candidate[] {
  if (near === null || !isInZone(box[0] - FALSE_EASTING_M, box[2] - FALSE_EASTING_M, 6)) return [];
  const isSouth = near[1] < 0;
  const middle = Math.floor((near[0] + near[2]) / 2 / 6) + 31;
  return [middle - 1, middle, middle + 1].flatMap((zone) => {
    if (zone < 1 || zone > 60) return [];
    const definition = `+proj=utm +zone=${zone}${isSouth ? " +south" : ""} +datum=WGS84 +units=m`;
    const bounds = placeBox(definition, box);
    if (bounds === null) return [];
    const distanceKm = getBoundsDistanceKm(bounds, near);
    if (distanceKm > NEAR_KM) return [];
    const guess = {
      code: `EPSG:${(isSouth ? UTM_SOUTH : UTM_NORTH) + zone}`,
      name: `WGS 84 / UTM zone ${zone}${isSouth ? "S" : "N"}`,
      areAxesSwapped,
      how: "plane",
      reason: "utm",
      figures: { zone, distanceKm: Math.round(distanceKm) },
      confidence: isInside(near, CHINA) ? 0.25 : 0.7,
    } as const;
    return [{ ...guess, bounds }];
  });
}

function guessWebMercator(box: RawBox, near: Bounds | null, hasOthers: boolean): Candidate[] {
  const [minX, minY, maxX, maxY] = box;
  if (Math.max(-minX, maxX, -minY, maxY) > MERCATOR_HALF_M || areDegrees(box)) return [];
  const bounds = placeByCode(3857, box);
  if (bounds === null) return [];
  const isNear = near !== null && getBoundsDistanceKm(bounds, near) <= NEAR_KM;
  const isInChina = isInside(bounds, CHINA);
  // Small numbers are any plane's: this one would be the sea off Africa.
  const isLarge = Math.max(Math.abs(minX), Math.abs(maxX)) > ZONE_STEP_M;
  if (!isNear && !isInChina && (hasOthers || near !== null || !isLarge)) return [];
  const confidence = isNear ? 0.8 : isInChina ? 0.6 : 0.3;
  return [create(3857, bounds, false, "web-mercator", "web-mercator", getMiddle(bounds), confidence)];
}

function create(
  code: number,
  bounds: Bounds,
  areAxesSwapped: boolean,
  how: CrsGuessHow,
  reason: CrsGuess["reason"],
  figures: CrsGuess["figures"],
  confidence: number,
): Candidate {
  const name = CORE_TABLE.getByCode(code)?.name ?? "";
  return { code: `EPSG:${code}`, name, areAxesSwapped, how, reason, figures, confidence, bounds };
}

function placeByCode(code: number, box: RawBox): Bounds | null {
  const entry = CORE_TABLE.getByCode(code);
  return entry === null ? null : placeBox(entry.definition, box);
}

/** True for a box of degrees, longitude first. */
export function areDegrees([minX, minY, maxX, maxY]: RawBox): boolean {
  return minX >= -180 && maxX <= 180 && minY >= -90 && maxY <= 90;
}

function isChineseNorthing([, minN, , maxN]: RawBox): boolean {
  return minN >= MIN_NORTHING_M && maxN <= MAX_NORTHING_M;
}

function isInZone(minOffsetM: number, maxOffsetM: number, width: ZoneWidth): boolean {
  return minOffsetM >= -HALF_ZONE_M[width] && maxOffsetM <= HALF_ZONE_M[width];
}

function isInside(inner: Bounds, outer: Bounds): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}
