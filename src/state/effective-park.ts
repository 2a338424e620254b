import type { ParkLayer } from "../domain/layer.ts";
import type { FileContent } from "../data/file-content.ts";
import type { ParkData } from "../data/park-data.ts";
import type { AppState } from "./app-state.ts";

/**
 * The park everything is asked of: the loaded one with the user's open files laid over it in the order
 * they were opened. A park folder replaces the park, a layer file its layer; removing a file gives the
 * former back because nothing was overwritten. Null until a park is there.
 */
export function getEffectivePark(state: Pick<AppState, "park" | "files">): ParkData | null {
  let data = state.park.kind === "ready" ? state.park.data : null;
  for (const file of state.files) {
    if (file.status.kind !== "open") continue;
    const { content } = file.status;
    if (content.kind === "park") data = content.data;
    else if (content.kind === "layer" && data !== null) data = replaceLayer(data, content);
  }
  return data;
}

function replaceLayer(data: ParkData, content: FileContent & { readonly kind: "layer" }): ParkData {
  const { layer } = content.part;
  const isElsewhere = (finding: { readonly layer?: string }): boolean => finding.layer !== layer;
  return {
    ...data,
    park: { ...data.park, [layer]: content.part.records },
    shapes: { ...data.shapes, [layer]: content.shapes },
    findings: [...data.findings.filter(isElsewhere), ...content.findings],
  };
}

/** The layers of the park that come from a user's file instead of the park's own. */
export function getReplacedLayers(state: Pick<AppState, "files">): ReadonlySet<ParkLayer> {
  const layers = new Set<ParkLayer>();
  for (const { status } of state.files) {
    if (status.kind === "open" && status.content.kind === "layer") layers.add(status.content.part.layer);
  }
  return layers;
}
