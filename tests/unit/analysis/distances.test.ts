import { describe, expect, it } from "vitest";
import { getDistances } from "../../../src/analysis/distances.ts";
import { getDistanceM } from "../../../src/geo/distance.ts";
import type { LonLat } from "../../../src/domain/site.ts";
import { makeCluster, makePark, makePlace, makeSite } from "./sample-park.ts";

const anchor: LonLat = [108.78, 29.45];
const at = (lon: number, lat: number): { readonly site: ReturnType<typeof makeSite> } => ({
  site: makeSite({ anchor: [lon, lat] }),
});
const park = makePark({
  clusters: [makeCluster({ id: "north", ...at(108.79, 29.46) }), makeCluster({ id: "shapeless" })],
  places: [
    makePlace({ id: "far", kind: "station", ...at(108.9, 29.2) }),
    makePlace({ id: "near", kind: "station", ...at(108.786, 29.446), uncertaintyM: 650 }),
    makePlace({ id: "field", kind: "airport", ...at(108.83111, 29.51333) }),
    makePlace({ id: "bridge", kind: "bridge", ...at(108.7, 29.4) }),
    makePlace({ id: "unplaced", kind: "interchange" }),
    makePlace({ id: "kindless", ...at(108.78, 29.45) }),
  ],
});

describe("getDistances", () => {
  it("gives the cluster's centre, then the nearest place of each kind, station and airport first", () => {
    expect(getDistances(park, anchor, "north").map(({ kind, to }) => [kind, to.layer, to.id])).toEqual([
      ["cluster-centre", "clusters", "north"],
      ["station", "places", "near"],
      ["airport", "places", "field"],
      ["bridge", "places", "bridge"],
    ]);
  });

  it("measures the straight line in metres and hands on how far the place may be off", () => {
    const [, station] = getDistances(park, anchor, "north");
    expect(station?.distanceM).toBe(getDistanceM(anchor, [108.786, 29.446]));
    expect(station?.distanceM).toBeGreaterThan(700);
    expect(station?.distanceM).toBeLessThan(750);
    expect(station?.uncertaintyM).toBe(650);
  });

  it("leaves the cluster out where it is not known or has no shape", () => {
    expect(getDistances(park, anchor)[0]?.kind).toBe("station");
    expect(getDistances(park, anchor, "elsewhere")[0]?.kind).toBe("station");
    expect(getDistances(park, anchor, "shapeless")[0]?.kind).toBe("station");
  });
});
