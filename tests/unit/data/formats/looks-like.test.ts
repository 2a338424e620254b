import { describe, expect, test } from "vitest";
import {
  describeContent,
  looksLikeDxf,
  looksLikeEsriJson,
  looksLikeGpx,
  looksLikeKml,
  looksLikeTopojson,
} from "../../../../src/data/formats/looks-like.ts";
import { format } from "../../../../src/i18n/zh-CN/format.ts";

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const CONTENTS: readonly (readonly [code: string, name: string, content: string])[] = [
  ["empty", "a.geojson", ""],
  ["pdf", "规划图.pdf", "%PDF-1.7\n"],
  ["png", "a.png", "\x89PNG\r\n\x1a\n"],
  ["jpeg", "a.jpg", "\xff\xd8\xff\xe0"],
  ["gif", "a.gif", "GIF89a"],
  ["tiff", "a.tif", "II*\0"],
  ["dwg", "a.dwg", "AC1032\0"],
  ["ole", "a.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["rar", "a.rar", "Rar!\x1a\x07\x01"],
  ["7z", "a.7z", "7z\xbc\xaf\x27\x1c"],
  ["gzip", "a.gz", "\x1f\x8b\x08"],
  ["zip", "a.zip", "PK\x03\x04"],
  ["mdb", "a.mdb", "\0\x01\0\0Standard Jet DB\0"],
  ["shapefile-part", "a.prj", "PROJCS["],
  ["tcx", "a.tcx", '<?xml version="1.0"?><TrainingCenterDatabase>'],
  ["gml", "a.gml", "<gml:FeatureCollection >"],
  ["html", "a.htm", "<!DOCTYPE html><html>"],
  ["xml", "a.xml", "<!-- x --><a>"],
  ["text", "a.md", "# words\n"],
  ["binary", "a.bin", "a\0b"],
];

test.each(CONTENTS)("%s is told by what it begins with (%s)", (code, name, content) => {
  expect(describeContent(name, toBytes(content))).toBe(code);
});

test("every code has its words", () => {
  const codes = [
    ...CONTENTS.map(([code]) => code),
    "zip-of-many",
    "park-file",
    "svg",
    "osm",
    "qgis",
    "mapinfo",
    "parquet",
  ];
  expect(codes.filter((code) => !Object.hasOwn(format, `format.looks.${code}`))).toEqual([]);
});

describe("what we do open", () => {
  test("KML and GPX are told by their root, with any prefix and behind comments", () => {
    expect(looksLikeKml('\uFEFF<?xml version="1.0"?>\n<!-- <gpx> --><k:kml xmlns:k="x">')).toBe(true);
    expect(looksLikeGpx("<gpx >")).toBe(true);
    expect(looksLikeKml("<osm><kml></kml></osm>")).toBe(false);
    expect(looksLikeGpx('{"a": "<gpx>"}')).toBe(false);
  });

  test("drawings are told by their first section, as text and binary", () => {
    expect(looksLikeDxf(toBytes("  0\r\nSECTION\r\n  2\r\nHEADER\r\n"))).toBe(true);
    expect(looksLikeDxf(toBytes("999\nmade by hand\n0\nSECTION\n"))).toBe(true);
    expect(looksLikeDxf(toBytes("AutoCAD Binary DXF\r\n\x1a\0"))).toBe(true);
    expect(looksLikeDxf(toBytes("0,SECTION\n"))).toBe(false);
  });

  test("JSON dialects are told by their members", () => {
    expect(looksLikeTopojson({ type: "Topology", objects: {}, arcs: [] })).toBe(true);
    expect(looksLikeTopojson({ type: "FeatureCollection", features: [] })).toBe(false);
    expect(looksLikeEsriJson({ geometryType: "esriGeometryPolygon", features: [] })).toBe(true);
    expect(looksLikeEsriJson({ type: "FeatureCollection", features: [] })).toBe(false);
  });
});
