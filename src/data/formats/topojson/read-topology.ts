import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { dropReservedKeys, isJsonObject, type JsonObject } from "../../json-object.ts";
import { refuseFormat } from "../format-refusal.ts";
import { readCrsMember } from "../json/read-crs-member.ts";
import { getLayerName } from "../layer-name.ts";
import type { SourceLayer } from "../source-dataset.ts";
import { checkLimit } from "../source-limits.ts";
import {
  checkShape,
  getFeatureMembers,
  measureArcs,
  readTransform,
  type ArcTable,
} from "./check-topology.ts";

/** What a topology holds. */
export interface TopologyReading {
  readonly layers: readonly SourceLayer[];
  readonly findings: readonly Finding[];
}

/**
 * The objects of a topology (TopoJSON 1.0), each as a layer. Shapes that share an arc get exactly the same numbers
 * from it, each in positions of its own. A shape whose arcs cannot be decoded is a feature without geometry.
 * @throws Refusal for what is no topology, or over the limits of UX §8.
 */
export function readTopology(root: JsonObject, fileName: string): TopologyReading {
  dropReservedKeys(root);
  const { objects, arcs } = root;
  if (!isJsonObject(objects) || !Array.isArray(arcs)) throw refuseFormat("topojson", "topojson-members");
  const transform = readTransform(root["transform"]);
  if (transform === undefined) throw refuseFormat("topojson", "topojson-transform");
  const table = measureArcs(arcs as unknown[], transform);
  const topology = { type: "Topology", arcs, objects: {}, ...(transform === null ? {} : { transform }) };
  const reader = new TopologyReader(topology as Topology, table);
  const { crs, findings } = readCrsMember(root);
  const names = Object.keys(objects);
  const layers = names.map((name) => ({
    name: name === "" ? getLayerName(fileName) : name,
    root: { type: "FeatureCollection", features: reader.readObject(objects[name], name) },
    ...(crs === undefined ? {} : { crs }),
    isLonLatByFormat: crs === undefined,
  }));
  return { layers, findings: [...findings, ...reader.findings] };
}

class TopologyReader {
  readonly findings: Finding[] = [];
  readonly #topology: Topology;
  readonly #table: ArcTable;
  #positions = 0;

  constructor(topology: Topology, table: ArcTable) {
    this.#topology = topology;
    this.#table = table;
  }

  /** The shapes of a collection are features, any other object is one. */
  readObject(object: unknown, layer: string): readonly unknown[] {
    const members =
      isJsonObject(object) && object["type"] === "GeometryCollection" && Array.isArray(object["geometries"])
        ? (object["geometries"] as unknown[])
        : [object];
    checkLimit("features", members.length);
    return members.map((member, index) => this.#readFeature(member, index, layer));
  }

  #readFeature(shape: unknown, index: number, layer: string): unknown {
    const members = getFeatureMembers(isJsonObject(shape) ? shape : {});
    const check = checkShape(shape, this.#table);
    if ("fault" in check) {
      const figures = { reason: check.fault };
      this.findings.push(createFinding("record-unreadable", { feature: index, layer, figures }));
      return { type: "Feature", ...members, geometry: null };
    }
    this.#positions += check.positions;
    checkLimit("positions", this.#positions);
    const geometry = check.positions === 0 ? null : this.#decode(shape as GeometryObject);
    return { type: "Feature", ...members, geometry };
  }

  /** In a collection of one, so that a collection of shapes comes out as one geometry, not as features. */
  #decode(shape: GeometryObject): unknown {
    const collection: GeometryCollection = { type: "GeometryCollection", geometries: [shape] };
    const [decoded] = feature(this.#topology, collection).features;
    return copyGeometry(decoded?.geometry ?? null);
  }
}

/** The decoder hands out positions of an arc to every shape that has it; whoever moves one would move them all. */
function copyGeometry(geometry: unknown): unknown {
  if (!isJsonObject(geometry)) return null;
  const { type, coordinates, geometries } = geometry;
  return Array.isArray(geometries)
    ? { type, geometries: geometries.map(copyGeometry) }
    : { type, coordinates: copyCoordinates(coordinates) };
}

function copyCoordinates(coordinates: unknown): unknown {
  return Array.isArray(coordinates) ? coordinates.map(copyCoordinates) : coordinates;
}
