import { createTransform } from "../../geo/crs/create-transform.ts";
import { resolveCrs } from "../../geo/crs/resolve-crs.ts";
import { readCrsMember } from "../formats/json/read-crs-member.ts";
import { loadSchemaCheck } from "../geojson-schema.ts";
import { readJson } from "../read-json.ts";
import { checkGeoJson, type GeoJsonReading, readGeoJson } from "../validate-geojson.ts";
import { visitRawPositions } from "./raw-positions.ts";
import { sampleCoordinates } from "./sample-coordinates.ts";

const MAX_DEGREES = 180;

/**
 * Judges bytes as GeoJSON by RFC 7946: whatever else they might be opened as, everything that is not that standard is
 * a finding. A file that declares a plane system, which is one of them, is checked in the right place nevertheless.
 */
export async function judgeGeoJson(bytes: Uint8Array): Promise<GeoJsonReading> {
  const json = readJson(bytes);
  if (json.kind === "fault") return readGeoJson(bytes);
  await placeDeclared(json.value);
  return checkGeoJson(json.value, { checkSchema: await loadSchemaCheck() });
}

/** The member itself stays, so that the check reports it; degrees under the name of a plane system stay too. */
async function placeDeclared(root: unknown): Promise<void> {
  const { crs: declared } = readCrsMember(root);
  if (declared === undefined) return;
  const sample = sampleCoordinates(root);
  const areDegrees =
    sample === null || Math.max(-sample.minX, sample.maxX, -sample.minY, sample.maxY) <= MAX_DEGREES;
  if (areDegrees) return;
  const resolution = await resolveCrs(declared);
  if (resolution.kind !== "known" || resolution.crs.isGeographic) return;
  const { toLonLat } = createTransform(resolution.crs, { areAxesSwapped: false });
  visitRawPositions(root, (position) => {
    const [lon, lat] = toLonLat(position[0], position[1]);
    position[0] = lon;
    position[1] = lat;
  });
}
