import { takeFile } from "./format-refusal.ts";
import type { Format } from "./format.ts";
import { readCrsMember } from "./json/read-crs-member.ts";
import { readJsonFile } from "./json/read-json-file.ts";
import { getLayerName } from "./layer-name.ts";
import { looksLikeEsriJson, looksLikeTopojson } from "./looks-like.ts";

/** The EPSG numbers of longitude and latitude that need no transformation. */
const LON_LAT_CODES = [4326, 4490];

/**
 * GeoJSON of RFC 7946 or 2008, one layer. Its structure is checked by whoever takes the layer in; TopoJSON and Esri
 * JSON that were taken for it by their name are read as what they are.
 */
export const geojson: Format = {
  async read(files, options) {
    const { name, bytes } = takeFile("geojson", files);
    const { root, origin, findings } = readJsonFile(bytes, options);
    if (looksLikeTopojson(root)) {
      const { readTopology } = await import("./topojson/read-topology.ts");
      const topology = readTopology(root, name);
      return { format: "topojson", ...origin, ...topology, findings: [...findings, ...topology.findings] };
    }
    if (looksLikeEsriJson(root)) {
      const { readFeatureSets } = await import("./esrijson/read-feature-sets.ts");
      const sets = readFeatureSets(root, name);
      return { format: "esrijson", ...origin, ...sets, findings: [...findings, ...sets.findings] };
    }
    const { crs, findings: crsFindings } = readCrsMember(root);
    const isLonLat = crs === undefined || (crs.kind === "epsg" && LON_LAT_CODES.includes(crs.code));
    const layer = { name: getLayerName(name), root, isLonLatByFormat: isLonLat };
    return {
      format: "geojson",
      ...origin,
      layers: [crs === undefined ? layer : { ...layer, crs }],
      findings: [...findings, ...crsFindings],
    };
  },
};
