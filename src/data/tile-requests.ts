import type { ReaderRequest } from "./reading-protocol.ts";

/** The worker cuts one tile after another: more than two under way would only be out of reach of a cancel. */
const MAX_UNDER_WAY = 2;

interface TileAddress {
  readonly token: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

interface Waiting extends TileAddress {
  readonly serial: number;
  readonly resolve: (tile: ArrayBuffer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Tile requests to one worker: few are under way, the others wait here, so that those the map no longer
 * wants are dropped before anybody works on them.
 */
export class TileRequests {
  readonly #worker: Pick<Worker, "postMessage" | "terminate">;
  readonly #queue: Waiting[] = [];
  readonly #underWay = new Map<number, Waiting>();
  #serial = 0;

  constructor(worker: Pick<Worker, "postMessage" | "terminate">) {
    this.#worker = worker;
  }

  ask(address: TileAddress, signal: AbortSignal): Promise<ArrayBuffer> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    return new Promise((resolve, reject) => {
      this.#serial += 1;
      const waiting: Waiting = { ...address, serial: this.#serial, resolve, reject };
      signal.addEventListener(
        "abort",
        () => {
          const position = this.#queue.indexOf(waiting);
          if (position >= 0) this.#queue.splice(position, 1);
          reject(signal.reason as Error);
        },
        { once: true },
      );
      this.#queue.push(waiting);
      this.#sendNext();
    });
  }

  /** Hands a tile that has come to the one who asked. */
  settle(serial: number, tile: ArrayBuffer): void {
    this.#underWay.get(serial)?.resolve(tile);
    this.#underWay.delete(serial);
    this.#sendNext();
  }

  /** Ends the worker; whoever still waits is told. */
  end(): void {
    this.#worker.terminate();
    const reason = new DOMException("the file was removed", "AbortError");
    for (const waiting of [...this.#queue, ...this.#underWay.values()]) waiting.reject(reason);
    this.#queue.length = 0;
    this.#underWay.clear();
  }

  #sendNext(): void {
    while (this.#underWay.size < MAX_UNDER_WAY) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#underWay.set(next.serial, next);
      const { serial, token, z, x, y } = next;
      const request: ReaderRequest = { kind: "tile", serial, token, z, x, y };
      this.#worker.postMessage(request);
    }
  }
}
