import type { Feature, FeatureCollection, Geometry } from "geojson";
import { toFileCollection, toLayerCollection } from "../analysis/layer-collection.ts";
import type { FileSummary, LayerPart, ReadingProgress } from "../data/file-content.ts";
import { cutIntoMessages, cutIntoRuns, isForTiles, MESSAGE_RECORDS } from "../data/hand-over.ts";
import { readUserFile } from "../data/read-user-file.ts";
import { ReadingError } from "../data/reading-failure.ts";
import type {
  ReaderReply,
  ReaderRequest,
  ReadingOutcome,
  ReadingPart,
  ReadLayer,
  ShapesOutcome,
} from "../data/reading-protocol.ts";
import { lendShapes } from "../data/shapes-port.ts";
import { TileMaker } from "../data/tile-maker.ts";
import type { UserFileReading } from "../data/user-file-reading.ts";
import { PARK_LAYERS, type ParkLayer } from "../domain/layer.ts";
import type { Sited } from "../domain/site.ts";
import { getJointBounds } from "../geo/bounds.ts";

type ReadRequest = Extract<ReaderRequest, { readonly kind: "read" }>;
type TileRequest = Extract<ReaderRequest, { readonly kind: "tile" }>;
type ShapesRequest = Extract<ReaderRequest, { readonly kind: "shapes" }>;

/** Progress is told at most this often: the eye asks for no more, and the page has other work. */
const PROGRESS_INTERVAL_MS = 80;

/** One layer of a reading on its way to the page. */
interface LayerDelivery {
  readonly layer: ReadLayer;
  readonly records: readonly Sited[];
  readonly collection: FeatureCollection;
}

/**
 * One reading inside a worker: reads the files, hands the result over part by part, each when the page asks
 * for it, and then answers with tiles of the layers that were too big to hand over.
 */
export class ReadingSession {
  readonly #post: (reply: ReaderReply, transfer?: Transferable[]) => void;
  readonly #tileMakers = new Map<string, TileMaker>();
  /** Shapes of the layers that stay here, by token. */
  readonly #kept = new Map<string, readonly Feature[]>();
  #askedForNext: (() => void) | null = null;
  #lastProgressMs = -Infinity;

  constructor(post: (reply: ReaderReply, transfer?: Transferable[]) => void) {
    this.#post = post;
  }

  async handle(request: ReaderRequest): Promise<void> {
    switch (request.kind) {
      case "read":
        await this.#read(request);
        break;
      case "next":
        this.#askedForNext?.();
        break;
      case "shapes":
        this.#sendKept(request);
        break;
      case "lend-shapes":
        lendShapes(this.#kept.get(request.token) ?? [], request.port);
        break;
      case "tile":
        this.#sendTile(request);
    }
  }

  async #read({ token, files, options }: ReadRequest): Promise<void> {
    try {
      const reading = await readUserFile(files, options, (progress) => {
        this.#report(progress);
      });
      const outcome = await this.#handOver(token, reading, options.asOf);
      const { findings: _findings, rejectedRows: _rejectedRows, ...figures } = reading.summary;
      this.#post({ kind: "end", outcome, figures });
    } catch (error) {
      this.#post({ kind: "failed", reason: toFailure(error).message });
    }
  }

  async #handOver(token: string, reading: UserFileReading, asOf: string): Promise<ReadingOutcome> {
    await this.#sendSummary(reading.summary);
    if (reading.kind === "refused") return { kind: "refused" };
    const deliveries = getDeliveries(reading, asOf);
    const total = deliveries.reduce((sum, { records }) => sum + records.length, 0);
    let done = 0;
    const shapes: Partial<Record<ReadLayer, ShapesOutcome>> = {};
    for (const { layer, records, collection } of deliveries) {
      this.#report({ step: "handing-over", done, total });
      for (const run of cutIntoRuns(records, MESSAGE_RECORDS)) {
        await this.#send({ kind: "records", layer, records: run });
        done += run.length;
        this.#report({ step: "handing-over", done, total });
      }
      shapes[layer] = await this.#sendShapes(token, layer, collection, records);
    }
    return toOutcome(reading, shapes);
  }

  async #sendSummary({ findings, rejectedRows }: FileSummary): Promise<void> {
    for (const run of cutIntoRuns(findings, MESSAGE_RECORDS)) {
      await this.#send({ kind: "findings", findings: run });
    }
    for (const run of cutIntoRuns(rejectedRows, MESSAGE_RECORDS)) {
      await this.#send({ kind: "rejected", rows: run });
    }
  }

  async #sendShapes(
    token: string,
    layer: ReadLayer,
    collection: FeatureCollection,
    records: readonly Sited[],
  ): Promise<ShapesOutcome> {
    const bounds = getJointBounds(records.map(({ site }) => site.bounds));
    if (bounds !== null && isForTiles(collection)) {
      const layerToken = `${token}.${layer}`;
      this.#tileMakers.set(layerToken, new TileMaker(collection));
      this.#kept.set(layerToken, collection.features);
      return { kind: "tiles", token: layerToken, bounds };
    }
    for (const features of cutIntoMessages(collection.features)) {
      await this.#send({ kind: "shapes", layer, features });
    }
    return { kind: "features" };
  }

  /** Sends one part and waits until the page has taken it in. */
  #send(part: ReadingPart): Promise<void> {
    return new Promise((resolve) => {
      this.#askedForNext = resolve;
      this.#post({ kind: "part", part });
    });
  }

  #report(progress: ReadingProgress): void {
    const nowMs = performance.now();
    const isLast = progress.done >= progress.total;
    if (!isLast && nowMs - this.#lastProgressMs < PROGRESS_INTERVAL_MS) return;
    this.#lastProgressMs = nowMs;
    this.#post({ kind: "progress", progress });
  }

  #sendKept({ serial, token, from }: ShapesRequest): void {
    const left = (this.#kept.get(token) ?? []).slice(from, from + MESSAGE_RECORDS);
    const [features = []] = cutIntoMessages(left);
    this.#post({ kind: "shapes", serial, features });
  }

  #sendTile({ serial, token, z, x, y }: TileRequest): void {
    try {
      const tile = this.#tileMakers.get(token)?.makeTile(z, x, y) ?? new ArrayBuffer(0);
      this.#post({ kind: "tile", serial, tile }, [tile]);
    } catch (error) {
      this.#post({ kind: "failed", reason: toFailure(error).message });
    }
  }
}

function getDeliveries(
  reading: Exclude<UserFileReading, { readonly kind: "refused" }>,
  asOf: string,
): LayerDelivery[] {
  switch (reading.kind) {
    case "layer":
      return [toDelivery(reading.part, reading.geometries, asOf)];
    case "other": {
      const { features: records, geometries } = reading;
      return [{ layer: "other", records, collection: toFileCollection(records, geometries) }];
    }
    case "park": {
      const { park, geometries } = reading;
      return PARK_LAYERS.map((layer) =>
        toDelivery({ layer, records: park[layer] } as LayerPart, geometries[layer], park.manifest.asOf),
      );
    }
  }
}

function toDelivery(part: LayerPart, geometries: readonly (Geometry | null)[], asOf: string): LayerDelivery {
  const { layer, records } = part;
  return { layer, records, collection: toLayerCollection(layer, records, geometries, asOf) };
}

function toOutcome(
  reading: Exclude<UserFileReading, { readonly kind: "refused" }>,
  shapes: Readonly<Partial<Record<ReadLayer, ShapesOutcome>>>,
): ReadingOutcome {
  const getShapes = (layer: ReadLayer): ShapesOutcome => shapes[layer] ?? { kind: "features" };
  switch (reading.kind) {
    case "layer":
      return { kind: "layer", layer: reading.part.layer, shapes: getShapes(reading.part.layer) };
    case "other":
      return { kind: "other", shapes: getShapes("other") };
    case "park": {
      const layers: Partial<Record<ParkLayer, ShapesOutcome>> = {};
      for (const layer of PARK_LAYERS) layers[layer] = getShapes(layer);
      return { kind: "park", manifest: reading.park.manifest, plan: reading.plan, shapes: layers };
    }
  }
}

function toFailure(error: unknown): ReadingError {
  if (error instanceof ReadingError) return error;
  return new ReadingError("reader-failed", error instanceof Error ? error.message : String(error));
}
