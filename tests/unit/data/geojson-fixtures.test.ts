import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFindings } from "../../../src/i18n/zh-CN/check-findings.ts";
import { validateGeoJson } from "../../../src/data/validate-geojson.ts";
import { FINDING_SEVERITY, hasErrors, type FindingCode } from "../../../src/domain/finding.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/geojson");

function listFiles(folder: string): string[] {
  return readdirSync(join(FIXTURES, folder)).map((file) => join(folder, file));
}

/** Codes only park folders can give: a file by itself has no fields and no references. */
const PARK_ONLY: ReadonlySet<string> = new Set([
  "field-missing",
  "value-unknown",
  "reference-unknown",
  "file-missing",
]);

const invalidFolders = readdirSync(join(FIXTURES, "invalid"));

describe("a file in valid/ is taken without any finding", () => {
  test.each(listFiles("valid"))("%s", async (file) => {
    const reading = await validateGeoJson(readFileSync(join(FIXTURES, file)));
    expect(reading.counts).toEqual({});
    expect(reading.unmeasurable.size).toBe(0);
    expect(reading.collection?.features).toHaveLength(reading.features);
  });
});

describe("a file in invalid/<code>/ gives exactly that code, with its severity and a place", () => {
  test.each(invalidFolders.flatMap((code) => listFiles(`invalid/${code}`)))("%s", async (file) => {
    const code = file.split(/[\\/]/)[1] as FindingCode;
    const reading = await validateGeoJson(readFileSync(join(FIXTURES, file)));
    expect(Object.keys(reading.counts)).toEqual([code]);
    const isAbsent = file.endsWith("geometry-missing/absent.geojson");
    for (const finding of reading.findings) {
      expect(finding.severity).toBe(isAbsent ? "error" : FINDING_SEVERITY[code]);
      expect(finding.path).toBeTypeOf("string");
    }
    expect(hasErrors(reading.findings)).toBe(isAbsent || FINDING_SEVERITY[code] === "error");
  });
});

/** What only other formats, placing, mapping and importing can show. */
const IMPORT_ONLY: ReadonlySet<string> = new Set([
  ...["format-broken", "archive-refused", "doctype-refused", "external-link-ignored", "companion-missing"],
  ...["record-unreadable", "geometry-unsupported", "geometry-approximated", "crs-unknown", "crs-guessed"],
  ...["crs-refused", "crs-conflict", "datum-shift-approximate", "offset-suspected", "outside-park"],
  ...["layer-not-chosen", "encoding-guessed", "encoding-mismatch", "unit-converted", "land-use-translated"],
  ...["land-use-ambiguous", "vertices-nearly-shared", "sliver"],
]);

/** What only the check of a whole park can show: its messages are a table of their own. */
const isOfCheck = (code: string): boolean => Object.hasOwn(checkFindings, `finding.${code}`);

test("every code a file can give has a folder", () => {
  const codes = Object.keys(FINDING_SEVERITY).filter(
    (code) => !PARK_ONLY.has(code) && !IMPORT_ONLY.has(code) && !isOfCheck(code),
  );
  expect(invalidFolders.sort()).toEqual(codes.sort());
});
