import { getFieldOfShortName } from "../../domain/short-field-name.ts";
import { getFieldUnit } from "../../domain/field-unit.ts";
import { decodeField } from "../field-kind.ts";
import { MEMBERS, toMemberKey } from "./nested-columns.ts";

/** A name of a column with its unit behind it, as the header of a workbook has it. */
const WITH_UNIT = /^(.+) \(([^()]+)\)$/;

/** Fields of records that are lists of texts. */
const LIST_FIELDS = ["photos", "documents"];

/**
 * The properties of a feature as the record has them, of a file that went out from here in a flat format: names in
 * full where they were shortened, without the unit a workbook's header adds, `name.zh` and `name.en` together as a
 * name, capacities as `utilities`, the JSON text of a list as the list. Properties of other files stay as they are;
 * the very object that was given where nothing changes. A name that is taken is not taken again.
 */
export function restoreProperties(
  properties: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const renamed = renameAll(properties);
  const joined = joinUtilities(joinName(dropLabel(renamed)));
  return parseLists(joined);
}

type Properties = Readonly<Record<string, unknown>>;

function renameAll(properties: Properties): Properties {
  const entries = Object.entries(properties);
  const names = entries.map(([key]) => key);
  const taken = new Set(names);
  const full = names.map((key) => {
    const name = getFullName(key);
    if (name === key || taken.has(name)) return key;
    taken.add(name);
    return name;
  });
  if (full.every((name, index) => name === names[index])) return properties;
  return Object.fromEntries(entries.map(([, value], index) => [full[index] as string, value]));
}

/** "areaRegisteredM2 (m²)" and "areaRegM2" are areaRegisteredM2; any other name is its own. */
function getFullName(key: string): string {
  const [, field = "", unit] = WITH_UNIT.exec(key) ?? [];
  if (unit !== undefined && getFieldUnit(field) === unit) return field;
  return getFieldOfShortName(key) ?? key;
}

/** Fields by which a feature is a plot or a plant of a park: neither needs a name. */
const UNNAMED_MARKS = ["landUse", "plot"];

/** A placemark of a plot without a name is labelled by its id; that makes no name of it. */
function dropLabel(properties: Properties): Properties {
  const { name, id } = properties;
  const isLabel = typeof name === "string" && name === id;
  if (!isLabel || !UNNAMED_MARKS.some((mark) => Object.hasOwn(properties, mark))) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([key]) => key !== "name"));
}

function joinName(properties: Properties): Properties {
  const keys = MEMBERS.name.members.map((member) => toMemberKey("name", member));
  const [zh, en] = keys.map((key) => (Object.hasOwn(properties, key) ? properties[key] : undefined));
  const areTexts = [zh, en].every((text) => isBlank(text) || typeof text === "string");
  if ((isBlank(zh) && isBlank(en)) || !areTexts) return properties;
  return replace(properties, "name", keys, { zh: zh ?? "", en: en ?? "" });
}

/** Capacities somebody wrote as text stay apart: a text has to be read first. */
function joinUtilities(properties: Properties): Properties {
  const { members } = MEMBERS.utilities;
  const held = members.flatMap((member) => {
    const key = toMemberKey("utilities", member);
    return Object.hasOwn(properties, key) && !isBlank(properties[key])
      ? [[member, properties[key]] as const]
      : [];
  });
  const utilities = Object.fromEntries(held);
  if (held.length === 0 || decodeField(utilities, "utilities") === undefined) return properties;
  const keys = members.map((member) => toMemberKey("utilities", member));
  return replace(properties, "utilities", keys, utilities);
}

/** The properties with `value` under `field` in place of `keys`; as they are where the field has a value already. */
function replace(properties: Properties, field: string, keys: readonly string[], value: unknown): Properties {
  // A KML reader puts the label of a placemark under "name": the columns know better.
  const isTaken = field !== "name" && !isBlank(properties[field]);
  if (isTaken || typeof properties[field] === "object") return properties;
  const kept = Object.entries(properties).filter(([key]) => key !== field && !keys.includes(key));
  return Object.fromEntries([...kept, [field, value]]);
}

function parseLists(properties: Properties): Properties {
  let result = properties;
  for (const field of LIST_FIELDS) {
    const text = Object.hasOwn(properties, field) ? properties[field] : undefined;
    const list = typeof text === "string" && text.startsWith("[") ? parseJson(text) : undefined;
    if (list !== undefined && decodeField(list, "texts") !== undefined) result = { ...result, [field]: list };
  }
  return result;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A text that only begins like a list stays a text.
    return undefined;
  }
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
