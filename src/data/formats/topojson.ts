import { isJsonObject } from "../json-object.ts";
import { refuseFormat, takeFile } from "./format-refusal.ts";
import type { Format } from "./format.ts";
import { readJsonFile } from "./json/read-json-file.ts";
import { readTopology } from "./topojson/read-topology.ts";

/** TopoJSON 1.0: every object of the topology is a layer. */
export const topojson: Format = {
  read: (files, options) =>
    Promise.resolve().then(() => {
      const { name, bytes } = takeFile("topojson", files);
      const { root, origin, findings } = readJsonFile(bytes, options);
      if (!isJsonObject(root)) throw refuseFormat("topojson", "topojson-members");
      const topology = readTopology(root, name);
      return { format: "topojson", ...origin, ...topology, findings: [...findings, ...topology.findings] };
    }),
};
