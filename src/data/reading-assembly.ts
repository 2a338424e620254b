import type { Feature } from "geojson";
import type { Cluster } from "../domain/cluster.ts";
import type { Finding } from "../domain/finding.ts";
import { PARK_LAYERS, type ParkLayer } from "../domain/layer.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";
import type { Park } from "../domain/park.ts";
import type { Place } from "../domain/place.ts";
import type { Plant } from "../domain/plant.ts";
import type { Plot } from "../domain/plot.ts";
import type { Zone } from "../domain/zone.ts";
import type { RejectedRow } from "./importing/inspection.ts";
import type { FileContent, FileFeature, FileReading, FileSummary, LayerPart } from "./file-content.ts";
import type {
  ReadingFigures,
  ReadingOutcome,
  ReadingPart,
  ReadLayer,
  ShapesOutcome,
} from "./reading-protocol.ts";

/** Puts a reading together again from the parts it was handed over in. */
export class ReadingAssembly {
  readonly #findings: Finding[] = [];
  readonly #rejectedRows: RejectedRow[] = [];
  readonly #records = new Map<ReadLayer, unknown[]>();
  readonly #features = new Map<ReadLayer, Feature[]>();

  add(part: ReadingPart): void {
    switch (part.kind) {
      case "findings":
        this.#findings.push(...part.findings);
        break;
      case "rejected":
        this.#rejectedRows.push(...part.rows);
        break;
      case "records":
        getList(this.#records, part.layer).push(...part.records);
        break;
      case "shapes":
        getList(this.#features, part.layer).push(...part.features);
    }
  }

  /** The reading, once every part is in. */
  finish(outcome: ReadingOutcome, figures: ReadingFigures): FileReading {
    const summary: FileSummary = { ...figures, findings: this.#findings, rejectedRows: this.#rejectedRows };
    if (outcome.kind === "refused") return { kind: "refused", summary };
    return { kind: "taken", content: this.#getContent(outcome, summary) };
  }

  /** True when a worker keeps shapes of the reading. */
  hasTiles(outcome: ReadingOutcome): boolean {
    if (outcome.kind === "refused") return false;
    const shapes = outcome.kind === "park" ? Object.values(outcome.shapes) : [outcome.shapes];
    return shapes.some(({ kind }) => kind === "tiles");
  }

  #getContent(
    outcome: Exclude<ReadingOutcome, { readonly kind: "refused" }>,
    summary: FileSummary,
  ): FileContent {
    switch (outcome.kind) {
      case "layer": {
        const { layer } = outcome;
        // The reader decoded the records of this very layer; a message carries no types.
        const part = { layer, records: getList(this.#records, layer) } as LayerPart;
        return { ...summary, kind: "layer", part, shapes: this.#getShapes(layer, outcome.shapes) };
      }
      case "other": {
        const features = getList(this.#records, "other") as FileFeature[];
        return { ...summary, kind: "other", features, shapes: this.#getShapes("other", outcome.shapes) };
      }
      case "park": {
        const park: Park = {
          manifest: outcome.manifest,
          clusters: getList(this.#records, "clusters") as Cluster[],
          zones: getList(this.#records, "zones") as Zone[],
          plots: getList(this.#records, "plots") as Plot[],
          plants: getList(this.#records, "plants") as Plant[],
          places: getList(this.#records, "places") as Place[],
        };
        const shapes: Partial<Record<ParkLayer, LayerShapes>> = {};
        for (const layer of PARK_LAYERS) {
          const where = outcome.shapes[layer];
          if (where !== undefined) shapes[layer] = this.#getShapes(layer, where);
        }
        return {
          ...summary,
          kind: "park",
          data: { park, plan: outcome.plan, shapes, findings: summary.findings },
        };
      }
    }
  }

  #getShapes(layer: ReadLayer, outcome: ShapesOutcome): LayerShapes {
    if (outcome.kind === "tiles") return outcome;
    const features = getList(this.#features, layer);
    return { kind: "features", collection: { type: "FeatureCollection", features } };
  }
}

function getList<Item>(lists: Map<ReadLayer, Item[]>, layer: ReadLayer): Item[] {
  const list = lists.get(layer) ?? [];
  lists.set(layer, list);
  return list;
}
