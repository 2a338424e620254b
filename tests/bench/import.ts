import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeLayer } from "../../src/data/decode-layer.ts";
import { validateGeoJson } from "../../src/data/validate-geojson.ts";
import { getBounds } from "../../src/geo/bounds.ts";
import { createBoundsIndex } from "../../src/geo/bounds-index.ts";
import { writeManyPlots } from "../fixtures/large-files.ts";
import { type BenchResult, type CaseResult, compare, timeMs } from "./case-result.ts";
import { getGarbageCollector } from "./collect-garbage.ts";
import { makeRandomPlots } from "./random-plots.ts";

const SEED = 38;
const MANY_PLOTS = 100_000;
/** Plots of 34 corners in the mean come to 60 MB too. */
const CORNERED_PLOT_COUNT = 40_000;
const RUNS = 7;

/**
 * Reading, checking and indexing a file against decoding and `JSON.parse` of the same bytes; then the same up to
 * the records of a layer, measured.
 */
export async function benchImport(): Promise<BenchResult> {
  const many = await makeManyPlots();
  const cornered = makeCorneredPlots();
  return {
    bench: "import",
    cases: [
      await benchReading(nameCase("geojson", many), many, MANY_PLOTS),
      await benchReading(nameCase("geojson-cornered", cornered), cornered, CORNERED_PLOT_COUNT),
      await benchRecords(`${nameCase("geojson", many)}-to-records`, many),
    ],
  };
}

/** Throws when the file does not come to `featureCount` sound features: a bench that reads nothing is quick. */
function benchReading(name: string, bytes: Uint8Array, featureCount: number): Promise<CaseResult> {
  return compareWithParse(name, bytes, async () => {
    const { collection, findings } = await validateGeoJson(bytes);
    const features = collection?.features ?? [];
    const index = createBoundsIndex(
      features.map(({ geometry }) => (geometry === null ? null : getBounds(geometry))),
    );
    const found = index.search([-180, -90, 180, 90]).length;
    if (found !== featureCount || findings.length > 0) throw new Error(`${name}: not read as expected`);
  });
}

function benchRecords(name: string, bytes: Uint8Array): Promise<CaseResult> {
  return compareWithParse(name, bytes, async () => {
    const { records } = decodeLayer("plots", await validateGeoJson(bytes));
    const index = createBoundsIndex(records.map(({ site }) => site.bounds));
    const found = index.search([-180, -90, 180, 90]).length;
    if (found !== MANY_PLOTS) throw new Error(`${name}: not read as expected`);
  });
}

async function compareWithParse(
  name: string,
  bytes: Uint8Array,
  work: () => Promise<void>,
): Promise<CaseResult> {
  const collectGarbage = getGarbageCollector();
  const ours = async (): Promise<number> => {
    collectGarbage();
    const startMs = performance.now();
    await work();
    return performance.now() - startMs;
  };
  const parse = (): number => {
    collectGarbage();
    return timeMs(() => {
      if (JSON.parse(new TextDecoder().decode(bytes)) === null) throw new Error(`${name}: nothing parsed`);
    });
  };
  // Once before counting, so that both are compiled.
  await ours();
  parse();
  return compare(name, ours, { "JSON.parse": parse }, RUNS);
}

function nameCase(name: string, bytes: Uint8Array): string {
  return `${name}-${Math.round(bytes.length / 1e6)}MB`;
}

async function makeManyPlots(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "park-atlas-"));
  try {
    const path = join(folder, "plots.geojson");
    await writeManyPlots(path, MANY_PLOTS);
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeCorneredPlots(): Uint8Array {
  const features = makeRandomPlots(CORNERED_PLOT_COUNT, SEED).map((geometry, index) => ({
    type: "Feature",
    properties: { id: `ZY-${index}`, cluster: "zhengyang", landUse: "100101", stage: "supplied" },
    geometry,
  }));
  return new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
}
