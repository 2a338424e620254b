import type { Finding } from "../domain/finding.ts";
import type { Sited } from "../domain/site.ts";
import { type FeatureRef, PARK_LAYERS, type ParkLayer } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import type { ParkData } from "../data/park-data.ts";
import type { AppState } from "../state/app-state.ts";
import { getReadStatus } from "../state/actions/files.ts";
import { getDraftIds } from "../state/actions/project.ts";
import { getAppliedImports } from "../state/project.ts";
import { findRecord, isParkLayer, type ParkIndex } from "../state/park-index.ts";
import type { ThemeName } from "../theme/theme-name.ts";
import { getAskedArea } from "./asked-area.ts";
import type { MapScene, ScenePin, SceneRef, SceneShapes, SceneSource } from "./scene.ts";

/** What the scene is made of beside the state: derived once, elsewhere. */
export interface SceneInput {
  readonly data: ParkData | null;
  /** Asked only when something is selected or under the pointer: a large park has a large index. */
  readonly getIndex: () => ParkIndex | null;
  /** The theme that is drawn, `auto` resolved. */
  readonly theme: ThemeName;
  /** Made by `toMatchedIndices`, and the same value as long as the filter is the same. */
  readonly matched: MapScene["matched"];
  /** The same value as long as nothing of them changes. */
  readonly pins?: readonly ScenePin[];
}

const NO_PINS: readonly ScenePin[] = [];

/** The place of the finding that is looked at. */
const PIN_SOURCE: SceneSource = "file:pinned-finding";

const pinShapes = new WeakMap<Finding, SceneShapes>();

/** Everything the map shows, from the state: pure. */
export function toMapScene(state: AppState, input: SceneInput): MapScene {
  const toSceneRefs = (refs: readonly FeatureRef[]): SceneRef[] => {
    const index = refs.length === 0 ? null : input.getIndex();
    return index === null ? [] : refs.flatMap((ref) => toSceneRef(index, ref) ?? []);
  };
  return {
    theme: input.theme,
    landUseStyle: state.landUseStyle,
    locale: state.locale,
    visible: state.visible,
    shapes: collectShapes(state, input.data),
    selected: [
      ...toSceneRefs(state.selection.refs),
      ...state.selection.fileRefs.map((ref): SceneRef => ({
        source: `file:${ref.fileId}`,
        index: ref.index,
      })),
    ],
    hovered: state.hovered === null ? null : (toSceneRefs([state.hovered])[0] ?? null),
    mayFilter: state.view === "sites",
    matched: input.matched,
    sketch: state.measuring ?? getAskedArea(state),
    pieces: state.selection.pieces,
    pins: input.pins ?? NO_PINS,
  };
}

/** The park feature or the file feature a drawn one stands for. */
export function toFeatureRef(park: Park, ref: SceneRef): FeatureRef | null {
  if (!isParkLayer(ref.source)) return null;
  const records: readonly (Sited & { readonly id: string })[] = park[ref.source];
  const record = records[ref.index];
  return record === undefined ? null : { layer: ref.source, id: record.id };
}

function toSceneRef(index: ParkIndex, ref: FeatureRef): SceneRef | null {
  const record = findRecord(index, ref);
  return record === undefined ? null : { source: ref.layer, index: record.site.index };
}

function collectShapes(
  state: AppState,
  data: ParkData | null,
): Readonly<Partial<Record<SceneSource, SceneShapes>>> {
  const shapes: Partial<Record<SceneSource, SceneShapes>> = { ...data?.shapes };
  const drafts = getDraftIds(state);
  const { changes, position } = state.project;
  const applied = new Set(getAppliedImports(changes, position).map(({ fileId }) => fileId));
  for (const { id, status } of state.files) {
    const read = getReadStatus(status);
    if (read?.kind !== "open") continue;
    const { content } = read;
    // A draft is shown over the park before it is taken in; a layer that was taken in is part of the park.
    const isShown = content.kind === "other" ? drafts.has(id) || applied.has(id) : drafts.has(id);
    if (isShown && content.kind !== "park") shapes[`file:${id}`] = content.shapes;
  }
  if (state.pinnedFinding !== null) shapes[PIN_SOURCE] = getPinShapes(state.pinnedFinding);
  return shapes;
}

/** The same value for the same finding, so that the map sets the pin once. */
function getPinShapes(finding: Finding): SceneShapes {
  const known = pinShapes.get(finding);
  if (known !== undefined) return known;
  const { at } = finding;
  const shapes: SceneShapes = {
    kind: "features",
    collection: {
      type: "FeatureCollection",
      features:
        at === undefined
          ? []
          : [{ type: "Feature", id: 0, properties: {}, geometry: { type: "Point", coordinates: [...at] } }],
    },
  };
  pinShapes.set(finding, shapes);
  return shapes;
}

/** Map ids of what passes the filter; a layer without an entry is not filtered. */
export function toMatchedIndices(
  park: Park,
  matchedIds: Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>>,
): MapScene["matched"] {
  const matched: Partial<Record<SceneSource, ReadonlySet<number>>> = {};
  for (const layer of PARK_LAYERS) {
    const ids = matchedIds[layer];
    if (ids === undefined) continue;
    const records: readonly (Sited & { readonly id: string })[] = park[layer];
    matched[layer] = new Set(records.flatMap((record) => (ids.has(record.id) ? record.site.index : [])));
  }
  return matched;
}
