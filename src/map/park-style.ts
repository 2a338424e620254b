import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { PARK_LAYERS } from "../domain/layer.ts";
import { TOKENS } from "../theme/tokens.ts";
import { getBackgroundLayers } from "./layers/background.ts";
import { getClusterGroundLayers, getClusterOutlineLayers } from "./layers/clusters.ts";
import { getSourceSpecification } from "./layers/drawn-source.ts";
import { type FileSource, getFileLayers, isFileSource } from "./layers/files.ts";
import { getGraticuleLayers, GRATICULE_SOURCE } from "./layers/graticule.ts";
import { getLabelLayers, getLabelSource, LABELLED_LAYERS } from "./layers/labels.ts";
import { getPieceLabelLayers, getPieceLayers, PIECE_SOURCE } from "./layers/pieces.ts";
import { getPlaceLayers } from "./layers/places.ts";
import { getPlantLayers } from "./layers/plants.ts";
import { getPlotLayers, getPlotStatusLayers, getPlotVeilLayers } from "./layers/plots.ts";
import { getSitePinLayers, SITE_PIN_SOURCE } from "./layers/site-pins.ts";
import { getOutlineLayers, getRingLayers } from "./layers/selection.ts";
import { getSketchLayers, SKETCH_BAND_SOURCE, SKETCH_SOURCE } from "./layers/sketch.ts";
import { getZoneLayers } from "./layers/zones.ts";
import type { MapScene } from "./scene.ts";

/** Sources that MapView fills while the map is looked at; in the style they start as given. */
export interface LiveData {
  readonly [source: string]: GeoJSON.FeatureCollection;
}

/** Users' files of the scene in the order they came. */
function getFileSources(scene: MapScene): FileSource[] {
  return Object.keys(scene.shapes).filter(isFileSource);
}

/** All layers of a scene, from below: the drawing order of the map. */
export function buildLayers(scene: MapScene): LayerSpecification[] {
  const tokens = TOKENS[scene.theme];
  const { visible } = scene;
  const files = getFileSources(scene);
  return [
    ...getBackgroundLayers(tokens),
    ...getGraticuleLayers(tokens),
    ...getClusterGroundLayers(scene, tokens),
    ...getPlotLayers(scene),
    ...getPlotStatusLayers(scene),
    ...getPlotVeilLayers(scene, tokens),
    ...getZoneLayers(scene, tokens),
    ...getClusterOutlineLayers(scene, tokens),
    ...getPlantLayers(scene, tokens),
    ...files.flatMap((file) => getFileLayers(scene, file, tokens)),
    ...getOutlineLayers(scene, "clusters", visible.clusters, tokens),
    ...getOutlineLayers(scene, "zones", visible.zones, tokens),
    ...getOutlineLayers(scene, "plots", visible.plots, tokens),
    ...getOutlineLayers(scene, "plants", visible.plants, tokens),
    ...getRingLayers(scene, "plants", visible.plants, tokens),
    ...getRingLayers(scene, "places", visible.places, tokens),
    ...files.flatMap((file) => [
      ...getOutlineLayers(scene, file, true, tokens),
      ...getRingLayers(scene, file, true, tokens),
    ]),
    ...getPieceLayers(tokens),
    ...getSketchLayers(tokens),
    ...getPlaceLayers(scene, tokens),
    ...getLabelLayers(scene, tokens),
    ...getSitePinLayers(tokens),
    ...getPieceLabelLayers(tokens),
  ];
}

/** All sources of a scene. `live` is what the map has put into its own sources so far. */
export function buildSources(scene: MapScene, live: LiveData): Record<string, SourceSpecification> {
  const sources: Record<string, SourceSpecification> = {};
  for (const layer of PARK_LAYERS) sources[layer] = getSourceSpecification(scene.shapes[layer]);
  for (const file of getFileSources(scene)) sources[file] = getSourceSpecification(scene.shapes[file]);
  for (const source of LIVE_SOURCES) {
    const collection = live[source];
    sources[source] = getSourceSpecification(
      collection === undefined ? undefined : { kind: "features", collection },
    );
  }
  return sources;
}

const LIVE_SOURCES: readonly string[] = [
  GRATICULE_SOURCE,
  SKETCH_SOURCE,
  SKETCH_BAND_SOURCE,
  PIECE_SOURCE,
  SITE_PIN_SOURCE,
  ...LABELLED_LAYERS.map(getLabelSource),
];

/**
 * The whole map as a value. No `glyphs` and no `sprite`: letters and patterns are drawn on this machine.
 * Movements of paint are off: a switch of theme is a switch.
 */
export function buildStyle(scene: MapScene, live: LiveData): StyleSpecification {
  return {
    version: 8,
    sources: buildSources(scene, live),
    layers: buildLayers(scene),
    transition: { duration: 0, delay: 0 },
  };
}
