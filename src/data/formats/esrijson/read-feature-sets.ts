import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { dropReservedKeys, isJsonObject } from "../../json-object.ts";
import { makeColumnNames } from "../column-names.ts";
import { refuseFormat } from "../format-refusal.ts";
import { getLayerName } from "../layer-name.ts";
import { RING_STEPS, type RingBudget } from "../shapefile/assemble-polygon.ts";
import type { SourceLayer } from "../source-dataset.ts";
import { checkLimit } from "../source-limits.ts";
import { findFeatureSets, type FeatureSet } from "./find-feature-sets.ts";
import { findDateFields, readEsriAttributes } from "./read-esri-attributes.ts";
import { readEsriGeometry } from "./read-esri-geometry.ts";

/** What Esri JSON holds. */
export interface FeatureSetReading {
  readonly layers: readonly SourceLayer[];
  readonly findings: readonly Finding[];
}

/** Longest message of a server shown in a finding, characters. */
const MAX_SHOWN = 200;

/**
 * Every feature set of a document as a layer. A shape that cannot be read is a feature without geometry.
 * @throws Refusal for a document without features, the error of a server, or more than the limits of UX §8.
 */
export function readFeatureSets(root: unknown, fileName: string): FeatureSetReading {
  dropReservedKeys(root);
  if (isJsonObject(root) && isJsonObject(root["error"]) && !Array.isArray(root["features"]))
    throw refuseFormat("esrijson", getServerError(root["error"]));
  const sets = findFeatureSets(root);
  if (sets.length === 0) throw refuseFormat("esrijson", "esri-no-features");
  const reader = new FeatureSetReader();
  const stem = getLayerName(fileName);
  const names = makeColumnNames(sets.map(({ name }) => name ?? stem));
  const layers = sets.map((set, index) => reader.read(set, names[index] ?? stem));
  return { layers, findings: [...reader.findings, ...reader.listUnsupported()] };
}

/** A saved answer of a server that holds no data but says why. */
function getServerError({ message, code }: Readonly<Record<string, unknown>>): string {
  if (typeof message === "string" && message !== "") return message.slice(0, MAX_SHOWN);
  return typeof code === "number" ? `error ${code}` : "esri-no-features";
}

class FeatureSetReader {
  readonly findings: Finding[] = [];
  readonly #budget: RingBudget = { stepsLeft: RING_STEPS };
  readonly #unsupported = new Map<string, number>();
  #positions = 0;

  read({ features, fields, crs }: FeatureSet, name: string): SourceLayer {
    checkLimit("features", features.length);
    checkLimit("properties", fields.length);
    const dates = findDateFields(fields);
    return {
      name,
      root: {
        type: "FeatureCollection",
        features: features.map((feature, index) => this.#readFeature(feature, index, dates, name)),
      },
      ...(crs === null ? {} : { crs }),
      isLonLatByFormat: false,
    };
  }

  listUnsupported(): readonly Finding[] {
    return [...this.#unsupported].map(([found, count]) =>
      createFinding("geometry-unsupported", { figures: { found, count } }),
    );
  }

  #readFeature(feature: unknown, index: number, dates: ReadonlySet<string>, layer: string): unknown {
    if (!isJsonObject(feature)) {
      this.#report("esri-feature", index, layer);
      return { type: "Feature", properties: {}, geometry: null };
    }
    const properties = readEsriAttributes(feature["attributes"], dates);
    const reading = readEsriGeometry(feature["geometry"], this.#budget, (count) => {
      this.#positions += count;
      checkLimit("positions", this.#positions);
    });
    if ("unsupported" in reading) {
      this.#unsupported.set(reading.unsupported, (this.#unsupported.get(reading.unsupported) ?? 0) + 1);
    }
    if ("fault" in reading) this.#report(reading.fault, index, layer);
    return { type: "Feature", properties, geometry: "geometry" in reading ? reading.geometry : null };
  }

  #report(reason: string, feature: number, layer: string): void {
    this.findings.push(createFinding("record-unreadable", { feature, layer, figures: { reason } }));
  }
}
