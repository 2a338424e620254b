import { describe, expect, it } from "vitest";
import type { FormatName } from "../../../../src/data/formats/format-name.ts";
import type { ImportChoices } from "../../../../src/data/importing/import-choices.ts";
import { placeLayer } from "../../../../src/data/importing/place-layer.ts";
import type { Bounds } from "../../../../src/domain/site.ts";
import { createTransform } from "../../../../src/geo/crs/create-transform.ts";
import type { DeclaredCrs } from "../../../../src/geo/crs/declared-crs.ts";
import { toGcj02 } from "../../../../src/geo/crs/gcj-02.ts";
import { resolveCrs } from "../../../../src/geo/crs/resolve-crs.ts";

const NEAR: Bounds = [108.77, 29.39, 108.8, 29.46];
const PLACES: readonly (readonly [lon: number, lat: number])[] = [
  [108.78, 29.44],
  [108.79, 29.44],
  [108.79, 29.45],
];

/** The places as a line in another system, as its file would have it. */
async function makeRoot(epsg: number, areAxesSwapped = false) {
  const resolution = await resolveCrs({ kind: "epsg", code: epsg });
  if (resolution.kind !== "known") throw new Error(`EPSG:${epsg} is not known`);
  const { fromLonLat } = createTransform(resolution.crs, { areAxesSwapped });
  return makeLine(PLACES.map(([lon, lat]) => fromLonLat(lon, lat)));
}

function makeLine(coordinates: readonly (readonly number[])[]) {
  const geometry = { type: "LineString", coordinates: coordinates.map((position) => [...position]) };
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] };
}

async function place(
  root: ReturnType<typeof makeLine>,
  {
    crs,
    choices = {},
    format = "shapefile",
    near = NEAR,
  }: {
    readonly crs?: DeclaredCrs;
    readonly choices?: ImportChoices;
    readonly format?: FormatName;
    readonly near?: Bounds | null;
  } = {},
) {
  const layer = { name: "a", root, isLonLatByFormat: format === "geojson" && crs === undefined };
  const placed = await placeLayer(crs === undefined ? layer : { ...layer, crs }, { format }, choices, {
    near,
  });
  const [feature] = root.features;
  return { ...placed, positions: feature?.geometry.coordinates ?? [] };
}

function expectPlaces(positions: readonly (readonly number[])[]): void {
  positions.forEach(([lon = NaN, lat = NaN], index) => {
    const [wantedLon = NaN, wantedLat = NaN] = PLACES[index] ?? [];
    // 1e-8 degrees is a millimetre.
    expect(lon).toBeCloseTo(wantedLon, 7);
    expect(lat).toBeCloseTo(wantedLat, 7);
  });
}

describe("a layer is placed", () => {
  it.each([4524, 4545, 3857, 32649, 4508])("in EPSG:%i when its file says so", async (epsg) => {
    const { placing, positions, findings } = await place(await makeRoot(epsg), {
      crs: { kind: "epsg", code: epsg },
    });
    expect(placing).toMatchObject({ code: `EPSG:${epsg}`, how: "declared", confidence: 1, isPlaced: true });
    expect(findings).toEqual([]);
    expectPlaces(positions);
  });

  it("by its zone prefix when nothing says what it is", async () => {
    const { placing, positions } = await place(await makeRoot(4524));
    expect(placing).toMatchObject({ code: "EPSG:4524", how: "zone-prefix", isPlaced: true });
    expect(placing.confidence).toBeGreaterThanOrEqual(0.9);
    expectPlaces(positions);
  });

  it("by a guess near the park when there is no prefix, and never as if that were sure", async () => {
    const { placing, positions, findings } = await place(await makeRoot(4545));
    expect(placing).toMatchObject({ code: "EPSG:4545", how: "guessed" });
    expect(placing.confidence).toBeLessThan(0.9);
    expect(findings.map(({ code }) => code)).toEqual(["crs-guessed"]);
    expectPlaces(positions);
  });

  it("with north before east, when only that fits", async () => {
    const { placing, positions } = await place(await makeRoot(4524, true));
    expect(placing).toMatchObject({ code: "EPSG:4524", areAxesSwapped: true });
    expectPlaces(positions);
  });

  it("in the system the user chose, whatever the file says", async () => {
    const choices = { crs: "EPSG:4545" };
    const { placing, positions } = await place(await makeRoot(4545), {
      crs: { kind: "epsg", code: 4524 },
      choices,
    });
    expect(placing).toMatchObject({ code: "EPSG:4545", how: "chosen" });
    expectPlaces(positions);
  });

  it("from GCJ-02 only when the user says so", async () => {
    const makeShifted = () => makeLine(PLACES.map((position) => toGcj02(position)));
    const left = await place(makeShifted(), { format: "geojson" });
    expect(left.positions[0]?.[0]).toBeCloseTo(toGcj02([108.78, 29.44])[0], 12);
    const taken = await place(makeShifted(), { format: "geojson", choices: { datum: "gcj-02" } });
    expectPlaces(taken.positions);
  });

  it("by its coordinates when the name it gives is one nobody knows, and that is said", async () => {
    const { placing, positions, findings } = await place(await makeRoot(4524), {
      crs: { kind: "wkt", text: 'LOCAL_CS["unnamed"]' },
    });
    expect(placing.code).toBe("EPSG:4524");
    expect(findings).toMatchObject([{ code: "crs-refused", severity: "warning" }]);
    expectPlaces(positions);
  });
});

describe("a layer is left where it is", () => {
  it("when its system needs parameters nobody may publish", async () => {
    const root = await makeRoot(4545);
    const before = structuredClone(root);
    const { placing, findings } = await place(root, { crs: { kind: "epsg", code: 2381 } });
    expect(placing.isPlaced).toBe(false);
    expect(findings).toMatchObject([
      { code: "crs-refused", severity: "error", figures: { reason: "secret-parameters" } },
    ]);
    expect(root).toEqual(before);
  });

  it("when its coordinates fit nothing", async () => {
    const { placing, findings } = await place(
      makeLine([
        [9e7, 9e7],
        [9.1e7, 9e7],
      ]),
    );
    expect(placing).toMatchObject({ how: "unknown", isPlaced: false });
    expect(findings.map(({ code }) => code)).toEqual(["crs-unknown"]);
  });

  it("and has no place to find when it has no coordinates", async () => {
    const { placing } = await place({ type: "FeatureCollection", features: [] });
    expect(placing).toMatchObject({ how: "none", isPlaced: true });
  });
});
