import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { findPolygonFaults } from "../../../../src/geo/validity/polygon-faults.ts";

/** Test cases of the JTS Topology Suite: WKT and what `isValid` must say. */
const SUITE = join(
  import.meta.dirname,
  "../../../../../shared/samples/jts-xml/modules/tests/src/test/resources/testxml",
);
const FILES = ["misc", "general", "validate"]
  .flatMap((folder) =>
    existsSync(join(SUITE, folder))
      ? readdirSync(join(SUITE, folder), { recursive: true }).map((file) => join(folder, String(file)))
      : [],
  )
  .filter((file) => file.endsWith(".xml"));

/** Ours say what RFC 7946 asks on top: not matters of OGC validity. */
const NOT_OGC = ["duplicate-vertex", "winding-order"];

interface ValidityCase {
  readonly description: string;
  readonly parts: Position[][][];
  readonly isValid: boolean;
}

describe.skipIf(FILES.length === 0)(
  "polygons are valid exactly where JTS says so (skipped: no samples)",
  () => {
    test.each(FILES)("%s", (file) => {
      for (const { description, parts, isValid } of readCases(readFileSync(join(SUITE, file), "utf8"))) {
        const codes = findPolygonFaults(parts)
          .map(({ code }) => code)
          .filter((code) => !NOT_OGC.includes(code));
        expect(codes.length === 0, `${description}: ${codes.join(", ")}`).toBe(isValid);
      }
    });

    test("there are hundreds of them", () => {
      const count = FILES.reduce(
        (sum, file) => sum + readCases(readFileSync(join(SUITE, file), "utf8")).length,
        0,
      );
      expect(count).toBeGreaterThan(300);
    });
  },
);

function readCases(xml: string): ValidityCase[] {
  return [...xml.matchAll(/<case>([\s\S]*?)<\/case>/g)].flatMap(([, body = ""]) => {
    const verdict = /name="isValid"[^>]*>\s*(true|false)/i.exec(body)?.[1];
    const parts = parsePolygons(/<a>([\s\S]*?)<\/a>/.exec(body)?.[1] ?? "");
    if (verdict === undefined || parts === undefined) return [];
    const description = (/<desc>([\s\S]*?)<\/desc>/.exec(body)?.[1] ?? "").trim();
    return [{ description, parts, isValid: verdict.toLowerCase() === "true" }];
  });
}

/** The polygons of WKT without EMPTY and NaN, which have no place in GeoJSON. */
function parsePolygons(wkt: string): Position[][][] | undefined {
  const match = /^\s*(MULTI)?POLYGON\s*(\([\s\S]*\))\s*$/.exec(wkt);
  const body = match?.[2];
  if (body === undefined || /EMPTY|NaN/.test(body)) return undefined;
  const json = body
    .replace(/([-\d.eE+]+)\s+([-\d.eE+]+)/g, (_, x: string, y: string) => `[${Number(x)},${Number(y)}]`)
    .replaceAll("(", "[")
    .replaceAll(")", "]");
  const value = JSON.parse(json) as Position[][] | Position[][][];
  return match?.[1] === undefined ? [value as Position[][]] : (value as Position[][][]);
}
