import type { ImportChoices } from "../data/importing/import-choices.ts";
import type { ReadingOptions } from "../data/reading-protocol.ts";
import type { LonLat } from "../domain/site.ts";
import type { AppState } from "./app-state.ts";
import { getAppliedContents, getEffectivePark } from "./effective-park.ts";
import { getParkBounds } from "./park-index.ts";
import { getAppliedImports } from "./project.ts";

/** Enough places to tell a shift of the whole file from chance. */
const MAX_ANCHORS = 500;

/** What a file is read against: the park in force without that file. */
export function getReadingOptions(
  { park, files, project }: AppState,
  fileId: string,
  choices: ImportChoices,
): ReadingOptions {
  const applied = getAppliedImports(project.changes, project.position);
  const earlier = applied.slice(0, indexOrEnd(applied, fileId));
  const data = getEffectivePark(park, getAppliedContents(files, earlier));
  if (data === null) return { asOf: "", plan: null, parkIds: {}, near: null, anchors: [], choices };
  const { manifest, clusters, plots } = data.park;
  return {
    asOf: manifest.asOf,
    plan: data.plan,
    parkIds: { clusters: clusters.map(({ id }) => id), plots: plots.map(({ id }) => id) },
    near: getParkBounds(data.park),
    anchors: spread(plots.flatMap(({ site }) => (site.anchor === null ? [] : [site.anchor]))),
    choices,
  };
}

function indexOrEnd(applied: readonly { readonly fileId: string }[], fileId: string): number {
  const index = applied.findIndex((entry) => entry.fileId === fileId);
  return index < 0 ? applied.length : index;
}

/** At most MAX_ANCHORS of them, taken evenly. */
function spread(anchors: readonly LonLat[]): readonly LonLat[] {
  const step = Math.ceil(anchors.length / MAX_ANCHORS);
  return step <= 1 ? anchors : anchors.filter((_, index) => index % step === 0);
}
