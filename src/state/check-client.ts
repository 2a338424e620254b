import type { Geometry } from "geojson";
import type { CheckProgress } from "../analysis/check/check-progress.ts";
import {
  CHECKED_LAYERS,
  type CheckerReply,
  type CheckerRequest,
  type CheckRun,
  SHAPED_LAYERS,
} from "../analysis/check/check-protocol.ts";
import type { CheckReport } from "../analysis/check/check-report.ts";
import type { LandParts } from "../analysis/check/land-parts.ts";
import { cutByVertices } from "../data/hand-over.ts";
import type { ParkData } from "../data/park-data.ts";
import type { ReaderClient } from "../data/reader-client.ts";
import type { CheckFinding } from "../domain/check-finding.ts";
import type { CutPiece } from "../domain/cut-piece.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";
import type { Sited } from "../domain/site.ts";
import { nextTask } from "./next-task.ts";

/** To send takes the page longer than to take in: 1,000 plots with their shapes took up to 50 ms where others work too. */
const HANDED_RECORDS = 250;

/** Records alone are lighter. */
const HANDED_BARE_RECORDS = 500;

/** Who keeps the shapes that are not on the page, and gives them to another worker. */
type ShapeLender = Pick<ReaderClient, "lendShapes">;

/** The part of a worker the client uses, so that a test can stand in for it. */
export type CheckerWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

type Send = (request: CheckerRequest, transfer?: Transferable[]) => void;

/** Who is told how the check goes on. */
interface Listeners {
  readonly onProgress: (progress: CheckProgress) => void;
  readonly onBorrowed: (count: number) => void;
}

/** What a check is made of: a park with its plan, and where its shapes are. */
export type CheckedPark = Pick<ParkData, "park" | "plan" | "shapes">;

/** Checks a park in a worker of its own, which ends with the check. */
export class CheckClient {
  readonly #lender: ShapeLender;
  readonly #startWorker: () => CheckerWorker;

  constructor(lender: ShapeLender, startWorker: () => CheckerWorker = startChecker) {
    this.#lender = lender;
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
    const ended = new AbortController();
    const end = AbortSignal.any([signal, ended.signal]);
    const send: Send = (request, transfer = []) => {
      worker.postMessage(request, transfer);
    };
    const total = CHECKED_LAYERS.reduce((sum, layer) => sum + data.park[layer].length, 0);
    let done = 0;
    const advance = (count: number): void => {
      done += count;
      onProgress({ step: "handing-over", done, total });
    };
    const gone = new Promise<never>((_, reject) => {
      this.#lendShapes(data.shapes, send, reject, end);
    });
    const answer = receive(data.park, worker, send, { onProgress, onBorrowed: advance }, signal);
    const handOver = async (): Promise<CheckReport> => {
      await handOverRows(data, send, advance, end);
      send({ kind: "check", plan: data.plan, asOf });
      return answer;
    };
    try {
      return await Promise.race([answer, gone, handOver()]);
    } finally {
      ended.abort();
      worker.terminate();
    }
  }

  /** Shapes that are kept elsewhere go from there to the worker, not over the page. */
  #lendShapes(
    shapes: CheckedPark["shapes"],
    send: Send,
    onGone: (reason: Error) => void,
    end: AbortSignal,
  ): void {
    for (const layer of SHAPED_LAYERS) {
      const kept = shapes[layer];
      if (kept?.kind !== "tiles") continue;
      const { port1, port2 } = new MessageChannel();
      this.#lender.lendShapes(kept.token, port1, onGone, end);
      send({ kind: "shapes", layer, port: port2 }, [port2]);
    }
  }
}

/** Tells how many records went over with all that belongs to them; those whose shapes are lent are still without. */
async function handOverRows(
  { park, shapes }: CheckedPark,
  send: Send,
  onHanded: (count: number) => void,
  end: AbortSignal,
): Promise<void> {
  for (const layer of CHECKED_LAYERS) {
    const own = layer === "plants" ? undefined : shapes[layer];
    const isLent = own?.kind === "tiles";
    const rows = withGeometries(park[layer], own);
    const size = isLent ? HANDED_BARE_RECORDS : HANDED_RECORDS;
    for (const run of cutByVertices(rows, ({ geometry }) => geometry, size)) {
      await nextTask();
      end.throwIfAborted();
      send({
        kind: "rows",
        // Records and layer are of one kind.
        run: {
          layer,
          records: run.map(({ record }) => record),
          geometries: run.map(({ geometry }) => geometry),
        } as unknown as CheckRun,
      });
      if (!isLent) onHanded(run.length);
    }
  }
}

function* withGeometries(
  records: readonly Sited[],
  shapes: LayerShapes | undefined,
): Generator<{ readonly record: Sited; readonly geometry: Geometry | null }> {
  const features = shapes?.kind === "features" ? shapes.collection.features : [];
  const geometries = new Map(features.map(({ id, geometry }) => [Number(id), geometry]));
  for (const record of records) yield { record, geometry: geometries.get(record.site.index) ?? null };
}

/** Puts the report together from what the worker sends. Settles at once when aborted. */
function receive(
  park: CheckReport["park"],
  worker: CheckerWorker,
  send: Send,
  { onProgress, onBorrowed }: Listeners,
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
        case "borrowed":
          onBorrowed(reply.count);
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
