import { describe, expect, it } from "vitest";
import { MESSAGE_RECORDS, TILED_FEATURES } from "../../../src/data/hand-over.ts";
import { ReaderClient, type ReaderWorker } from "../../../src/data/reader-client.ts";
import type { ReaderReply, ReaderRequest } from "../../../src/data/reading-protocol.ts";
import { borrowShapes } from "../../../src/data/shapes-port.ts";
import { ReadingSession } from "../../../src/workers/reading-session.ts";
import { makeEntry, makeParkFolder, makeSquare, OPTIONS } from "../data/user-file-fixtures.ts";
import { getTileAt, readTile } from "../data/read-tile.ts";

/** A worker without a thread: everything that passes is cloned as a message would be. */
class SessionWorker extends EventTarget implements ReaderWorker {
  readonly replies: ReaderReply[] = [];
  isEnded = false;
  readonly #session = new ReadingSession((reply, transfer = []) => {
    const data = structuredClone(reply, { transfer });
    this.replies.push(data);
    queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data })));
  });

  postMessage(request: ReaderRequest, transfer: Transferable[] | StructuredSerializeOptions = []): void {
    const options = Array.isArray(transfer) ? { transfer } : transfer;
    void this.#session.handle(structuredClone(request, options));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function open(entries: readonly { readonly path: string; readonly file: Blob }[]) {
  const worker = new SessionWorker();
  const client = new ReaderClient(() => worker);
  const result = client.readUserFile(entries, OPTIONS, () => undefined, new AbortController().signal);
  return { worker, client, result };
}

function makePlots(count: number) {
  return Array.from({ length: count }, (_, i) =>
    makeSquare({ id: `N-${i}`, cluster: "north", landUse: "100101", stage: "started" }, i % 1000),
  );
}

describe("ReadingSession", () => {
  it("hands a layer over with the shapes it is drawn by", async () => {
    const { worker, result } = open([makeEntry("plots.geojson", makePlots(3))]);
    const { reading, token } = await result;
    expect(reading).toMatchObject({
      kind: "taken",
      content: {
        kind: "layer",
        featureCount: 3,
        part: { layer: "plots", records: [{ id: "N-0" }, { id: "N-1" }, { id: "N-2" }] },
        shapes: {
          kind: "features",
          collection: { features: [{ id: 0, properties: { landUse: "100101" } }, {}, {}] },
        },
      },
    });
    expect(token).toBeUndefined();
    expect(worker.isEnded).toBe(true);
  });

  it("hands a park folder over layer by layer", async () => {
    const { reading } = await open(makeParkFolder()).result;
    expect(reading).toMatchObject({
      kind: "taken",
      content: {
        kind: "park",
        data: {
          park: { manifest: { id: "east" }, clusters: [{ id: "north" }], plots: [{ id: "N-1" }], zones: [] },
          plan: { id: "test-plan" },
          shapes: { clusters: { kind: "features" }, plots: { kind: "features" } },
        },
      },
    });
  });

  it("hands nothing of a refused file over but its findings and the rows to be mended", async () => {
    const { worker, result } = open([makeEntry("plots.geojson", [{ type: "Feature" }])]);
    expect((await result).reading.kind).toBe("refused");
    const parts = worker.replies.flatMap((reply) => (reply.kind === "part" ? [reply.part.kind] : []));
    expect(new Set(parts)).toEqual(new Set(["findings", "rejected"]));
  });

  it("keeps many shapes back, hands the records over in parts, and gives tiles", async () => {
    const count = TILED_FEATURES + 1;
    const { worker, client, result } = open([makeEntry("plots.geojson", makePlots(count))]);
    const { reading, token = "" } = await result;
    const content = reading.kind === "taken" ? reading.content : undefined;
    if (content?.kind !== "layer" || content.shapes.kind !== "tiles") throw new Error("expected tiles");
    expect(content.part.records).toHaveLength(count);
    const sizes = worker.replies.flatMap((reply) =>
      reply.kind === "part" && reply.part.kind === "records" ? [reply.part.records.length] : [],
    );
    expect(Math.max(...sizes)).toBe(MESSAGE_RECORDS);

    const [x, y] = getTileAt(108.7805, 29.4505, 15);
    const tile = await client.getTile(content.shapes.token, 15, x, y, new AbortController().signal);
    expect(readTile(tile).layers[0]?.features[0]).toMatchObject({ id: 0, properties: { id: "N-0" } });

    const { port1, port2 } = new MessageChannel();
    client.lendShapes(content.shapes.token, port1, () => undefined, new AbortController().signal);
    const indices: number[] = [];
    for await (const run of borrowShapes(port2)) indices.push(...run.indices);
    expect(indices).toEqual(content.part.records.map(({ site }) => site.index));

    client.releaseFile(token);
    expect(worker.isEnded).toBe(true);
  });

  it("says why a park folder cannot be read", async () => {
    const files = [{ path: "east/park.json", file: new Blob(["{"]) }];
    await expect(open(files).result).rejects.toMatchObject({ failure: "park-unreadable" });
  });
});
