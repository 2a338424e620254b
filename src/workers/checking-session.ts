import type { Geometry } from "geojson";
import type { CheckProgress } from "../analysis/check/check-progress.ts";
import type {
  CheckerReply,
  CheckerRequest,
  CheckRun,
  ShapedLayer,
} from "../analysis/check/check-protocol.ts";
import type { CheckReport } from "../analysis/check/check-report.ts";
import { checkPark } from "../analysis/check/check-park.ts";
import { cutByVertices } from "../data/hand-over.ts";
import { getInputChecksum } from "../data/input-checksum.ts";
import { borrowShapes } from "../data/shapes-port.ts";
import type { Cluster } from "../domain/cluster.ts";
import type { Plan } from "../domain/plan.ts";
import type { Plant } from "../domain/plant.ts";
import type { Plot } from "../domain/plot.ts";
import type { Sited } from "../domain/site.ts";
import type { Zone } from "../domain/zone.ts";

/** Progress is told at most this often: the eye asks for no more, and the page has other work. */
const PROGRESS_INTERVAL_MS = 80;

/** Findings and pieces of a message: with a piece each they take the page a few ms. */
const MESSAGE_FINDINGS = 500;

class Layer<Row extends Sited> {
  readonly records: Row[] = [];
  geometries: (Geometry | null)[] = [];

  add(records: readonly Row[], geometries: readonly (Geometry | null)[]): void {
    for (const record of records) this.records.push(record);
    for (const geometry of geometries) this.geometries.push(geometry);
  }

  /** Gives the records their shapes by `site.index`. */
  setGeometries(geometries: ReadonlyMap<number, Geometry>): void {
    this.geometries = this.records.map(({ site }) => geometries.get(site.index) ?? null);
  }
}

/** One check inside a worker: takes the park in, checks it, and hands the report over part by part. */
export class CheckingSession {
  readonly #post: (reply: CheckerReply, transfer?: Transferable[]) => void;
  readonly #nowMs: () => number;
  readonly #clusters = new Layer<Cluster>();
  readonly #plots = new Layer<Plot>();
  readonly #zones = new Layer<Zone>();
  readonly #plants = new Layer<Plant>();
  readonly #borrowed = new Map<ShapedLayer, Promise<ReadonlyMap<number, Geometry>>>();
  #askedForNext: (() => void) | null = null;
  #lastProgressMs = -Infinity;
  #lastStep: CheckProgress["step"] | null = null;

  constructor(post: (reply: CheckerReply, transfer?: Transferable[]) => void, nowMs: () => number) {
    this.#post = post;
    this.#nowMs = nowMs;
  }

  async handle(request: CheckerRequest): Promise<void> {
    switch (request.kind) {
      case "rows":
        this.#add(request.run);
        break;
      case "shapes":
        this.#borrow(request.layer, request.port);
        break;
      case "next":
        this.#askedForNext?.();
        break;
      case "check":
        await this.#check(request.plan, request.asOf);
    }
  }

  #add(run: CheckRun): void {
    switch (run.layer) {
      case "clusters":
        this.#clusters.add(run.records, run.geometries);
        break;
      case "plots":
        this.#plots.add(run.records, run.geometries);
        break;
      case "zones":
        this.#zones.add(run.records, run.geometries);
        break;
      case "plants":
        this.#plants.add(run.records, run.geometries);
    }
  }

  #borrow(layer: ShapedLayer, port: MessagePort): void {
    const collect = async (): Promise<ReadonlyMap<number, Geometry>> => {
      const found = new Map<number, Geometry>();
      for await (const { indices, geometries } of borrowShapes(port)) {
        geometries.forEach((geometry, i) => found.set(indices[i] ?? -1, geometry));
        this.#post({ kind: "borrowed", count: indices.length });
      }
      return found;
    };
    const borrowed = collect();
    this.#borrowed.set(layer, borrowed);
    // The check waits for it and says why it failed.
    borrowed.catch(() => undefined);
  }

  async #check(plan: Plan | null, asOf: string): Promise<void> {
    const [clusters, plots, zones, plants] = [this.#clusters, this.#plots, this.#zones, this.#plants];
    try {
      const byLayer = { clusters, plots, zones };
      for (const [layer, shapes] of this.#borrowed) byLayer[layer].setGeometries(await shapes);
      const inputChecksum = await getInputChecksum(clusters, plots);
      const report = checkPark(
        {
          park: {
            clusters: clusters.records,
            plots: plots.records,
            zones: zones.records,
            plants: plants.records,
          },
          plan,
          geometries: {
            clusters: clusters.geometries,
            plots: plots.geometries,
            zones: zones.geometries,
          },
        },
        { asOf, inputChecksum, nowMs: this.#nowMs },
        (progress) => {
          this.#report(progress);
        },
      );
      await this.#handOver(report);
    } catch (error) {
      this.#post({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async #handOver({ findings, parts, park: _, ...head }: CheckReport): Promise<void> {
    for (const run of cutByVertices(findings, ({ piece }) => piece?.geometry ?? null, MESSAGE_FINDINGS)) {
      await this.#send({ kind: "findings", findings: run });
    }
    const { pieces, ...columns } = parts;
    for (const run of cutByVertices(pieces, ([, { geometry }]) => geometry, MESSAGE_FINDINGS)) {
      await this.#send({ kind: "pieces", pieces: run });
    }
    await this.#send({ kind: "parts", columns }, [
      columns.plots.buffer as ArrayBuffer,
      columns.clusters.buffer as ArrayBuffer,
      columns.areasM2.buffer as ArrayBuffer,
    ]);
    this.#post({ kind: "end", head });
  }

  /** Sends one part and waits until the page has taken it in. */
  #send(part: CheckerReply, transfer?: Transferable[]): Promise<void> {
    return new Promise((resolve) => {
      this.#askedForNext = resolve;
      this.#post(part, transfer);
    });
  }

  #report(progress: CheckProgress): void {
    const nowMs = this.#nowMs();
    const isNewStep = progress.step !== this.#lastStep;
    if (!isNewStep && nowMs - this.#lastProgressMs < PROGRESS_INTERVAL_MS) return;
    this.#lastProgressMs = nowMs;
    this.#lastStep = progress.step;
    this.#post({ kind: "progress", progress });
  }
}
