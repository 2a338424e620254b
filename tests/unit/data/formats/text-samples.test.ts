import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Refusal } from "../../../../src/data/formats/format.ts";
import { gpx } from "../../../../src/data/formats/gpx.ts";
import { kml } from "../../../../src/data/formats/kml.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";

const FOLDER = join(import.meta.dirname, "../../../../../shared/samples/kml-gpx/test/data");

/** Nothing in it but a link to another server. */
const LINKS_ONLY = "networklink.kml";

/** Files with positions that are none. */
const WITH_BAD_POSITIONS = ["bad.gpx", "bad.kml", "point_extra_coordinates.kml"];

function read(file: string): Promise<SourceDataset> {
  const format = file.endsWith(".kml") ? kml : gpx;
  return format.read([{ name: file, bytes: readFileSync(join(FOLDER, file)) }], {});
}

describe.skipIf(!existsSync(FOLDER))("the KML and GPX samples (skipped: no samples)", () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => /\.(kml|gpx)$/.test(file)) : [];

  test.each(files.filter((file) => file !== LINKS_ONLY))("%s opens with all it lists", async (file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    const listed = text.match(/<(Placemark|GroundOverlay|trk|rte|wpt)[\s>/]/g) ?? [];
    const { layers, findings } = await read(file);
    expect(layers[0]?.root).toHaveProperty("features.length", listed.length);
    const codes = findings.map(({ code }) => code).filter((code) => code !== "external-link-ignored");
    expect(codes.length > 0).toBe(WITH_BAD_POSITIONS.includes(file));
  });

  test("a file with nothing but a link is refused for that", async () => {
    const error: unknown = await read(LINKS_ONLY).catch((reason: unknown) => reason);
    expect((error as Refusal).finding.figures).toEqual({ format: "kml", reason: "kml-only-links" });
  });
});
