import type { FeatureCollection } from "geojson";
import { checkPark } from "../../../../src/analysis/check/check-park.ts";
import type { CheckReport } from "../../../../src/analysis/check/check-report.ts";
import { decodeLayer } from "../../../../src/data/decode-layer.ts";
import { validateGeoJson } from "../../../../src/data/validate-geojson.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { FindingCode } from "../../../../src/domain/finding.ts";

/** Layers as they lie in files. */
export interface LandLayers {
  readonly clusters: FeatureCollection;
  readonly plots: FeatureCollection;
}

const LAND_CODES: ReadonlySet<FindingCode> = new Set([
  "plots-overlap",
  "cluster-gap",
  "plot-outside-park",
  "plot-straddles-clusters",
  "clusters-overlap",
  "not-checked",
]);

/** Reads two layers as files are read, and checks them without a plan. */
export async function checkLand({ clusters, plots }: LandLayers): Promise<CheckReport> {
  const read = (layer: FeatureCollection) => validateGeoJson(new TextEncoder().encode(JSON.stringify(layer)));
  const readClusters = decodeLayer("clusters", await read(clusters));
  const readPlots = decodeLayer("plots", await read(plots));
  return checkPark(
    {
      park: { clusters: readClusters.records, plots: readPlots.records, plants: [], zones: [] },
      plan: null,
      geometries: { clusters: readClusters.geometries, plots: readPlots.geometries },
    },
    { asOf: "2026-06-30", inputChecksum: "", nowMs: () => 0 },
  );
}

/** What a report says of land, not of records. */
export function pickLandFindings({ findings }: CheckReport): CheckFinding[] {
  return findings.filter(({ code }) => LAND_CODES.has(code));
}
