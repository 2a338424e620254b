import type { FileContent } from "../data/file-content.ts";
import type { Bounds } from "../domain/site.ts";
import { getParkBounds, getRecordBounds } from "./park-index.ts";

/** Where what was read of a file lies. */
export function getContentBounds(content: FileContent): Bounds | null {
  switch (content.kind) {
    case "park":
      return getParkBounds(content.data.park);
    case "layer":
      return getRecordBounds(content.part.records);
    case "other":
      return getRecordBounds(content.features);
  }
}
