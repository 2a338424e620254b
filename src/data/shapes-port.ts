import type { Feature, Geometry } from "geojson";
import { cutIntoMessages } from "./hand-over.ts";

/** Shapes of some records of a layer: `geometries[i]` is that of the record with `site.index` `indices[i]`. */
export interface ShapeRun {
  readonly indices: readonly number[];
  /** Lon, lat in degrees. */
  readonly geometries: readonly Geometry[];
}

/** Gives the next run of `features` (ids are `site.index`) whenever one is asked for at `port`; empty after the last. */
export function lendShapes(features: readonly Feature[], port: MessagePort): void {
  const runs = cutIntoMessages(features);
  port.onmessage = () => {
    const next = runs.next();
    port.postMessage(toRun(next.done === true ? [] : next.value));
  };
}

/**
 * The shapes lent at the other end of `port`, run by run. One run is under way while another is taken in, never more;
 * the port is closed at the end.
 */
export async function* borrowShapes(port: MessagePort): AsyncGenerator<ShapeRun, void> {
  try {
    let coming = ask(port);
    for (let run = await coming; run.indices.length > 0; run = await coming) {
      coming = ask(port);
      yield run;
    }
  } finally {
    port.close();
  }
}

function ask(port: MessagePort): Promise<ShapeRun> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<ShapeRun>) => {
      resolve(data);
    };
    port.onmessageerror = () => {
      reject(new Error("shapes could not be taken over"));
    };
    port.postMessage(null);
  });
}

function toRun(features: readonly Feature[]): ShapeRun {
  return {
    indices: features.map(({ id }) => Number(id)),
    geometries: features.map(({ geometry }) => geometry),
  };
}
