import type { FindingCode } from "../domain/finding.ts";
import type { LonLat } from "../domain/site.ts";
import { describeValue } from "./describe-value.ts";
import type { FeatureFindings } from "./feature-findings.ts";

const MAX_LON_DEG = 180;
const MAX_LAT_DEG = 90;

/** Degrees gone wrong stay below this; metres of any projection in use lie far above. */
const MIN_PROJECTED = 1_000;

/** Longitudes and latitudes of China with room to spare, degrees: where a file may lie only when swapped. */
const CHINA = { west: 73, south: 18, east: 135, north: 54 } as const;

/** How JSON writers that have no word for them spell numbers that are none. */
const NOT_FINITE_TEXTS: ReadonlySet<unknown> = new Set(["NaN", "Infinity", "-Infinity"]);

/** Checks the positions of a file one by one and drops elevations; remembers what only the whole shows. */
export class PositionCheck {
  #count = 0;
  #lowestLon = Infinity;
  #highestLon = -Infinity;
  #lowestLat = Infinity;
  #highestLat = -Infinity;

  /** Positions seen so far. */
  get count(): number {
    return this.#count;
  }

  /**
   * `check` for every position of a list; true when all are good. Nearly all are two numbers in range: those
   * cost one look. `getPath` is that of the list.
   */
  checkAll(list: readonly unknown[], getPath: () => string, findings: FeatureFindings): boolean {
    let areGood = true;
    for (let i = 0; i < list.length; i += 1) {
      const position = list[i];
      if (this.#takePlain(position)) continue;
      if (!this.check(position, () => `${getPath()}/${i}`, findings)) areGood = false;
    }
    return areGood;
  }

  /**
   * True when `position` is two finite numbers in range, after a valid elevation was taken off it.
   * `getPath` is only called to report.
   */
  check(position: unknown, getPath: () => string, findings: FeatureFindings): boolean {
    this.#count += 1;
    if (!Array.isArray(position)) {
      findings.report("position-invalid", { path: getPath(), figures: { found: describeValue(position) } });
      return false;
    }
    const ordinates = position as unknown[];
    for (let i = 0; i < ordinates.length; i += 1) {
      const ordinate = ordinates[i];
      if (typeof ordinate === "number" && Number.isFinite(ordinate)) continue;
      const isNotFinite = ordinate === null || typeof ordinate === "number" || NOT_FINITE_TEXTS.has(ordinate);
      const code: FindingCode = isNotFinite ? "coordinate-not-finite" : "position-invalid";
      const found = typeof ordinate === "number" ? String(ordinate) : describeValue(ordinate);
      findings.report(code, { path: `${getPath()}/${i}`, figures: { found } });
      return false;
    }
    if (ordinates.length < 2 || ordinates.length > 3) {
      findings.report("position-invalid", { path: getPath(), figures: { found: describeValue(ordinates) } });
      return false;
    }
    if (ordinates.length === 3) {
      ordinates.length = 2;
      findings.report("elevation-dropped", { path: getPath() });
    }
    return this.#checkRange(ordinates[0] as number, ordinates[1] as number, getPath, findings);
  }

  /**
   * The south-west corner of everything as written, when all of it lies in China only with latitude and
   * longitude swapped; else null.
   */
  getSwappedCorner(): LonLat | null {
    const areSwapped =
      Number.isFinite(this.#lowestLon) &&
      this.#lowestLon >= CHINA.south &&
      this.#highestLon <= CHINA.north &&
      this.#lowestLat >= CHINA.west &&
      this.#highestLat <= CHINA.east;
    return areSwapped ? [this.#lowestLon, this.#lowestLat] : null;
  }

  /** Counts a position nothing can be said against; false, and nothing done, for any other. */
  #takePlain(position: unknown): boolean {
    if (!Array.isArray(position) || position.length !== 2) return false;
    const lon: unknown = position[0];
    const lat: unknown = position[1];
    if (typeof lon !== "number" || typeof lat !== "number") return false;
    const isInRange = lon >= -MAX_LON_DEG && lon <= MAX_LON_DEG && lat >= -MAX_LAT_DEG && lat <= MAX_LAT_DEG;
    if (!isInRange || (lon === 0 && lat === 0)) return false;
    this.#count += 1;
    this.#extend(lon, lat);
    return true;
  }

  #extend(lon: number, lat: number): void {
    if (lon < this.#lowestLon) this.#lowestLon = lon;
    if (lon > this.#highestLon) this.#highestLon = lon;
    if (lat < this.#lowestLat) this.#lowestLat = lat;
    if (lat > this.#highestLat) this.#highestLat = lat;
  }

  #checkRange(lon: number, lat: number, getPath: () => string, findings: FeatureFindings): boolean {
    this.#extend(lon, lat);
    if (Math.abs(lon) <= MAX_LON_DEG && Math.abs(lat) <= MAX_LAT_DEG) {
      if (lon === 0 && lat === 0)
        findings.report("coordinate-at-null-island", { path: getPath(), at: [0, 0] });
      return true;
    }
    findings.report(getRangeCode(lon, lat), { path: getPath(), figures: { x: lon, y: lat } });
    return false;
  }
}

function getRangeCode(lon: number, lat: number): FindingCode {
  if (Math.max(Math.abs(lon), Math.abs(lat)) >= MIN_PROJECTED) return "coordinates-projected";
  const isSwapped =
    Math.abs(lon) <= MAX_LAT_DEG && Math.abs(lat) > MAX_LAT_DEG && Math.abs(lat) <= MAX_LON_DEG;
  return isSwapped && isInChina(lat, lon) ? "axes-swapped" : "coordinate-out-of-range";
}

function isInChina(lon: number, lat: number): boolean {
  return lon >= CHINA.west && lon <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;
}
