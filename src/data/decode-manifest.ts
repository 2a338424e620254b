import { MANIFEST_FILE } from "./park-files.ts";
import * as v from "valibot";
import { GEOMETRY_STATUSES } from "../domain/geometry-status.ts";
import { isIsoDay } from "../domain/iso-day.ts";
import { PARK_LAYERS } from "../domain/layer.ts";
import type { ParkManifest } from "../domain/park.ts";
import { DecodeError } from "./decode-error.ts";
import { toJsonPointer } from "./json-pointer.ts";

const text = v.string();
const id = v.pipe(v.string(), v.nonEmpty());

/** A path inside or beside the folder: nothing with a scheme, a drive or a root. */
const path = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.regex(/^[^/\\:][^\\:]*$/, "Invalid path: expected one relative to park.json"),
);

const manifest = v.object({
  version: v.literal(1),
  id,
  name: v.object({ zh: text, en: text }),
  asOf: v.pipe(v.string(), v.check(isIsoDay, "Invalid day: expected YYYY-MM-DD")),
  crs: v.picklist(["EPSG:4490", "EPSG:4326"], "Unknown CRS: expected EPSG:4490 or EPSG:4326"),
  geometryStatus: v.picklist(GEOMETRY_STATUSES),
  plan: path,
  layers: v.partial(v.object(v.entriesFromList(PARK_LAYERS, path))),
  sources: v.array(v.object({ what: text, who: text, date: text, licence: text })),
  options: v.exactOptional(v.array(path)),
  plantedCases: v.exactOptional(v.array(v.object({ code: text, subjects: v.array(id) }))),
});

/**
 * A park's manifest from parsed JSON. Unknown keys are dropped. Throws a DecodeError with a JSON Pointer where
 * the shape is wrong.
 */
export function decodeManifest(json: unknown, file = MANIFEST_FILE): ParkManifest {
  const result = v.safeParse(manifest, json, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const keys = issue.path?.map(({ key }) => String(key)) ?? [];
    throw new DecodeError(file, toJsonPointer(keys), issue.message);
  }
  const { layers, ...rest } = result.output;
  return { ...rest, layers: dropAbsent(layers) };
}

function dropAbsent(layers: Readonly<Record<string, string | undefined>>): ParkManifest["layers"] {
  return Object.fromEntries(Object.entries(layers).filter(([, file]) => file !== undefined));
}
