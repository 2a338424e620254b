import type { Feature } from "geojson";
import type { ReaderRequest } from "./reading-protocol.ts";

/**
 * Asks a worker for the shapes it keeps, run by run, so that no answer holds the main thread, or has it give them to
 * another worker.
 */
export class ShapeRequests {
  readonly #worker: Pick<Worker, "postMessage">;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (features: readonly Feature[]) => void; readonly reject: (reason: Error) => void }
  >();
  readonly #borrowers = new Set<(reason: Error) => void>();
  #serial = 0;

  constructor(worker: Pick<Worker, "postMessage">) {
    this.#worker = worker;
  }

  /** The run of shapes kept under `token` that begins at position `from`; empty after the last. */
  ask(token: string, from: number): Promise<readonly Feature[]> {
    return new Promise((resolve, reject) => {
      this.#serial += 1;
      this.#waiting.set(this.#serial, { resolve, reject });
      const request: ReaderRequest = { kind: "shapes", serial: this.#serial, token, from };
      this.#worker.postMessage(request);
    });
  }

  settle(serial: number, features: readonly Feature[]): void {
    this.#waiting.get(serial)?.resolve(features);
    this.#waiting.delete(serial);
  }

  /** Shapes kept under `token` go to the other end of `port`; `onGone` is told if the worker ends before `signal`. */
  lend(token: string, port: MessagePort, onGone: (reason: Error) => void, signal: AbortSignal): void {
    this.#borrowers.add(onGone);
    signal.addEventListener("abort", () => this.#borrowers.delete(onGone), { once: true });
    const request: ReaderRequest = { kind: "lend-shapes", token, port };
    this.#worker.postMessage(request, [port]);
  }

  /** Whoever still waits is told that the worker is gone. */
  end(): void {
    const reason = new DOMException("the file was removed", "AbortError");
    for (const { reject } of this.#waiting.values()) reject(reason);
    for (const onGone of this.#borrowers) onGone(reason);
    this.#waiting.clear();
    this.#borrowers.clear();
  }
}
