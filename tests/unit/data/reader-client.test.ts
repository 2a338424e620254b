import { describe, expect, it } from "vitest";
import type { ReadingProgress } from "../../../src/data/file-content.ts";
import { ReaderClient, type ReaderWorker } from "../../../src/data/reader-client.ts";
import { ReadingError } from "../../../src/data/reading-failure.ts";
import type {
  ReaderReply,
  ReaderRequest,
  ReadingFigures,
  ReadingOptions,
} from "../../../src/data/reading-protocol.ts";

const OPTIONS: ReadingOptions = {
  asOf: "2026-06-30",
  plan: null,
  parkIds: {},
  near: null,
  anchors: [],
  choices: {},
};
const FIGURES: ReadingFigures = { featureCount: 2, totalAreaM2: 30, findingCounts: {} };

/** A worker that says what the test lets it say. */
class FakeWorker extends EventTarget implements ReaderWorker {
  readonly requests: ReaderRequest[] = [];
  isEnded = false;

  postMessage(request: ReaderRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  reply(reply: ReaderReply): void {
    this.dispatchEvent(new MessageEvent("message", { data: reply }));
  }

  get token(): string {
    const [first] = this.requests;
    return first?.kind === "read" ? first.token : "";
  }
}

function read(signal = new AbortController().signal) {
  const worker = new FakeWorker();
  const client = new ReaderClient(() => worker);
  const progress: ReadingProgress[] = [];
  const result = client.readUserFile(
    [{ path: "a.geojson", file: new File(["{}"], "a.geojson") }],
    OPTIONS,
    (p) => progress.push(p),
    signal,
  );
  return { worker, client, progress, result };
}

const RECORD = { id: "a", site: { index: 0, areaM2: 30, bounds: null, anchor: null }, other: {} };

describe("ReaderClient", () => {
  it("hands the files to a worker with their paths", () => {
    const { worker } = read();
    expect(worker.requests).toMatchObject([
      { kind: "read", files: [{ path: "a.geojson" }], options: OPTIONS },
    ]);
  });

  it("asks for the next part only when one is taken in", () => {
    const { worker } = read();
    worker.reply({ kind: "part", part: { kind: "records", layer: "plots", records: [RECORD] } });
    expect(worker.requests.map(({ kind }) => kind)).toEqual(["read", "next"]);
  });

  it("tells how far the reading is", () => {
    const { worker, progress } = read();
    worker.reply({ kind: "progress", progress: { step: "checking", done: 3, total: 9 } });
    expect(progress).toEqual([{ step: "checking", done: 3, total: 9 }]);
  });

  it("puts a layer together from its parts and lets the worker go", async () => {
    const { worker, result } = read();
    for (const id of ["a", "b"]) {
      worker.reply({ kind: "part", part: { kind: "records", layer: "plots", records: [{ ...RECORD, id }] } });
    }
    worker.reply({
      kind: "end",
      outcome: { kind: "layer", layer: "plots", shapes: { kind: "features" } },
      figures: FIGURES,
    });
    const { reading, token } = await result;
    expect(reading).toMatchObject({
      kind: "taken",
      content: {
        kind: "layer",
        featureCount: 2,
        part: { layer: "plots", records: [{ id: "a" }, { id: "b" }] },
      },
    });
    expect(token).toBeUndefined();
    expect(worker.isEnded).toBe(true);
  });

  it("gives nothing but findings of a file that is refused", async () => {
    const { worker, result } = read();
    const finding = { code: "not-json", severity: "error", subjects: [], figures: {} } as const;
    worker.reply({ kind: "part", part: { kind: "findings", findings: [finding] } });
    worker.reply({ kind: "end", outcome: { kind: "refused" }, figures: FIGURES });
    expect((await result).reading).toEqual({
      kind: "refused",
      summary: { ...FIGURES, findings: [finding], rejectedRows: [] },
    });
  });

  it("ends the worker the moment the reading is cancelled", async () => {
    const cancel = new AbortController();
    const { worker, result } = read(cancel.signal);
    cancel.abort();
    expect(worker.isEnded).toBe(true);
    await expect(result).rejects.toMatchObject({ name: "AbortError" });
  });

  it("turns a crash of the worker into an error that says so", async () => {
    const { worker, result } = read();
    worker.dispatchEvent(
      Object.assign(new Event("error", { cancelable: true }), { message: "out of memory" }),
    );
    await expect(result).rejects.toEqual(new ReadingError("reader-failed", "out of memory"));
    expect(worker.isEnded).toBe(true);
  });

  it("passes on why a file cannot be read at all", async () => {
    const { worker, result } = read();
    worker.reply({ kind: "failed", reason: new ReadingError("unreadable", "a.geojson").message });
    await expect(result).rejects.toMatchObject({ failure: "unreadable", detail: "a.geojson" });
  });

  it("keeps a worker that holds shapes, asks it for tiles, and ends it when the file is removed", async () => {
    const { worker, client, result } = read();
    const layerToken = `${worker.token}.plots`;
    worker.reply({
      kind: "end",
      outcome: {
        kind: "layer",
        layer: "plots",
        shapes: { kind: "tiles", token: layerToken, bounds: [108, 29, 109, 30] },
      },
      figures: FIGURES,
    });
    const { token = "" } = await result;
    expect(worker.isEnded).toBe(false);

    const tile = client.getTile(layerToken, 12, 3285, 1700, new AbortController().signal);
    expect(worker.requests.at(-1)).toMatchObject({
      kind: "tile",
      token: layerToken,
      z: 12,
      x: 3285,
      y: 1700,
    });
    worker.reply({ kind: "tile", serial: 1, tile: new ArrayBuffer(7) });
    expect((await tile).byteLength).toBe(7);

    const gone: string[] = [];
    const ended = new AbortController();
    for (const { signal } of [new AbortController(), ended]) {
      const { port1 } = new MessageChannel();
      client.lendShapes(layerToken, port1, (reason) => gone.push(reason.message), signal);
      expect(worker.requests.at(-1)).toEqual({ kind: "lend-shapes", token: layerToken, port: port1 });
      port1.close();
    }
    ended.abort();

    client.releaseFile(token);
    expect(worker.isEnded).toBe(true);
    expect(gone).toEqual(["the file was removed"]);
    await expect(client.getTile(layerToken, 0, 0, 0, new AbortController().signal)).rejects.toThrow(
      RangeError,
    );
  });
});
