import type {
  FeatureIdentifier,
  GeoJSONSource,
  Map as MapLibreMap,
  StyleSetterOptions,
  StyleSpecification,
} from "maplibre-gl";
import { PARK_LAYERS } from "../domain/layer.ts";
import { collectFlags, diffFlags, type FlaggedFeatures } from "./feature-states.ts";
import { areOutlinesClear } from "./layers/selection.ts";
import { buildSources, buildStyle, type LiveData } from "./park-style.ts";
import type { MapScene, SceneSource } from "./scene.ts";
import { diffStyles, type StyleStep } from "./style-diff.ts";
import { TILE_SOURCE_LAYER } from "./tile-address.ts";

/** What of MapLibre's map is needed to bring a scene onto it. */
export type StyledMap = Pick<
  MapLibreMap,
  | "addLayer"
  | "addSource"
  | "getSource"
  | "removeFeatureState"
  | "removeLayer"
  | "removeSource"
  | "setFeatureState"
> & {
  setPaintProperty(id: string, name: string, value: unknown, options: StyleSetterOptions): unknown;
  setLayoutProperty(id: string, name: string, value: unknown, options: StyleSetterOptions): unknown;
};

const UNCHECKED = { validate: false } as const;
const NO_FLAGS: FlaggedFeatures = new Map();

/** Brings scenes onto a map by the least that changes: data by reference, paint by property, flags by feature. */
export class SceneSync {
  private readonly map: StyledMap;
  private scene: MapScene;
  private live: LiveData;
  private style: StyleSpecification;
  /** The scene `style` was built of. */
  private styledScene: MapScene;
  private flags: FlaggedFeatures = NO_FLAGS;
  private isReady = false;

  /** `live` is what the map's own sources start with. */
  constructor(map: StyledMap, scene: MapScene, live: LiveData) {
    this.map = map;
    this.scene = scene;
    this.live = live;
    this.style = buildStyle(scene, live);
    this.styledScene = scene;
  }

  /** The style the map starts with. */
  getStyle(): StyleSpecification {
    return this.style;
  }

  /** The map has taken in the style: at the start, or again after it lost the graphics card. */
  markReady(): void {
    this.isReady = true;
    this.flags = NO_FLAGS;
    this.restyle();
    this.flag();
  }

  /** Nothing can be put on the map until it is ready again. */
  markLost(): void {
    this.isReady = false;
  }

  update(scene: MapScene): void {
    this.scene = scene;
    if (!this.isReady) return;
    if (!hasSameLook(this.styledScene, scene)) this.restyle();
    this.flag();
  }

  /** Puts data into one of the map's own sources. */
  setLive(source: string, collection: GeoJSON.FeatureCollection): void {
    this.live = { ...this.live, [source]: collection };
    if (!this.isReady) return;
    this.take({ kind: "set-data", id: source, data: collection });
    this.style = { ...this.style, sources: buildSources(this.styledScene, this.live) };
  }

  private restyle(): void {
    const next = buildStyle(this.scene, this.live);
    for (const step of diffStyles(this.style, next)) this.take(step);
    this.style = next;
    this.styledScene = this.scene;
  }

  private take(step: StyleStep): void {
    const { map } = this;
    switch (step.kind) {
      case "remove-layer":
        map.removeLayer(step.id);
        break;
      case "remove-source":
        map.removeSource(step.id);
        // the flags of its features went with it
        this.flags = new Map([...this.flags].filter(([source]) => source !== step.id));
        break;
      case "add-source":
        map.addSource(step.id, step.source);
        break;
      case "set-data":
        void map.getSource<GeoJSONSource>(step.id)?.setData(step.data);
        break;
      case "add-layer":
        map.addLayer(step.layer, step.beforeId ?? undefined);
        break;
      case "set-paint":
        map.setPaintProperty(step.id, step.name, step.value, UNCHECKED);
        break;
      case "set-layout":
        map.setLayoutProperty(step.id, step.name, step.value, UNCHECKED);
        break;
    }
  }

  private flag(): void {
    const wanted = collectFlags(this.scene);
    const next = new Map([...wanted].filter(([source]) => Object.hasOwn(this.style.sources, source)));
    for (const { source, index, flag, isOn } of diffFlags(this.flags, next)) {
      const feature = this.identify(source, index);
      if (isOn) this.map.setFeatureState(feature, { [flag]: true });
      else this.map.removeFeatureState(feature, flag);
    }
    this.flags = next;
  }

  private identify(source: SceneSource, index: number): FeatureIdentifier {
    const isTiled = this.scene.shapes[source]?.kind === "tiles";
    return { source, id: index, ...(isTiled ? { sourceLayer: TILE_SOURCE_LAYER } : {}) };
  }
}

/** True when two scenes differ in flags and sketch at most: their styles are the same. */
function hasSameLook(a: MapScene, b: MapScene): boolean {
  return (
    a.theme === b.theme &&
    a.landUseStyle === b.landUseStyle &&
    a.locale === b.locale &&
    PARK_LAYERS.every((layer) => a.visible[layer] === b.visible[layer]) &&
    hasSameEntries(a.shapes, b.shapes, (shapesA, shapesB) => shapesA === shapesB) &&
    // that a filter is on or something outlined shows on the style; which features it is does not
    hasSameEntries(a.matched, b.matched, () => true) &&
    (Object.keys(a.shapes) as SceneSource[]).every(
      (source) => areOutlinesClear(a, source) === areOutlinesClear(b, source),
    )
  );
}

function hasSameEntries<Value>(
  a: Readonly<Partial<Record<SceneSource, Value>>>,
  b: Readonly<Partial<Record<SceneSource, Value>>>,
  isSame: (valueA: Value | undefined, valueB: Value | undefined) => boolean,
): boolean {
  const sources = Object.keys(a) as SceneSource[];
  return (
    sources.length === Object.keys(b).length &&
    sources.every((source) => Object.hasOwn(b, source) && isSame(a[source], b[source]))
  );
}
