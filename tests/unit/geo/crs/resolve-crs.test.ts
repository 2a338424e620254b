import { describe, expect, it } from "vitest";
import type { CrsResolution } from "../../../../src/geo/crs/crs.ts";
import type { DeclaredCrs } from "../../../../src/geo/crs/declared-crs.ts";
import { loadEpsgTable } from "../../../../src/geo/crs/epsg-table.ts";
import { createTransform } from "../../../../src/geo/crs/create-transform.ts";
import { resolveCrs } from "../../../../src/geo/crs/resolve-crs.ts";

const CGCS2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const NAD83 =
  'GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** A Gauss-Krüger .prj as ESRI writes it. */
function writeZone(name: string, falseEasting: number, meridian: number, geogcs = CGCS2000): string {
  return `PROJCS["${name}",${geogcs},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}

function writeGeogcs(name: string, datum: string, ellipsoid: string): string {
  return `GEOGCS["${name}",DATUM["${datum}",SPHEROID[${ellipsoid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
}

const CALIFORNIA_2_FEET = `PROJCS["NAD_1983_StatePlane_California_II_FIPS_0402_Feet",${NAD83},PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",6561666.666666666],PARAMETER["False_Northing",1640416.666666667],PARAMETER["Central_Meridian",-122.0],PARAMETER["Standard_Parallel_1",38.33333333333334],PARAMETER["Standard_Parallel_2",39.83333333333334],PARAMETER["Latitude_Of_Origin",37.66666666666666],UNIT["Foot_US",0.3048006096012192]]`;

const WKT2_ZONE_36 =
  'PROJCRS["CGCS2000 / 3-degree Gauss-Kruger zone 36",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4490]],CONVERSION["3-degree Gauss-Kruger zone 36",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],PARAMETER["Longitude of natural origin",108,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8802]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1],ID["EPSG",8805]],PARAMETER["False easting",36500000,LENGTHUNIT["metre",1],ID["EPSG",8806]],PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,ORDER[2],LENGTHUNIT["metre",1]]';

async function getCode(declared: DeclaredCrs): Promise<string | null> {
  const resolution = await resolveCrs(declared);
  return resolution.kind === "known" ? resolution.crs.code : resolution.kind;
}

function resolveWkt(text: string): Promise<CrsResolution> {
  return resolveCrs({ kind: "wkt", text });
}

describe("a system by number", () => {
  it("needs no table for CGCS2000, WGS 84 and Web Mercator, and is there called what EPSG calls it", async () => {
    const table = await loadEpsgTable();
    for (const code of [4326, 4490, 3857, ...Array.from({ length: 64 }, (_, index) => 4491 + index)]) {
      const resolution = await resolveCrs({ kind: "epsg", code });
      const entry = table.getByCode(code);
      expect(resolution).toMatchObject({ kind: "known", crs: { code: `EPSG:${code}`, name: entry?.name } });
      if (resolution.kind !== "known" || code < 4491) continue;
      expect(entry?.definition).toBe(resolution.crs.definition);
    }
  });

  it.each([
    [2226, "us-foot"],
    [2222, "foot"],
    [32649, "metre"],
    [4269, "degree"],
  ])("EPSG:%i counts in %s", async (code, unit) => {
    expect(await resolveCrs({ kind: "epsg", code })).toMatchObject({ kind: "known", crs: { unit } });
  });

  it.each([102100, 102113, 900913, 3785])("%i is Web Mercator's", async (code) => {
    expect(await getCode({ kind: "epsg", code })).toBe("EPSG:3857");
  });

  it("is ESRI's where it is", async () => {
    expect(await getCode({ kind: "epsg", code: 102003 })).toBe("ESRI:102003");
  });

  it.each([
    [4979, "EPSG:4326"],
    [7405, "EPSG:27700"],
  ])("%i with heights is the plane below them, %s", async (code, plane) => {
    expect(await getCode({ kind: "epsg", code })).toBe(plane);
  });

  it("nobody gave is not known", async () => {
    expect(await resolveCrs({ kind: "epsg", code: 999_999 })).toEqual({
      kind: "unknown",
      name: "EPSG:999999",
    });
    expect(await getCode({ kind: "epsg", code: Number.NaN })).toBe("unknown");
    expect(await getCode({ kind: "epsg", code: -1 })).toBe("unknown");
  });
});

describe("a system by name", () => {
  it.each([
    ["EPSG:3857", "EPSG:3857"],
    ["epsg:4524", "EPSG:4524"],
    ["4524", "EPSG:4524"],
    ["urn:ogc:def:crs:EPSG::4524", "EPSG:4524"],
    ["urn:ogc:def:crs:EPSG:6.9:4326", "EPSG:4326"],
    ["urn:x-ogc:def:crs:EPSG:4490", "EPSG:4490"],
    ["http://www.opengis.net/def/crs/EPSG/0/4326", "EPSG:4326"],
    ["http://www.opengis.net/gml/srs/epsg.xml#4326", "EPSG:4326"],
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
    ["http://www.opengis.net/def/crs/OGC/1.3/CRS84", "EPSG:4326"],
    ["OGC:CRS84", "EPSG:4326"],
    ["ESRI:102100", "EPSG:3857"],
    ["WGS84", "EPSG:4326"],
    ["CGCS2000", "EPSG:4490"],
    ["GCS_China_Geodetic_Coordinate_System_2000", "EPSG:4490"],
    ["CGCS2000_3_Degree_GK_Zone_36", "EPSG:4524"],
    ["CGCS2000_3_Degree_GK_CM_108E", "EPSG:4545"],
    ["CGCS2000_GK_Zone_19", "EPSG:4497"],
    ["CGCS2000_GK_CM_111E", "EPSG:4508"],
    ["CGCS2000 / 3-degree Gauss-Kruger CM 108E", "EPSG:4545"],
    ["WGS 84 / UTM zone 48N", "EPSG:32648"],
    ["WGS_1984_UTM_Zone_48N", "EPSG:32648"],
    ["NAD_1983_StatePlane_California_II_FIPS_0402_Feet", "EPSG:2226"],
    ["NAD83 / California zone 2 (ftUS)", "EPSG:2226"],
    ["ETRS_1989_UTM_Zone_32N", "EPSG:25832"],
    ["GCS_North_American_1983", "EPSG:4269"],
    ["no such system", "unknown"],
    ["", "unknown"],
  ])("%j is %s", async (text, code) => {
    expect(await getCode({ kind: "name", text })).toBe(code);
  });

  it.each([
    ["GCJ02", "gcj-02"],
    ["GCJ-02", "gcj-02"],
    ["bd09ll", "bd-09"],
  ])("%s is degrees, with the word that they are shifted", async (text, datum) => {
    expect(await resolveCrs({ kind: "name", text })).toMatchObject({
      kind: "known",
      crs: { code: "EPSG:4326" },
      datum,
    });
  });

  it("that is a WKT is read as one", async () => {
    expect(await getCode({ kind: "name", text: CALIFORNIA_2_FEET })).toBe("EPSG:2226");
  });
});

describe("a system by WKT", () => {
  it.each([
    ["ESRI's zone 36", writeZone("CGCS2000_3_Degree_GK_Zone_36", 36_500_000, 108), "EPSG:4524"],
    ["ESRI's 3° zone without number", writeZone("CGCS2000_3_Degree_GK_CM_111E", 500_000, 111), "EPSG:4546"],
    ["ESRI's 6° zone of the same meridian", writeZone("CGCS2000_GK_CM_111E", 500_000, 111), "EPSG:4508"],
    ["a zone under a name of its own", writeZone("Our_City", 36_500_000, 108), "EPSG:4524"],
    [
      "a zone whose name says another",
      writeZone("CGCS2000_3_Degree_GK_Zone_36", 37_500_000, 111),
      "EPSG:4525",
    ],
    [
      "a zone on a datum nobody named",
      writeZone(
        "unnamed",
        36_500_000,
        108,
        writeGeogcs("unknown", "unknown", '"GRS80",6378137,298.257222101'),
      ),
      "EPSG:4524",
    ],
    [
      "a UTM zone",
      writeZone(
        "WGS_1984_UTM_Zone_48N",
        500_000,
        105,
        writeGeogcs("GCS_WGS_1984", "D_WGS_1984", '"WGS_1984",6378137,298.257223563'),
      ).replace('"Scale_Factor",1.0', '"Scale_Factor",0.9996'),
      "EPSG:32648",
    ],
    ["state plane feet", CALIFORNIA_2_FEET, "EPSG:2226"],
    [
      "state plane feet under another name",
      CALIFORNIA_2_FEET.replace(/"NAD_1983_State[^"]*"/, '"x"'),
      "EPSG:2226",
    ],
    ["WKT 2 with its number", `${WKT2_ZONE_36},ID["EPSG",4524]]`, "EPSG:4524"],
    ["WKT 2 without", `${WKT2_ZONE_36}]`, "EPSG:4524"],
    ["degrees of CGCS2000", CGCS2000, "EPSG:4490"],
    ["degrees of NAD83", NAD83, "EPSG:4269"],
    [
      "a heights system behind it",
      `COMPD_CS["a",${writeZone("CGCS2000_3_Degree_GK_Zone_36", 36_500_000, 108)},VERT_CS["b",VERT_DATUM["c",2005]]]`,
      "EPSG:4524",
    ],
    [
      "a heights system after it",
      `${writeZone("CGCS2000_3_Degree_GK_Zone_36", 36_500_000, 108)},VERTCS["Yellow_Sea_1956"]`,
      "EPSG:4524",
    ],
    [
      "Web Mercator",
      'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]',
      "EPSG:3857",
    ],
  ])("%s has its number", async (_, text, code) => {
    expect(await getCode({ kind: "wkt", text })).toBe(code);
  });

  it.each([
    [
      "a 3° zone under a name of its own, not the 6° zone of the same meridian",
      writeZone("Our_City", 500_000, 111),
      "EPSG:4546",
    ],
    [
      "a name that its geocentric sister has too",
      writeGeogcs("GCS_NAD_1983_2011", "D_NAD_1983_2011", '"GRS_1980",6378137.0,298.257222101'),
      "EPSG:6318",
    ],
    [
      "a zone that EPSG lists once more for its axes",
      writeZone(
        "DHDN_3_Degree_Gauss_Zone_3",
        3_500_000,
        9,
        writeGeogcs(
          "GCS_Deutsches_Hauptdreiecksnetz",
          "D_Deutsches_Hauptdreiecksnetz",
          '"Bessel_1841",6377397.155,299.1528128',
        ),
      ),
      "EPSG:31467",
    ],
  ])("of several that would do is %s", async (_, text, code) => {
    expect(await getCode({ kind: "wkt", text })).toBe(code);
  });

  it("knows the US survey foot however it is rounded", async () => {
    const text = writeZone("x", 500_000, 108)
      .replace('"Central_Meridian",108.0', '"Central_Meridian",108.75')
      .replace('UNIT["Meter",1.0]', 'UNIT["Foot_US",0.3048006]');
    expect(await resolveWkt(text)).toMatchObject({
      crs: { unit: "us-foot", definition: expect.stringContaining("+units=us-ft") },
    });
  });

  it("is not believed a number its parameters deny", async () => {
    const text = writeZone("CGCS2000_3_Degree_GK_CM_108E", 500_000, 108).replace(
      /\]$/,
      ',AUTHORITY["EPSG","4524"]]',
    );
    expect(await getCode({ kind: "wkt", text })).toBe("EPSG:4545");
  });

  it("without a number is used by its own parameters where the datum is known", async () => {
    const text = writeZone("City_Grid", 500_000, 108).replace(
      '"Central_Meridian",108.0',
      '"Central_Meridian",108.75',
    );
    const resolution = await resolveWkt(text);
    expect(resolution).toMatchObject({
      kind: "known",
      crs: { code: null, name: "City_Grid", unit: "metre" },
    });
    if (resolution.kind !== "known") return;
    const { toLonLat } = createTransform(resolution.crs, { areAxesSwapped: false });
    const [lon, lat] = toLonLat(500_000, 3_260_000);
    expect(lon).toBeCloseTo(108.75, 9);
    expect(lat).toBeCloseTo(29.457694702, 8);
  });

  it("takes the shift a file states, and says it is not exact", async () => {
    const geogcs = writeGeogcs("My_Datum", "My_Datum", '"Bessel 1841",6377397.155,299.1528128').replace(
      "299.1528128]",
      "299.1528128],TOWGS84[598.1,73.7,418.2,0.202,0.045,-2.455,6.7]",
    );
    const resolution = await resolveWkt(writeZone("x", 3_500_000, 9, geogcs));
    expect(resolution).toMatchObject({ kind: "known", crs: { code: null, accuracyM: 5 } });
  });

  it.each([
    ["an HTML page", "<!DOCTYPE html><html><head></head></html>"],
    ["nothing", ""],
    ["a cut text", writeZone("CGCS2000_3_Degree_GK_Zone_36", 36_500_000, 108).slice(0, 200)],
    ["a placeholder", 'LOCAL_CS["unnamed",UNIT["m",1]]'],
    ["a deep nest", "A[".repeat(20_000)],
    ["a long text", `PROJCS["${"x".repeat(100_000)}"]`],
  ])("that is %s is not known", async (_, text) => {
    expect((await resolveWkt(text)).kind).toBe("unknown");
  });
});

describe("a system that is refused", () => {
  it.each([
    [2327, "secret-parameters"],
    [2360, "secret-parameters"],
    [2390, "secret-parameters"],
    [2401, "secret-parameters"],
    [2442, "secret-parameters"],
    [4214, "secret-parameters"],
    [4555, "secret-parameters"],
    [4610, "secret-parameters"],
    [4586, "secret-parameters"],
    [21413, "secret-parameters"],
    [21463, "secret-parameters"],
    [21475, "secret-parameters"],
    [4267, "grid-needed"],
    [26710, "grid-needed"],
    [2066, "shift-unknown"],
    [5773, "not-a-plane"],
    [4978, "not-a-plane"],
    [5800, "not-a-plane"],
  ])("EPSG:%i says %s", async (code, reason) => {
    expect(await resolveCrs({ kind: "epsg", code })).toMatchObject({ kind: "refused", reason });
  });

  it.each(["Xian_1980_3_Degree_GK_Zone_36", "Beijing 1954 / Gauss-Kruger zone 18", "西安80坐标系", "北京54"])(
    "%s is so by its name",
    async (text) => {
      expect(await resolveCrs({ kind: "name", text })).toMatchObject({
        kind: "refused",
        reason: "secret-parameters",
      });
    },
  );

  const XIAN = writeGeogcs("GCS_Xian_1980", "D_Xian_1980", '"Xian_1980",6378140.0,298.257');
  const KRASSOVSKY = writeGeogcs(
    "GCS_Krasovsky_1940",
    "D_Krasovsky_1940",
    '"Krasovsky_1940",6378245.0,298.3',
  );
  const IAG_75 = writeGeogcs("unknown", "unknown", '"IAG 1975",6378140,298.257');
  it.each([
    [
      "Xian 1980, with its number",
      writeZone("Xian_1980_3_Degree_GK_Zone_36", 36_500_000, 108, XIAN),
      "EPSG:2360",
    ],
    ["Xian 1980 under another name", writeZone("x", 36_500_000, 108, XIAN), "EPSG:2360"],
    ["a plane on Krassovsky's ellipsoid alone", writeZone("x", 36_500_000, 108, KRASSOVSKY), null],
    ["degrees on Krassovsky's ellipsoid alone", KRASSOVSKY, null],
    ["a plane on the ellipsoid of 1975 alone", writeZone("x", 36_500_000, 108, IAG_75), null],
  ])("%s keeps its secret", async (_, text, code) => {
    expect(await resolveWkt(text)).toMatchObject({ kind: "refused", reason: "secret-parameters", code });
  });

  it("keeps it though a file states some shift of its own", async () => {
    const shifted = writeGeogcs("Beijing 1954", "Beijing_1954", '"Krassowsky 1940",6378245,298.3').replace(
      "298.3]",
      "298.3],TOWGS84[15.8,-154.4,-82.3,0,0,0,0]",
    );
    expect(await resolveWkt(writeZone("City_Grid", 500_000, 107, shifted))).toMatchObject({
      kind: "refused",
      reason: "secret-parameters",
    });
  });

  it("is not the Soviet one on the same ellipsoid", async () => {
    const pulkovo = writeGeogcs("GCS_Pulkovo_1942", "D_Pulkovo_1942", '"Krasovsky_1940",6378245.0,298.3');
    expect(await resolveWkt(pulkovo)).toMatchObject({ kind: "known", crs: { code: "EPSG:4284" } });
  });

  it.each([
    ['VERT_CS["EGM96 height",VERT_DATUM["EGM96 geoid",2005],UNIT["m",1.0]]', "not-a-plane"],
    [
      'GEOCCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],UNIT["metre",1]]',
      "not-a-plane",
    ],
    ['ENGCRS["Tower",EDATUM["Corner"],CS[Cartesian,2]]', "not-a-plane"],
    [writeZone("x", 0, 10, writeGeogcs("Old", "Old", '"Struve 1860",6378298.3,294.73')), "shift-unknown"],
    [writeZone("x", 0, 10).replace("Gauss_Kruger", "Van_der_Grinten_I"), "projection-unsupported"],
    [writeZone("x", 0, 10).replace('"Scale_Factor",1.0', '"Scale_Factor",0.0'), "projection-unsupported"],
  ])("%s", async (text, reason) => {
    expect(await resolveWkt(text)).toMatchObject({ kind: "refused", reason });
  });

  it("is placed by a published shift where there is one in place of the grid, with its accuracy", async () => {
    expect(await resolveCrs({ kind: "epsg", code: 27700 })).toMatchObject({
      kind: "known",
      crs: { accuracyM: 2 },
    });
  });
});

describe("hostile texts", () => {
  it("end in an answer, quickly", { timeout: 60_000 }, async () => {
    const texts = [CALIFORNIA_2_FEET, `${WKT2_ZONE_36},ID["EPSG",4524]]`, writeZone("x", 36_500_000, 108)];
    let seed = 20_261_125;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 150; round += 1) {
      const text = texts[round % texts.length] ?? "";
      const at = next(text.length);
      const length = 1 + next(30);
      const mutated = [
        () => text.slice(0, at) + String.fromCharCode(next(256)) + text.slice(at + 1),
        () => text.slice(0, at) + text.slice(at + length),
        () => text.slice(0, at) + text.slice(at, at + length).repeat(1 + next(50)) + text.slice(at),
        () => text.replace(/\d+\.?\d*/g, (digits) => (next(8) === 0 ? "1e308" : digits)),
        () => text.replace(/"[^"]*"/, '"__proto__"'),
      ][next(5)]?.();
      const start = performance.now();
      const resolution = await resolveWkt(mutated ?? "");
      expect(performance.now() - start).toBeLessThan(5000);
      if (resolution.kind !== "known") continue;
      const transform = createTransform(resolution.crs, { areAxesSwapped: false });
      expect(transform.toLonLat(500_000, 3_000_000)).toHaveLength(2);
    }
  });
});
