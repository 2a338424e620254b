import type { FieldMapping, LandUseSystem, LayerMapping, SourceUnit } from "../../domain/field-mapping.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { decodeField, type FieldKind } from "../field-kind.ts";
import { isJsonObject } from "../json-object.ts";
import { convertValue } from "./convert-value.ts";
import { findTargetField, getUtilityKey } from "./target-field.ts";

/** A value that was made another one on the way. */
export interface Conversion {
  /** Name of the column in the file. */
  readonly field: string;
  readonly unit?: SourceUnit;
  readonly landUseSystem?: LandUseSystem;
}

/** The attributes of one feature under the names of the domain. */
export interface MappedProperties {
  /** The very object that was given where nothing had to change. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Values nobody could read as the field they belong to; they stay under the name the file has. */
  readonly unreadable: readonly {
    readonly field: string;
    readonly target: string;
    readonly value: unknown;
  }[];
  readonly converted: readonly Conversion[];
}

interface Step {
  readonly mapping: FieldMapping;
  readonly target: string;
  readonly kind: FieldKind;
  readonly utilityKey: string | undefined;
}

interface Plan {
  readonly layer: ParkLayer;
  readonly steps: ReadonlyMap<string, Step>;
  /** Names a column that is not mapped may not have: the record would take it for its field. */
  readonly reserved: ReadonlySet<string>;
}

const NO_CHANGE = { unreadable: [], converted: [] } as const;

/** Behind the name of a column that is kept although the record has a field of that name. */
const KEPT_MARK = " (file)";

/** Mappings are made once for a file and used for every feature. */
const PLANS = new WeakMap<LayerMapping, Plan | null>();

/**
 * The properties of a feature with the mapped columns under the domain's names, in the record's kinds and units, and
 * all others under their own. No value is lost: what cannot be read stays as it came under its own name. Expects
 * properties without reserved keys (see `dropReservedKeys`).
 */
export function applyMapping(
  properties: Readonly<Record<string, unknown>>,
  mapping: LayerMapping,
): MappedProperties {
  const plan = getPlan(mapping);
  if (plan === null) return { properties, ...NO_CHANGE };
  if (isUnchanged(properties, plan)) return { properties, ...NO_CHANGE };
  return new PropertyMapper(plan).map(properties);
}

function getPlan(mapping: LayerMapping): Plan | null {
  const known = PLANS.get(mapping);
  if (known !== undefined) return known;
  const plan = createPlan(mapping);
  PLANS.set(mapping, plan);
  return plan;
}

function createPlan({ layer, fields }: LayerMapping): Plan | null {
  if (layer === null) return null;
  const steps = new Map<string, Step>();
  const reserved = new Set<string>();
  for (const mapping of fields) {
    const { source, target } = mapping;
    const field = target === null ? undefined : findTargetField(layer, target);
    if (field === undefined || target === null) {
      // Somebody said that this column is not the field whose name it has.
      if (findTargetField(layer, source) !== undefined) reserved.add(source);
      continue;
    }
    steps.set(source, { mapping, target, kind: field.kind, utilityKey: getUtilityKey(layer, target) });
    if (source !== target) reserved.add(target);
  }
  return { layer, steps, reserved };
}

/** True where every column is under the domain's name already and of its kind, as in a file from here. */
function isUnchanged(properties: Readonly<Record<string, unknown>>, { steps, reserved }: Plan): boolean {
  for (const name of Object.keys(properties)) {
    const step = steps.get(name);
    if (step === undefined) {
      if (reserved.has(name)) return false;
    } else if (step.target !== name || !isAsRecorded(properties[name], step)) return false;
  }
  return true;
}

function isAsRecorded(value: unknown, { mapping, kind }: Step): boolean {
  if (value === null || value === undefined || value === "") return true;
  const { unit, values, landUseSystem } = mapping;
  const isPlainRead = unit === undefined && values === undefined && landUseSystem === undefined;
  return isPlainRead && decodeField(value, kind) !== undefined;
}

class PropertyMapper {
  readonly #plan: Plan;
  readonly #mapped: Record<string, unknown> = {};
  readonly #kept: (readonly [name: string, value: unknown])[] = [];
  readonly #utilities: Record<string, unknown> = {};
  readonly #unreadable: { field: string; target: string; value: unknown }[] = [];
  readonly #converted: Conversion[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  map(properties: Readonly<Record<string, unknown>>): MappedProperties {
    for (const [name, value] of Object.entries(properties)) {
      const step = this.#plan.steps.get(name);
      if (step === undefined) this.#kept.push([name, value]);
      else if (step.target === name && isAsRecorded(value, step)) this.#mapped[name] = value;
      else this.#take(name, value, step);
    }
    this.#foldUtilities();
    for (const [name, value] of this.#kept) this.#keep(name, value);
    return { properties: this.#mapped, unreadable: this.#unreadable, converted: this.#converted };
  }

  #take(name: string, value: unknown, { mapping, target, kind, utilityKey }: Step): void {
    const conversion = convertValue(value, kind, this.#plan.layer, target, mapping);
    if (conversion === "blank" || conversion === "unreadable") {
      this.#kept.push([name, value]);
      if (conversion === "unreadable") this.#unreadable.push({ field: name, target, value });
      return;
    }
    const { value: converted, ...how } = conversion;
    if (Object.keys(how).length > 0) this.#converted.push({ field: name, ...how });
    if (utilityKey === undefined) this.#mapped[target] = converted;
    else this.#utilities[utilityKey] = converted;
  }

  /** Capacities join the object a file may have of them already. */
  #foldUtilities(): void {
    if (Object.keys(this.#utilities).length === 0) return;
    const present = this.#mapped["utilities"];
    this.#mapped["utilities"] = { ...(isJsonObject(present) ? present : {}), ...this.#utilities };
  }

  #keep(name: string, value: unknown): void {
    let key = name;
    const isOwn = this.#plan.steps.get(name)?.target === name;
    if (!isOwn && this.#plan.reserved.has(name)) key += KEPT_MARK;
    while (Object.hasOwn(this.#mapped, key)) key += KEPT_MARK;
    this.#mapped[key] = value;
  }
}
