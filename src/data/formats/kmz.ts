import { readArchive } from "../archive/read-archive.ts";
import { refuseFormat, takeFile } from "./format-refusal.ts";
import type { Format } from "./format.ts";
import { readKmlDocument, toDataset, type KmlReading } from "./kml/read-kml.ts";
import { getLayerName } from "./layer-name.ts";

/**
 * A zip file with KML: `doc.kml`, else the first document nearest to the top, and the documents of the archive it
 * links to (GDAL writes one for each layer). Each that has placemarks is a layer; pictures are left.
 */
export const kmz: Format = {
  async read(files, options) {
    const { name, bytes } = takeFile("kmz", files);
    const { onProgress } = options;
    const documents = await readArchive(bytes, {
      wants: (path) => /\.kml$/i.test(path),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    const start = findStart([...documents.keys()]);
    if (start === undefined) throw refuseFormat("kmz", "kmz-no-kml");
    const readings = new Map<string, KmlReading>();
    const elsewhere: string[] = [];
    const open = [start];
    for (const path of open) {
      const document = documents.get(path);
      if (document === undefined || readings.has(path)) continue;
      const reading = readKmlDocument("kmz", document, options);
      readings.set(path, reading);
      elsewhere.push(...reading.links.hosts);
      for (const link of reading.links.paths) {
        const linked = resolvePath(link, path);
        if (documents.has(linked)) open.push(linked);
        else elsewhere.push(link);
      }
    }
    const layers = [...readings].map(
      ([path, reading]) => [getLayerName(path === start ? name : getBareName(path)), reading] as const,
    );
    return toDataset("kmz", layers, elsewhere);
  },
};

function findStart(paths: readonly string[]): string | undefined {
  const sorted = [...paths].sort((a, b) => getDepth(a) - getDepth(b));
  return sorted.find((path) => /^doc\.kml$/i.test(path)) ?? sorted[0];
}

/** Path in the archive of what `link` means in the document at `from`; a part of the document is no other one. */
function resolvePath(link: string, from: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of link.replace(/[#?].*$/, "").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function getDepth(path: string): number {
  return path.split("/").length;
}

function getBareName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
