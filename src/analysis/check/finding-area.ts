import type { RawFinding } from "../../domain/check-finding.ts";
import { getSubjectLayer, type PlaceIndex } from "./finding-places.ts";

/** The land behind a finding, m²: its cut piece, else the whole of its plots or clusters; null where none is measured. */
export function getFindingAreaM2(finding: RawFinding, index: PlaceIndex): number | null {
  if (finding.piece !== undefined) return finding.piece.areaM2;
  let sumM2: number | null = null;
  for (const id of finding.subjects) {
    const layer = getSubjectLayer(finding, id, index);
    if (layer !== "plots" && layer !== "clusters") continue;
    const areaM2 = index[layer].get(id)?.site.areaM2 ?? null;
    if (areaM2 !== null) sumM2 = (sumM2 ?? 0) + areaM2;
  }
  return sumM2;
}
