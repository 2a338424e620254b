import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";

/** One step from a style to the next, to be done in the order given. */
export type StyleStep =
  | { readonly kind: "remove-layer"; readonly id: string }
  | { readonly kind: "remove-source"; readonly id: string }
  | { readonly kind: "add-source"; readonly id: string; readonly source: SourceSpecification }
  | { readonly kind: "set-data"; readonly id: string; readonly data: GeoJSON.GeoJSON }
  | { readonly kind: "add-layer"; readonly layer: LayerSpecification; readonly beforeId: string | null }
  | { readonly kind: "set-paint"; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly kind: "set-layout"; readonly id: string; readonly name: string; readonly value: unknown };

type Properties = Readonly<Record<string, unknown>>;

/**
 * The steps from `previous` to `next`. Data are compared by reference and never looked into; a layer is made
 * anew only when its source, filter or zooms change. Layers that stay keep their order.
 */
export function diffStyles(previous: StyleSpecification, next: StyleSpecification): StyleStep[] {
  const replaced = findReplacedSources(previous.sources, next.sources);
  const nextLayers = new Map(next.layers.map((layer) => [layer.id, layer]));
  const kept = new Map<string, LayerSpecification>();
  const removals: StyleStep[] = [];
  for (const layer of previous.layers) {
    const follower = nextLayers.get(layer.id);
    const readsReplaced = "source" in layer && replaced.has(layer.source);
    if (follower !== undefined && !readsReplaced && hasSameFrame(layer, follower)) kept.set(layer.id, layer);
    else removals.push({ kind: "remove-layer", id: layer.id });
  }
  return [
    ...removals,
    ...diffSources(previous.sources, next.sources, replaced),
    ...addLayers(next.layers, kept),
    ...[...kept.values()].flatMap((layer) => {
      const follower = nextLayers.get(layer.id);
      return follower === undefined ? [] : diffLayer(layer, follower);
    }),
  ];
}

/** Sources that are gone or of which more than the data changed. */
function findReplacedSources(
  previous: StyleSpecification["sources"],
  next: StyleSpecification["sources"],
): ReadonlySet<string> {
  const replaced = new Set<string>();
  for (const [id, source] of Object.entries(previous)) {
    const follower = next[id];
    if (follower === undefined || getFrame(source) !== getFrame(follower)) replaced.add(id);
  }
  return replaced;
}

/** Everything of a source but its GeoJSON, as text. */
function getFrame(source: SourceSpecification): string {
  return JSON.stringify(source, (key, value: unknown) => (key === "data" ? undefined : value));
}

function diffSources(
  previous: StyleSpecification["sources"],
  next: StyleSpecification["sources"],
  replaced: ReadonlySet<string>,
): StyleStep[] {
  const steps: StyleStep[] = [...replaced].map((id) => ({ kind: "remove-source", id }));
  for (const [id, source] of Object.entries(next)) {
    const former = previous[id];
    if (former === undefined || replaced.has(id)) {
      steps.push({ kind: "add-source", id, source });
    } else if (
      source.type === "geojson" &&
      former.type === "geojson" &&
      source.data !== former.data &&
      typeof source.data !== "string"
    ) {
      steps.push({ kind: "set-data", id, data: source.data });
    }
  }
  return steps;
}

/** From the top down, so that the layer above is always there to go below of. */
function addLayers(layers: readonly LayerSpecification[], kept: ReadonlyMap<string, unknown>): StyleStep[] {
  const steps: StyleStep[] = [];
  let beforeId: string | null = null;
  for (const layer of layers.toReversed()) {
    if (!kept.has(layer.id)) steps.push({ kind: "add-layer", layer, beforeId });
    beforeId = layer.id;
  }
  return steps;
}

/** True when two layers of one id differ in paint and layout at most. */
function hasSameFrame(a: LayerSpecification, b: LayerSpecification): boolean {
  const frame = ({ paint: _paint, layout: _layout, ...rest }: LayerSpecification): string =>
    JSON.stringify(rest);
  return frame(a) === frame(b);
}

function diffLayer(previous: LayerSpecification, next: LayerSpecification): StyleStep[] {
  const { id } = next;
  return [
    ...diffProperties(previous.paint, next.paint).map(([name, value]): StyleStep => ({
      kind: "set-paint",
      id,
      name,
      value,
    })),
    ...diffProperties(previous.layout, next.layout).map(([name, value]): StyleStep => ({
      kind: "set-layout",
      id,
      name,
      value,
    })),
  ];
}

/** Names and new values of what differs; undefined takes a property back to its default. */
function diffProperties(previous: Properties = {}, next: Properties = {}): [string, unknown][] {
  const names = new Set([...Object.keys(previous), ...Object.keys(next)]);
  return [...names]
    .filter((name) => JSON.stringify(previous[name]) !== JSON.stringify(next[name]))
    .map((name) => [name, next[name]]);
}
