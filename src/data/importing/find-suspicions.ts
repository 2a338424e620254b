import type { Feature, Geometry } from "geojson";
import { SURE } from "../../domain/confidence.ts";
import type { Finding } from "../../domain/finding.ts";
import { findPortalMark } from "../../domain/shifted-datum.ts";
import type { Bounds, LonLat } from "../../domain/site.ts";
import { getCentroid } from "../../geo/centroid.ts";
import { suspectOffset } from "../../geo/crs/suspect-offset.ts";
import { getDistanceM } from "../../geo/distance.ts";
import { findSlivers } from "../../geo/repair/slivers.ts";
import { DEFAULT_SNAP_TOLERANCE_M, findNearlyShared } from "../../geo/repair/snap-shared-vertices.ts";
import { createFinding } from "../create-finding.ts";
import type { SourceDataset, SourceLayer } from "../formats/source-dataset.ts";
import type { GeoJsonReading } from "../validate-geojson.ts";
import type { ImportChoices } from "./import-choices.ts";

/** Further from the park than its own length twice over: the system is likelier wrong than the data. */
const FAR_M = 20_000;

/** Comparing vertices of more than this is left to whoever asks for snapping. */
const MAX_COMPARED = 20_000;

/** Enough places to see a shift by. */
const MAX_ANCHORS = 500;

/** The offset of GCJ-02 in these parts, m: what is suspected by name alone has not been measured. */
const USUAL_OFFSET_M = 520;

const METRES_PER_KM = 1_000;

interface SuspicionContext {
  readonly near: Bounds | null;
  readonly anchors: readonly LonLat[];
}

/** What is not wrong in itself but worth a look: guessed text, a shifted or distant place, seams and slivers. */
export function findSuspicions(
  { encoding }: SourceDataset,
  layer: SourceLayer,
  { collection, unmeasurable }: GeoJsonReading,
  bounds: Bounds | null,
  choices: ImportChoices,
  fileName: string,
  { near, anchors }: SuspicionContext,
): Finding[] {
  const features = collection?.features ?? [];
  const findings: Finding[] = [];
  if (encoding.confidence < SURE) {
    const figures = { encoding: encoding.name, confidence: Math.round(encoding.confidence * 100) };
    findings.push(createFinding("encoding-guessed", { figures }));
  }
  if (bounds === null) return findings;
  const distanceM = near === null ? 0 : getGapM(bounds, near);
  if (distanceM > FAR_M) {
    const figures = { distanceKm: Math.round(distanceM / METRES_PER_KM) };
    findings.push(createFinding("outside-park", { figures }));
  }
  if (choices.datum === undefined) findings.push(...findOffset(features, anchors, [fileName, layer.name]));
  findings.push(...findShapeSuspicions(features, unmeasurable));
  return findings;
}

/** By the places of the park, else by a portal's name in the file. */
function findOffset(
  features: readonly Feature<Geometry | null>[],
  anchors: readonly LonLat[],
  names: readonly string[],
): Finding[] {
  const step = Math.max(1, Math.ceil(features.length / MAX_ANCHORS));
  const places = features.flatMap(({ geometry }, index) => {
    const at = geometry === null || index % step > 0 ? null : getCentroid(geometry);
    return at === null ? [] : [{ at }];
  });
  const measured = suspectOffset(
    places,
    anchors.map((at) => ({ at })),
  );
  const marked = findPortalMark([...names, ...Object.keys(features[0]?.properties ?? {})]);
  const datum = measured?.datum ?? marked?.datum;
  if (datum === undefined) return [];
  const figures = { datum, distanceM: Math.round(measured?.distanceM ?? USUAL_OFFSET_M) };
  return [createFinding("offset-suspected", { figures })];
}

function findShapeSuspicions(
  features: readonly Feature<Geometry | null>[],
  unmeasurable: GeoJsonReading["unmeasurable"],
): Finding[] {
  if (features.length > MAX_COMPARED) return [];
  // What is broken is said already, and compares badly.
  const geometries = features.map(({ geometry }, index) => (unmeasurable.has(index) ? null : geometry));
  const seams = findNearlyShared(geometries, DEFAULT_SNAP_TOLERANCE_M) ?? [];
  return [
    ...seams.map(({ feature, count, at }) =>
      createFinding("vertices-nearly-shared", {
        figures: { count, toleranceM: DEFAULT_SNAP_TOLERANCE_M },
        feature,
        at,
      }),
    ),
    ...findSlivers(geometries).map(({ feature, widthM, areaM2, at }) =>
      createFinding("sliver", {
        figures: { widthM: Number(widthM.toFixed(3)), areaM2: Number(areaM2.toFixed(2)) },
        feature,
        at,
      }),
    ),
  ];
}

/** Distance between two boxes, m; 0 where they touch. */
function getGapM(a: Bounds, b: Bounds): number {
  const lon = clamp((a[0] + a[2]) / 2, b[0], b[2]);
  const lat = clamp((a[1] + a[3]) / 2, b[1], b[3]);
  return getDistanceM([lon, lat], [clamp(lon, a[0], a[2]), clamp(lat, a[1], a[3])]);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
