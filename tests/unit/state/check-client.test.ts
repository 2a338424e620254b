import { describe, expect, it } from "vitest";
import type { CheckProgress } from "../../../src/analysis/check/check-progress.ts";
import type { CheckerReply, CheckerRequest } from "../../../src/analysis/check/check-protocol.ts";
import type { ParkData } from "../../../src/data/park-data.ts";
import { lendShapes } from "../../../src/data/shapes-port.ts";
import { CheckClient, type CheckerWorker } from "../../../src/state/check-client.ts";
import { CheckingSession } from "../../../src/workers/checking-session.ts";
import { createOverlappingPark } from "./overlapping-park.ts";

/** A worker on this thread: messages are copied and come in tasks of their own, as a browser's do. */
class FakeWorker implements CheckerWorker {
  readonly requests: CheckerRequest[] = [];
  readonly replies: CheckerReply[] = [];
  isTerminated = false;
  #listener: ((event: { data: CheckerReply }) => void) | null = null;
  readonly #session: Pick<CheckingSession, "handle">;

  constructor(makeSession: (post: (reply: CheckerReply) => void) => Pick<CheckingSession, "handle">) {
    this.#session = makeSession((reply) => {
      const copy = structuredClone(reply);
      this.replies.push(copy);
      setTimeout(() => {
        if (!this.isTerminated) this.#listener?.({ data: copy });
      });
    });
  }

  postMessage(request: unknown, transfer: Transferable[] | StructuredSerializeOptions = []): void {
    const options = Array.isArray(transfer) ? { transfer } : transfer;
    const copy = structuredClone(request, options) as CheckerRequest;
    this.requests.push(copy);
    setTimeout(() => {
      if (!this.isTerminated) void this.#session.handle(copy);
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }

  addEventListener(type: string, listener: unknown): void {
    if (type === "message") this.#listener = listener as (event: { data: CheckerReply }) => void;
  }
}

type Lender = ConstructorParameters<typeof CheckClient>[0];

const NO_SHAPES: Lender = {
  lendShapes: () => {
    throw new RangeError("nothing is kept here");
  },
};

let clockMs = 0;
const startReal = (): FakeWorker => new FakeWorker((post) => new CheckingSession(post, () => (clockMs += 1)));

interface CheckSettings {
  readonly onProgress?: (progress: CheckProgress) => void;
  readonly abort?: AbortController;
  readonly lender?: Lender;
}

function check(data: ParkData, worker: FakeWorker, settings: CheckSettings = {}) {
  const { onProgress = () => undefined, abort = new AbortController(), lender = NO_SHAPES } = settings;
  return new CheckClient(lender, () => worker).run(data, "2026-06-30", onProgress, abort.signal);
}

/** The same park with its plots' shapes in another worker. */
function keepPlotsElsewhere(whole: ParkData) {
  const shapes = whole.shapes.plots;
  const features = shapes?.kind === "features" ? shapes.collection.features : [];
  const tiled: ParkData = {
    ...whole,
    shapes: { ...whole.shapes, plots: { kind: "tiles", token: "reading-1.plots", bounds: [0, 0, 1, 1] } },
  };
  return { tiled, features };
}

describe("a check in a worker", () => {
  it("comes back whole: findings with their pieces, the land in parts, the sums and the checksum", async () => {
    const worker = startReal();
    const report = await check(createOverlappingPark(), worker);
    expect(report).toMatchObject({ asOf: "2026-06-30", checked: 2, notChecked: 0 });
    const [overlap] = report.findings.filter(({ code }) => code === "plots-overlap");
    expect(overlap?.subjects).toEqual(["N-1", "N-2"]);
    expect(overlap?.piece?.areaM2).toBeCloseTo(1077, -2);
    expect(overlap?.areaM2).toBe(overlap?.piece?.areaM2);
    expect(report.findings.some(({ code }) => code === "cluster-gap")).toBe(true);
    const { plots, clusters, areasM2, pieces } = report.parts;
    expect(areasM2.reduce((sum, areaM2) => sum + areaM2)).toBeCloseTo(report.clusters[0]?.plotsM2 ?? 0, 6);
    expect([plots.length, clusters.length]).toEqual([areasM2.length, areasM2.length]);
    expect(pieces.size).toBeGreaterThan(0);
    expect(report.clusters[0]?.id).toBe("north");
    expect(report.inputChecksum).toMatch(/^[0-9a-f]{64}$/);
    expect(worker.isTerminated).toBe(true);
  });

  it("is told in steps, the handing over first", async () => {
    const steps: CheckProgress[] = [];
    await check(createOverlappingPark(), startReal(), { onProgress: (progress) => steps.push(progress) });
    expect(steps[0]).toMatchObject({ step: "handing-over", total: 5 });
    expect(new Set(steps.map(({ step }) => step)).size).toBeGreaterThan(2);
    expect(steps.every(({ done, total }) => done <= total)).toBe(true);
  });

  it("has shapes that are not on the page lent to its worker, past the page", async () => {
    const whole = createOverlappingPark();
    const { tiled, features } = keepPlotsElsewhere(whole);
    const worker = startReal();
    const steps: CheckProgress[] = [];
    const { findings } = await check(tiled, worker, {
      onProgress: (progress) => steps.push(progress),
      lender: {
        lendShapes: (_token, port) => {
          lendShapes(features, port);
        },
      },
    });
    expect(findings).toEqual((await check(whole, startReal())).findings);
    for (const request of worker.requests) {
      if (request.kind !== "rows" || request.run.layer !== "plots") continue;
      expect(request.run.geometries).toEqual([null, null]);
    }
    const handedOver = steps.filter(({ step }) => step === "handing-over").map(({ done }) => done);
    expect(handedOver).toEqual([...handedOver].sort((a, b) => a - b));
    expect(handedOver.at(-1)).toBe(5);
  });

  it("ends with a reason when the shapes it is lent are gone", async () => {
    const { tiled } = keepPlotsElsewhere(createOverlappingPark());
    const worker = startReal();
    const lender: Lender = {
      lendShapes: (_token, _port, onGone) => {
        setTimeout(() => {
          onGone(new Error("the file was removed"));
        }, 5);
      },
    };
    await expect(check(tiled, worker, { lender })).rejects.toThrow("the file was removed");
    expect(worker.isTerminated).toBe(true);
  });

  it("wants no shapes any longer once it has ended", async () => {
    const { tiled, features } = keepPlotsElsewhere(createOverlappingPark());
    const ends: AbortSignal[] = [];
    await check(tiled, startReal(), {
      lender: {
        lendShapes: (_token, port, _onGone, end) => {
          ends.push(end);
          lendShapes(features, port);
        },
      },
    });
    expect(ends.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it("sends no message that holds the page: 1,000 records out, 500 findings back", async () => {
    const data = createOverlappingPark();
    const [plot] = data.park.plots;
    if (plot === undefined) throw new Error("no plot");
    const plots = Array.from({ length: 2_500 }, (_, index) => ({
      ...plot,
      id: `P-${index}`,
      site: { ...plot.site, index: index + 10 },
    }));
    const worker = startReal();
    const { findings } = await check({ ...data, park: { ...data.park, plots } }, worker);
    expect(findings.length).toBeGreaterThanOrEqual(2_500);
    for (const request of worker.requests) {
      if (request.kind === "rows") expect(request.run.records.length).toBeLessThanOrEqual(1_000);
    }
    for (const reply of worker.replies) {
      if (reply.kind === "findings") expect(reply.findings.length).toBeLessThanOrEqual(500);
    }
  });

  it("ends at once when it is cancelled, and its worker with it", async () => {
    const abort = new AbortController();
    const worker = new FakeWorker(() => ({ handle: () => new Promise(() => undefined) }));
    const running = check(createOverlappingPark(), worker, { abort });
    abort.abort();
    await expect(running).rejects.toThrow(/abort/i);
    expect(worker.isTerminated).toBe(true);
  });

  it("says why it failed, and leaves no worker behind", async () => {
    const worker = new FakeWorker((post) => ({
      handle: ({ kind }) => {
        if (kind === "check") post({ kind: "failed", reason: "no plane for this park" });
        return Promise.resolve();
      },
    }));
    await expect(check(createOverlappingPark(), worker)).rejects.toThrow("no plane for this park");
    expect(worker.isTerminated).toBe(true);
  });
});
