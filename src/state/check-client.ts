import type { Geometry } from "geojson";
import type { CheckProgress } from "../analysis/check/check-progress.ts";
import {
  CHECKED_LAYERS,
  type CheckedLayer,
  type CheckerReply,
  type CheckerRequest,
  type CheckRun,
} from "../analysis/check/check-protocol.ts";
import type { CheckReport } from "../analysis/check/check-report.ts";
import type { LandParts } from "../analysis/check/land-parts.ts";
import { cutByVertices } from "../data/hand-over.ts";
import type { ParkData } from "../data/park-data.ts";
import type { CheckFinding } from "../domain/check-finding.ts";
import type { CutPiece } from "../domain/cut-piece.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";
import type { Sited } from "../domain/site.ts";
import { collectGeometries, type ShapeKeeper } from "./collect-geometries.ts";
import { nextTask } from "./next-task.ts";

/** To send takes the page longer than to take in: 1,000 plots with their shapes took up to 50 ms where others work too. */
const HANDED_RECORDS = 250;

/** The part of a worker the client uses, so that a test can stand in for it. */
export type CheckerWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** What a check is made of: a park with its plan, and where its shapes are. */
export type CheckedPark = Pick<ParkData, "park" | "plan" | "shapes">;

/** Checks a park in a worker of its own, which ends with the check. */
export class CheckClient {
  readonly #keeper: ShapeKeeper;
  readonly #startWorker: () => CheckerWorker;

  constructor(keeper: ShapeKeeper, startWorker: () => CheckerWorker = startChecker) {
    this.#keeper = keeper;
    this.#startWorker = startWorker;
  }

  /**
   * The report of `data` on the day `asOf` (YYYY-MM-DD).
   * @throws Error that says why it could not be made; the signal's reason when aborted, at once.
   */
  async run(
    data: CheckedPark,
    asOf: string,
    onProgress: (progress: CheckProgress) => void,
    signal: AbortSignal,
  ): Promise<CheckReport> {
    signal.throwIfAborted();
    const worker = this.#startWorker();
    const send = (request: CheckerRequest): void => {
      worker.postMessage(request);
    };
    const answer = receive(data.park, worker, send, onProgress, signal);
    const handOver = async (): Promise<CheckReport> => {
      await this.#handOver(data, send, onProgress, signal);
      send({ kind: "check", plan: data.plan, asOf });
      return answer;
    };
    try {
      return await Promise.race([answer, handOver()]);
    } finally {
      worker.terminate();
    }
  }

  async #handOver(
    { park, shapes }: CheckedPark,
    send: (request: CheckerRequest) => void,
    onProgress: (progress: CheckProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const total = CHECKED_LAYERS.reduce((sum, layer) => sum + park[layer].length, 0);
    let done = 0;
    for (const layer of CHECKED_LAYERS) {
      const geometries = await collectGeometries(getCheckedShapes(layer, shapes), this.#keeper);
      const rows = withGeometries(park[layer], geometries);
      for (const run of cutByVertices(rows, ({ geometry }) => geometry, HANDED_RECORDS)) {
        await nextTask();
        signal.throwIfAborted();
        send({
          kind: "rows",
          // Records and layer are of one kind.
          run: {
            layer,
            records: run.map(({ record }) => record),
            geometries: run.map(({ geometry }) => geometry),
          } as unknown as CheckRun,
        });
        done += run.length;
        onProgress({ step: "handing-over", done, total });
      }
    }
  }
}

/** Plants are looked at for their records alone. */
function getCheckedShapes(layer: CheckedLayer, shapes: ParkData["shapes"]): LayerShapes | undefined {
  return layer === "plants" ? undefined : shapes[layer];
}

function* withGeometries(
  records: readonly Sited[],
  geometries: ReadonlyMap<number, Geometry>,
): Generator<{ readonly record: Sited; readonly geometry: Geometry | null }> {
  for (const record of records) yield { record, geometry: geometries.get(record.site.index) ?? null };
}

/** Puts the report together from what the worker sends. Settles at once when aborted. */
function receive(
  park: CheckReport["park"],
  worker: CheckerWorker,
  send: (request: CheckerRequest) => void,
  onProgress: (progress: CheckProgress) => void,
  signal: AbortSignal,
): Promise<CheckReport> {
  const findings: CheckFinding[] = [];
  const pieces = new Map<number, CutPiece>();
  let columns: Omit<LandParts, "pieces"> | null = null;
  return new Promise((resolve, reject) => {
    signal.addEventListener(
      "abort",
      () => {
        reject(signal.reason as Error);
      },
      { once: true },
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
    worker.addEventListener("messageerror", () => {
      reject(new Error("a reply could not be taken over"));
    });
    worker.addEventListener("message", ({ data: reply }: MessageEvent<CheckerReply>) => {
      if (signal.aborted) return;
      switch (reply.kind) {
        case "progress":
          onProgress(reply.progress);
          break;
        case "findings":
          for (const finding of reply.findings) findings.push(finding);
          send({ kind: "next" });
          break;
        case "pieces":
          for (const [part, piece] of reply.pieces) pieces.set(part, piece);
          send({ kind: "next" });
          break;
        case "parts":
          columns = reply.columns;
          send({ kind: "next" });
          break;
        case "end":
          if (columns === null) reject(new Error("the report came without its parts"));
          else resolve({ ...reply.head, park, findings, parts: { ...columns, pieces } });
          break;
        case "failed":
          reject(new Error(reply.reason));
      }
    });
  });
}

function startChecker(): Worker {
  return new Worker(new URL("../workers/checker.ts", import.meta.url), { type: "module", name: "checker" });
}
