import type { Position } from "geojson";
import type { LonLat } from "../../src/domain/site.ts";
import { clusters } from "../control-lines/clusters.ts";
import { places } from "../control-lines/places.ts";
import { qinggang } from "../control-lines/qinggang.ts";
import { south } from "../control-lines/south.ts";
import { zhengyang } from "../control-lines/zhengyang.ts";
import { at } from "./at.ts";
import { cutGround } from "./cut-ground.ts";
import { encodeLayer, type ParkFeature } from "./encode.ts";
import { placeHolders } from "./holders.ts";
import { AS_OF, writeManifest } from "./manifest.ts";
import { getUnion } from "./outline.ts";
import { writePlantCards } from "./plant-cards.ts";
import { draftPlants, type PlantDraft } from "./plants.ts";
import { plantCases } from "./planted-cases.ts";
import { SKETCH_SOURCE, writePlotCard, type PlotRecord } from "./plot-cards.ts";
import { draftPlots, solveScale, type PlotDraft } from "./plots.ts";
import { splitBlocks } from "./split-blocks.ts";
import { assignStages } from "./stages.ts";
import { growZones } from "./zones.ts";

/** The plan's area of the park, m². */
const PARK_M2 = 38_000_000;

/** Grows the whole park folder: file name → text. The same on every run and machine. */
export function growPark(): Map<string, string> {
  const drawings = { zhengyang, south, qinggang };
  const parts = Object.entries(drawings).map(([label, drawing]) => {
    const part = cutGround(drawing);
    splitBlocks(part, drawing.districts, label);
    return part;
  });
  const scale = solveScale(parts, PARK_M2);
  const plots = draftPlots(parts, scale);
  const standings = assignStages(plots);
  const plants = draftPlants(plots, standings, scale);
  const areas = new Map(plots.map((plot) => [plot.id, plot.areaM2]));
  const getAreaM2 = (plot: PlotRecord): number => areas.get(plot.id) ?? 0;

  const cards = plots.map((plot) => {
    const standing = standings.get(plot.id);
    if (standing === undefined) throw new Error(`plot ${plot.id} stands nowhere`);
    return writePlotCard(plot, standing, AS_OF);
  });
  const held = placeHolders(addPlantFloor(cards, plants), getAreaM2);
  const { plots: records, cases } = plantCases(held, getAreaM2, AS_OF);
  const plantRecords = writePlantCards(plants, AS_OF);

  return new Map([
    ["park.json", `${JSON.stringify(writeManifest(cases), null, 2)}\n`],
    ["clusters.geojson", encodeLayer(growClusters(plots, scale))],
    ["zones.geojson", encodeLayer(growZones(plots, scale))],
    ["plots.geojson", encodeLayer(records.map((record, index) => toFeature(record, at(plots, index).ring)))],
    [
      "plants.geojson",
      encodeLayer(plantRecords.map((record, index) => toFeature(record, at(plants, index).ring))),
    ],
    ["places.geojson", encodeLayer(growPlaces())],
  ]);
}

/** Floor area and footprint of a plot of production: the sums over its plants. */
function addPlantFloor(cards: readonly PlotRecord[], plants: readonly PlantDraft[]): PlotRecord[] {
  const sums = new Map<string, { floorAreaM2: number; footprintM2: number }>();
  for (const { plot, floorAreaM2, footprintM2 } of plants) {
    const sum = sums.get(plot.id) ?? { floorAreaM2: 0, footprintM2: 0 };
    sums.set(plot.id, {
      floorAreaM2: sum.floorAreaM2 + floorAreaM2,
      footprintM2: sum.footprintM2 + footprintM2,
    });
  }
  return cards.map((card) => ({ ...card, ...sums.get(card.id) }));
}

function growClusters(plots: readonly PlotDraft[], scale: number): ParkFeature[] {
  return clusters.map((cluster) => {
    const own = plots.filter((plot) => plot.ground.cluster === cluster.id);
    const faces = own.map(({ face }) => face);
    return {
      properties: { ...cluster, source: SKETCH_SOURCE, geometryStatus: "schematic" },
      geometry: getUnion(at(own, 0).part, faces, scale),
    };
  });
}

function growPlaces(): ParkFeature[] {
  return places.map(({ at: [lon, lat], ...properties }) => ({
    properties,
    geometry: { type: "Point", coordinates: [lon, lat] },
  }));
}

function toFeature(properties: object, ring: readonly LonLat[]): ParkFeature {
  const coordinates = ring.map(([lon, lat]): Position => [lon, lat]);
  return { properties, geometry: { type: "Polygon", coordinates: [coordinates] } };
}
