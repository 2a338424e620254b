import { describe, expect, it } from "vitest";
import type { ReaderRequest } from "../../../src/data/reading-protocol.ts";
import { TileRequests } from "../../../src/data/tile-requests.ts";

function startRequests() {
  const sent: number[] = [];
  let isEnded = false;
  const requests = new TileRequests({
    postMessage: (request: ReaderRequest) => {
      if (request.kind === "tile") sent.push(request.x);
    },
    terminate: () => {
      isEnded = true;
    },
  });
  const ask = (x: number, signal = new AbortController().signal): Promise<ArrayBuffer> =>
    requests.ask({ token: "reading-1.plots", z: 9, x, y: 0 }, signal);
  return { requests, sent, ask, isEnded: () => isEnded };
}

describe("TileRequests", () => {
  it("gives every tile to the one who asked for it", async () => {
    const { requests, ask } = startRequests();
    const [first, second] = [ask(1), ask(2)];
    requests.settle(2, new ArrayBuffer(2));
    requests.settle(1, new ArrayBuffer(1));
    expect((await first).byteLength).toBe(1);
    expect((await second).byteLength).toBe(2);
  });

  it("keeps the worker at two tiles and sends the next when one has come", () => {
    const { requests, sent, ask } = startRequests();
    for (const x of [1, 2, 3, 4]) void ask(x);
    expect(sent).toEqual([1, 2]);
    requests.settle(1, new ArrayBuffer(0));
    expect(sent).toEqual([1, 2, 3]);
  });

  it("never sends a tile that is no longer wanted", async () => {
    const { requests, sent, ask } = startRequests();
    const unwanted = new AbortController();
    void ask(1);
    void ask(2);
    const dropped = ask(3, unwanted.signal);
    void ask(4);
    unwanted.abort();
    await expect(dropped).rejects.toThrow();
    requests.settle(1, new ArrayBuffer(0));
    expect(sent).toEqual([1, 2, 4]);
  });

  it("refuses at once what is aborted before it is asked", async () => {
    const { sent, ask } = startRequests();
    await expect(ask(1, AbortSignal.abort())).rejects.toThrow();
    expect(sent).toEqual([]);
  });

  it("ends the worker and tells whoever still waits", async () => {
    const { requests, ask, isEnded } = startRequests();
    const waiting = [ask(1), ask(2), ask(3)];
    requests.end();
    for (const tile of waiting) await expect(tile).rejects.toMatchObject({ name: "AbortError" });
    expect(isEnded()).toBe(true);
  });
});
