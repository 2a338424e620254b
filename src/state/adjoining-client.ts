import type { Geometry } from "geojson";
import type { AdjoiningPair } from "../analysis/sites/adjoining.ts";
import type { AdjoiningReply, AdjoiningRequest } from "../analysis/sites/adjoining-protocol.ts";
import { cutByVertices } from "../data/hand-over.ts";
import { nextTask } from "./next-task.ts";

/** Shapes of a message: they go over with no record beside them. */
const HANDED_SHAPES = 1_000;

/** The part of a worker the client uses, so that a test can stand in for it. */
export type AdjoiningWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * Which of `geometries` (lon, lat in degrees) adjoin, by their positions, found in a worker of its own.
 * @throws Error that says why it could not be found; the signal's reason when aborted, at once.
 */
export async function findAdjoiningInWorker(
  geometries: readonly (Geometry | null)[],
  signal: AbortSignal,
  startWorker: () => AdjoiningWorker = startAdjoiningWorker,
): Promise<readonly AdjoiningPair[]> {
  signal.throwIfAborted();
  const worker = startWorker();
  const send = (request: AdjoiningRequest): void => {
    worker.postMessage(request);
  };
  try {
    const answer = receive(worker, signal);
    // What ends early is told where it is awaited.
    answer.catch(() => undefined);
    for (const run of cutByVertices(geometries, (geometry) => geometry, HANDED_SHAPES)) {
      await nextTask();
      signal.throwIfAborted();
      send({ kind: "shapes", geometries: run });
    }
    send({ kind: "find" });
    return await answer;
  } finally {
    worker.terminate();
  }
}

function receive(worker: AdjoiningWorker, signal: AbortSignal): Promise<readonly AdjoiningPair[]> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
    worker.addEventListener("message", ({ data: reply }: MessageEvent<AdjoiningReply>) => {
      if (reply.kind === "pairs") resolve(reply.pairs);
      else reject(new Error(reply.reason));
    });
  });
}

function startAdjoiningWorker(): Worker {
  return new Worker(new URL("../workers/adjoining.ts", import.meta.url), {
    type: "module",
    name: "adjoining",
  });
}
