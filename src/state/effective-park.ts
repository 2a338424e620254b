import type { FileContent } from "../data/file-content.ts";
import type { ParkData } from "../data/park-data.ts";
import type { ParkStatus, UserFile } from "./app-state.ts";

/**
 * The park everything is asked of: the loaded one with the user's open files laid over it in the order
 * they were opened. A park folder replaces the park, a layer file its layer; removing a file gives the
 * former back because nothing was overwritten. Null until a park is there.
 */
export function getEffectivePark(loaded: ParkStatus, contents: readonly FileContent[]): ParkData | null {
  let data = loaded.kind === "ready" ? loaded.data : null;
  for (const content of contents) {
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

/** What is open of the user's files, in the order of opening. */
export function getOpenContents(files: readonly UserFile[]): readonly FileContent[] {
  return files.flatMap(({ status }) => (status.kind === "open" ? [status.content] : []));
}
