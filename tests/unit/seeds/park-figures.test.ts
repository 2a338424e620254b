import { describe, expect, it } from "vitest";
import { getAllocationClass } from "../../../src/domain/allocation.ts";
import { getVacantFloorAreaM2, hasVacantFloor } from "../../../src/domain/plant.ts";
import { clusters, places, plants, plots, type Shape, sumAreaM2, zones } from "./shipped-park.ts";
import type { Plot } from "../../../src/domain/plot.ts";

const built = plots.filter(({ properties }) => getAllocationClass(properties) === "built");
const available = plots.filter(({ properties }) => properties.available === true);
const hasUse =
  (...starts: string[]) =>
  ({ properties }: Shape<Plot>): boolean =>
    starts.some((start) => properties.landUse?.startsWith(start) === true);

describe("the figures of the plan in the shipped park", () => {
  it("are 38 km² of clusters, within 100 m²", () => {
    expect(Math.abs(sumAreaM2(clusters) - 38_000_000)).toBeLessThan(100);
  });

  it("are 25 km² of built land, within 0.02 km²", () => {
    expect(Math.abs(sumAreaM2(built) - 25_000_000)).toBeLessThan(20_000);
  });

  it("are 1,400,000 m² of plant floor, 210,000 of them standard, to the square metre", () => {
    const sumFloor = (wanted: (standard: boolean | undefined) => boolean): number =>
      plants
        .filter(({ properties }) => wanted(properties.standard))
        .reduce((sum, { properties }) => sum + (properties.floorAreaM2 ?? 0), 0);
    expect(sumFloor(() => true)).toBe(1_400_000);
    expect(sumFloor((standard) => standard === true)).toBe(210_000);
    expect(plants.every(({ properties }) => Number.isInteger(properties.floorAreaM2))).toBe(true);
  });
});

describe("the shipped park", () => {
  it("has four parts in a north–south string, the logistics base on the north side of its neighbour", () => {
    const getMiddleLat = (id: string): number => {
      const ring = clusters.find(({ properties }) => properties.id === id)?.polygons[0]?.[0] ?? [];
      const lats = ring.map(([, lat]) => lat ?? 0);
      return (Math.min(...lats) + Math.max(...lats)) / 2;
    };
    expect(clusters.map(({ properties }) => properties.id).sort()).toEqual([
      "fengjia",
      "logistics-base",
      "qinggang",
      "zhengyang",
    ]);
    expect(getMiddleLat("zhengyang")).toBeCloseTo(29.459, 2);
    expect(getMiddleLat("fengjia")).toBeCloseTo(29.393, 2);
    expect(getMiddleLat("zhengyang")).toBeGreaterThan(getMiddleLat("logistics-base"));
    expect(getMiddleLat("logistics-base")).toBeGreaterThan(getMiddleLat("fengjia"));
    expect(
      clusters
        .filter(({ properties }) => properties.positionSchematic)
        .map(({ properties }) => properties.id),
    ).toEqual(["qinggang"]);
  });

  it("has between 600 and 1,200 plots", () => {
    expect(plots.length).toBeGreaterThanOrEqual(600);
    expect(plots.length).toBeLessThanOrEqual(1200);
  });

  it("uses its land as a planner would: shares of the built and of the whole area", () => {
    const share = (part: readonly Shape<Plot>[], whole: readonly Shape<Plot>[]): number =>
      sumAreaM2(part) / sumAreaM2(whole);
    const industry = share(built.filter(hasUse("10")), built);
    const streets = share(plots.filter(hasUse("1207")), plots);
    const green = share(plots.filter(hasUse("14")), plots);
    expect(industry).toBeGreaterThan(0.45);
    expect(industry).toBeLessThan(0.55);
    expect(streets).toBeGreaterThan(0.08);
    expect(streets).toBeLessThan(0.14);
    expect(green).toBeGreaterThan(0.08);
    expect(green).toBeLessThan(0.12);
    for (const use of ["07", "08", "09", "11", "13", "16", "17"]) {
      expect(share(plots.filter(hasUse(use)), plots), use).toBeGreaterThan(0.01);
    }
  });

  it("keeps logistics to the logistics base", () => {
    const elsewhere = plots.filter(
      (plot) => hasUse("11")(plot) && plot.properties.cluster !== "logistics-base",
    );
    expect(elsewhere).toEqual([]);
  });

  it("offers at least 64 plots, mostly for industry and logistics, each with the fields an investor asks for", () => {
    expect(available.length).toBeGreaterThanOrEqual(64);
    expect(available.filter(hasUse("10", "11")).length / available.length).toBeGreaterThan(0.9);
    for (const { properties } of available) {
      expect(properties.stage, properties.id).toBe("reserved");
      expect(properties.availableOn, properties.id).toBeDefined();
      expect(properties.farMax, properties.id).toBeDefined();
    }
    for (const field of ["farMin", "heightLimitM", "priceWanPerMu", "utilities", "supplyMode"] as const) {
      const known = available.filter(({ properties }) => properties[field] !== undefined).length;
      expect(known / available.length, field).toBeGreaterThan(0.7);
      expect(known, field).toBeLessThan(available.length);
    }
  });

  it("has at least 44 plants with floor to let, a tenth to a seventh of all floor", () => {
    const vacant = plants.filter(({ properties }) => hasVacantFloor(properties));
    const vacantM2 = vacant.reduce((sum, { properties }) => sum + (getVacantFloorAreaM2(properties) ?? 0), 0);
    expect(vacant.length).toBeGreaterThanOrEqual(44);
    expect(vacantM2).toBeGreaterThan(140_000);
    expect(vacantM2).toBeLessThan(210_000);
    const disabled = plants.filter(({ properties }) => properties.state === "disabled");
    expect([1, 2]).toContain(disabled.length);
  });

  it("has the plan's zones, the research zone inside the service centre", () => {
    const kinds = new Set(zones.map(({ properties }) => properties.kind));
    expect([...kinds].sort()).toEqual(["logistics", "production", "research", "service-centre"]);
    const getBox = (kind: string): [number, number, number, number] => {
      const points = zones
        .filter(({ properties }) => properties.kind === kind)
        .flatMap(({ polygons }) => polygons.flat(2));
      const lons = points.map(([lon]) => lon ?? 0);
      const lats = points.map(([, lat]) => lat ?? 0);
      return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    };
    const [west, south, east, north] = getBox("service-centre");
    const inner = getBox("research");
    expect(inner[0]).toBeGreaterThanOrEqual(west);
    expect(inner[1]).toBeGreaterThanOrEqual(south);
    expect(inner[2]).toBeLessThanOrEqual(east);
    expect(inner[3]).toBeLessThanOrEqual(north);
  });

  it("names the new station with its uncertainty, and only places within 25 km", () => {
    const station = places.find(({ properties }) => properties.kind === "station");
    expect(station?.properties.uncertaintyM).toBe(650);
    for (const { properties, geometry } of places) {
      const [lon, lat] = geometry.coordinates;
      const distanceKm = Math.hypot((lon - 108.785) * 97.014, (lat - 29.43) * 110.843);
      expect(distanceKm, properties.id).toBeLessThan(25);
    }
  });
});
