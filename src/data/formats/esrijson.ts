import { readFeatureSets } from "./esrijson/read-feature-sets.ts";
import { takeFile } from "./format-refusal.ts";
import type { Format } from "./format.ts";
import { readJsonFile } from "./json/read-json-file.ts";

/** Feature sets as the ArcGIS REST API, ArcMap and ArcGIS Pro write them. */
export const esrijson: Format = {
  read: (files, options) =>
    Promise.resolve().then(() => {
      const { name, bytes } = takeFile("esrijson", files);
      const { root, origin, findings } = readJsonFile(bytes, options);
      const sets = readFeatureSets(root, name);
      return { format: "esrijson", ...origin, ...sets, findings: [...findings, ...sets.findings] };
    }),
};
