import { takeFile } from "./format-refusal.ts";
import type { Format } from "./format.ts";
import { readKmlDocument, toDataset } from "./kml/read-kml.ts";
import { getLayerName } from "./layer-name.ts";

/** KML 2.0 to 2.3: one layer of placemarks. What it links to is said and never fetched. */
export const kml: Format = {
  read: (files, options) =>
    Promise.resolve().then(() => {
      const { name, bytes } = takeFile("kml", files);
      const reading = readKmlDocument("kml", bytes, options);
      const { hosts, paths } = reading.links;
      return toDataset("kml", [[getLayerName(name), reading]], [...hosts, ...paths]);
    }),
};
