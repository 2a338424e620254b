import type { FileContent } from "../../data/file-content.ts";
import type { Finding } from "../../domain/finding.ts";
import { PARK_LAYERS } from "../../domain/layer.ts";
import type { Bounds, LonLat, Sited } from "../../domain/site.ts";

/** What is shown around a single point: about 200 m to each side at the park's latitude. */
const POINT_MARGIN_DEG = 0.002;

/** Web maps end here. */
const MAX_LATITUDE_DEG = 85;

/**
 * Where on the map a finding can be shown: around its place, else around its feature, else nowhere (null),
 * as with a coordinate that is out of the world.
 */
export function getFindingBounds(finding: Finding, content: FileContent | null): Bounds | null {
  if (finding.at !== undefined) return isOnMap(finding.at) ? getPointBounds(finding.at) : null;
  if (finding.feature === undefined || content === null) return null;
  const records = getRecords(finding, content);
  return records.find(({ site }) => site.index === finding.feature)?.site.bounds ?? null;
}

function getRecords(finding: Finding, content: FileContent): readonly Sited[] {
  switch (content.kind) {
    case "layer":
      return content.part.records;
    case "other":
      return content.features;
    case "park":
      return getLayer(content.data.park, finding.layer);
  }
}

function getLayer(
  park: Extract<FileContent, { readonly kind: "park" }>["data"]["park"],
  layer: string | undefined,
): readonly Sited[] {
  const known = PARK_LAYERS.find((name) => name === layer);
  return known === undefined ? [] : park[known];
}

function getPointBounds([lon, lat]: LonLat): Bounds {
  return [lon - POINT_MARGIN_DEG, lat - POINT_MARGIN_DEG, lon + POINT_MARGIN_DEG, lat + POINT_MARGIN_DEG];
}

function isOnMap([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= MAX_LATITUDE_DEG;
}
