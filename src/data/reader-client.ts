import type { Feature } from "geojson";
import type { FileReading, ReadingProgress } from "./file-content.ts";
import { ReadingAssembly } from "./reading-assembly.ts";
import { ReadingError, parseReadingFailure } from "./reading-failure.ts";
import type { ReaderReply, ReaderRequest, ReadingOptions, UserFileEntry } from "./reading-protocol.ts";
import { ShapeRequests } from "./shape-requests.ts";
import { TileRequests } from "./tile-requests.ts";

/** How a file was read; with a token where a worker keeps its shapes and gives tiles of them. */
export interface ReadUserFile {
  readonly reading: FileReading;
  readonly token?: string;
}

/** The part of a worker the client uses, so that a test can stand in for it. */
export type ReaderWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * Reads the user's files in workers, one worker a reading, and keeps those workers that hold shapes for tiles.
 */
export class ReaderClient {
  readonly #startWorker: () => ReaderWorker;
  readonly #tileRequests = new Map<string, TileRequests>();
  readonly #shapeRequests = new Map<string, ShapeRequests>();
  #readings = 0;

  constructor(startWorker: () => ReaderWorker = startReader) {
    this.#startWorker = startWorker;
  }

  /**
   * Reads `files` as one: a data file with what lies beside it, or a park folder.
   * @throws ReadingError when the file cannot be read at all; the signal's reason when aborted, at once.
   */
  readUserFile(
    files: readonly UserFileEntry[],
    options: ReadingOptions,
    onProgress: (progress: ReadingProgress) => void,
    signal: AbortSignal,
  ): Promise<ReadUserFile> {
    signal.throwIfAborted();
    this.#readings += 1;
    const token = `reading-${this.#readings}`;
    const worker = this.#startWorker();
    const send = (request: ReaderRequest): void => {
      worker.postMessage(request);
    };
    const assembly = new ReadingAssembly();

    return new Promise<ReadUserFile>((resolve, reject) => {
      const end = (): void => {
        signal.removeEventListener("abort", abort);
      };
      const abort = (): void => {
        end();
        worker.terminate();
        reject(signal.reason as Error);
      };
      const fail = (error: ReadingError): void => {
        end();
        this.releaseFile(token);
        worker.terminate();
        reject(error);
      };
      signal.addEventListener("abort", abort);
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        fail(new ReadingError("reader-failed", event.message));
      });
      worker.addEventListener("messageerror", () => {
        fail(new ReadingError("reader-failed", "a reply could not be taken over"));
      });
      worker.addEventListener("message", ({ data: reply }: MessageEvent<ReaderReply>) => {
        if (signal.aborted) return;
        switch (reply.kind) {
          case "progress":
            onProgress(reply.progress);
            break;
          case "part":
            assembly.add(reply.part);
            send({ kind: "next" });
            break;
          case "end": {
            end();
            const reading = assembly.finish(reply.outcome, reply.figures);
            if (assembly.hasTiles(reply.outcome)) {
              this.#tileRequests.set(token, new TileRequests(worker));
              this.#shapeRequests.set(token, new ShapeRequests(worker));
              resolve({ reading, token });
            } else {
              worker.terminate();
              resolve({ reading });
            }
            break;
          }
          case "failed": {
            const { failure, detail } = parseReadingFailure(reply.reason);
            fail(new ReadingError(failure, detail));
            break;
          }
          case "shapes":
            this.#shapeRequests.get(token)?.settle(reply.serial, reply.features);
            break;
          case "tile":
            this.#tileRequests.get(token)?.settle(reply.serial, reply.tile);
        }
      });
      send({ kind: "read", token, files, options });
    });
  }

  /**
   * One vector tile of the shapes kept under `token`, uncompressed; an empty one where nothing lies.
   * @throws RangeError for a token nobody holds; the signal's reason when aborted.
   */
  getTile(token: string, z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer> {
    const requests = this.#tileRequests.get(getReadingToken(token));
    if (requests === undefined) return Promise.reject(new RangeError(`no tiles under ${token}`));
    return requests.ask({ token, z, x, y }, signal);
  }

  /**
   * The shapes kept under `token`, run by run; their ids are `site.index`.
   * @throws RangeError for a token nobody holds.
   */
  async *getShapes(token: string): AsyncGenerator<readonly Feature[]> {
    const requests = this.#shapeRequests.get(getReadingToken(token));
    if (requests === undefined) throw new RangeError(`no shapes under ${token}`);
    for (let from = 0; ;) {
      const features = await requests.ask(token, from);
      if (features.length === 0) return;
      yield features;
      from += features.length;
    }
  }

  /**
   * Has the shapes kept under `token` given to whoever has the other end of `port`, past this thread; see
   * `shapes-port.ts`. `onGone` is told if they are gone before `signal` is aborted.
   * @throws RangeError for a token nobody holds.
   */
  lendShapes(token: string, port: MessagePort, onGone: (reason: Error) => void, signal: AbortSignal): void {
    const requests = this.#shapeRequests.get(getReadingToken(token));
    if (requests === undefined) throw new RangeError(`no shapes under ${token}`);
    requests.lend(token, port, onGone, signal);
  }

  /** Ends the worker that keeps the shapes of a reading; its tiles are gone. */
  releaseFile(token: string): void {
    this.#tileRequests.get(token)?.end();
    this.#tileRequests.delete(token);
    this.#shapeRequests.get(token)?.end();
    this.#shapeRequests.delete(token);
  }
}

/** `reading-3.plots` is the plots layer of `reading-3`. */
function getReadingToken(layerToken: string): string {
  return layerToken.slice(0, layerToken.indexOf("."));
}

function startReader(): Worker {
  return new Worker(new URL("../workers/reader.ts", import.meta.url), { type: "module", name: "reader" });
}
