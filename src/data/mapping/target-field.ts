import { PARK_LAYERS, type ParkLayer } from "../../domain/layer.ts";
import type { FieldKind } from "../field-kind.ts";
import { LAYER_FIELDS, type Field } from "../layer-fields.ts";

/** Capacities at the plot boundary: columns of a table, one object of the record. */
const UTILITY_KEYS = ["powerKva", "waterTPerDay", "gasM3PerHour", "sewageTPerDay", "steamTPerHour"];
const UTILITIES = "utilities";

const QUANTITY: Field = { kind: "quantity" };
/** A feature's identity may be a text or a number. */
const ID: Field = { kind: "reference" };

/** The field a column may become, or undefined. `id` is one of every layer; capacities are "utilities.powerKva" …. */
export function findTargetField(layer: ParkLayer, target: string): Field | undefined {
  if (target === "id") return ID;
  const fields: Readonly<Record<string, Field>> = LAYER_FIELDS[layer];
  if (Object.hasOwn(fields, target)) return fields[target];
  return getUtilityKey(layer, target) === undefined ? undefined : QUANTITY;
}

/** "powerKva" for the plot column "utilities.powerKva", or undefined. */
export function getUtilityKey(layer: ParkLayer, target: string): string | undefined {
  if (layer !== "plots") return undefined;
  return UTILITY_KEYS.find((key) => target === `${UTILITIES}.${key}`);
}

/**
 * The field a column of a file from here is by its very name: "landUse", "areaRegisteredM2"; of plots also a capacity
 * by its name ("powerKva").
 */
export function findOwnTarget(layer: ParkLayer, name: string): string | undefined {
  if (findTargetField(layer, name) !== undefined) return name;
  const capacity = `${UTILITIES}.${name}`;
  return findTargetField(layer, capacity) === undefined ? undefined : capacity;
}

/** Every field a column of `layer` may become; without a layer those of all. */
export function listTargets(layer: ParkLayer | null): readonly string[] {
  const layers = layer === null ? PARK_LAYERS : [layer];
  const targets = layers.flatMap((name) => [
    "id",
    ...Object.keys(LAYER_FIELDS[name]),
    ...(name === "plots" ? UTILITY_KEYS.map((key) => `${UTILITIES}.${key}`) : []),
  ]);
  return [...new Set(targets)];
}

/** Layers in the order they are likeliest to be meant. */
const LIKELY_LAYERS: readonly ParkLayer[] = ["plots", "plants", "zones", "clusters", "places"];

/** The likeliest layer that has all these fields, or null: for a table that only somebody's choice of fields tells. */
export function findLayerWithTargets(targets: readonly string[]): ParkLayer | null {
  return LIKELY_LAYERS.find((layer) => targets.every((target) => findTargetField(layer, target))) ?? null;
}

/** True for kinds whose values are one of a list of words. */
export function isChoice(kind: FieldKind): kind is readonly string[] {
  return typeof kind !== "string";
}
