import type { Geometry } from "geojson";
import type { AdjoiningReply, AdjoiningRequest } from "../analysis/sites/adjoining-protocol.ts";
import { findAdjoiningPlots } from "../analysis/sites/find-adjoining-plots.ts";

const geometries: (Geometry | null)[] = [];

function answer(): AdjoiningReply {
  try {
    return { kind: "pairs", pairs: findAdjoiningPlots(geometries) };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<AdjoiningRequest>) => {
  if (data.kind === "find") self.postMessage(answer());
  else for (const geometry of data.geometries) geometries.push(geometry);
});
