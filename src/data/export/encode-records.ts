import type { ParkLayer } from "../../domain/layer.ts";
import { getFieldUnit } from "../../domain/field-unit.ts";
import { isIsoDay } from "../../domain/iso-day.ts";
import type { Sited } from "../../domain/site.ts";
import { decodeField, type FieldKind } from "../field-kind.ts";
import { LAYER_FIELDS } from "../layer-fields.ts";
import type { Geometries } from "../user-file-reading.ts";
import type { ExportField, ExportFieldKind, ExportRow, ExportTable } from "./export-table.ts";

/** A record of a layer, or a feature of a file that is no layer. */
export type EncodableRecord = Sited & { readonly id: string };

/** Put before the name of an extra property that has the name of a field of the record. */
const OTHER_PREFIX = "other.";

/**
 * Records as rows: the fields of the domain under their own names and in their own units, in the order of the
 * data model, then extra properties as they came. A value that was no value of its field (it is kept under
 * `other`) goes out under the field's name again; where a field and an extra property of one name both have a
 * value the extra one goes out as `other.<name>`. Fields nobody has a value of are left out.
 * `geometries` are those of the whole layer, by `site.index`.
 */
export function encodeRecords(
  layer: ParkLayer | null,
  records: readonly EncodableRecord[],
  geometries: Geometries,
): Pick<ExportTable, "fields" | "rows"> {
  const known = new Map<string, { readonly kind: FieldKind }>(
    layer === null ? [] : Object.entries(LAYER_FIELDS[layer]),
  );
  const rows = records.map((record): ExportRow => {
    const values = encodeValues(record, known);
    return { id: record.id, geometry: geometries[record.site.index] ?? null, values };
  });
  return { fields: listFields(rows, known), rows };
}

type KnownFields = ReadonlyMap<string, { readonly kind: FieldKind }>;

function encodeValues(record: EncodableRecord, known: KnownFields): Record<string, unknown> {
  const own = record as unknown as Readonly<Record<string, unknown>>;
  const values = new Map<string, unknown>([["id", record.id]]);
  for (const key of known.keys()) {
    if (own[key] !== undefined) values.set(key, own[key]);
  }
  for (const [key, value] of Object.entries(record.other)) {
    if (value === undefined) continue;
    let name = key;
    while (values.has(name) || (name !== key && Object.hasOwn(record.other, name)))
      name = OTHER_PREFIX + name;
    values.set(name, value);
  }
  // fromEntries makes own properties of any name, which assignment does not.
  return Object.fromEntries(values);
}

function listFields(rows: readonly ExportRow[], known: KnownFields): ExportField[] {
  const met = new Map<string, ExportFieldKind | null>();
  for (const { values } of rows) {
    for (const [key, value] of Object.entries(values)) {
      const field = known.get(key);
      met.set(key, joinKinds(met.get(key) ?? null, getKind(value, field?.kind)));
    }
  }
  met.set("id", "text");
  const order = ["id", ...known.keys()].filter((key) => met.has(key));
  const extras = [...met.keys()].filter((key) => key !== "id" && !known.has(key));
  return [...order, ...extras].map((key) => {
    const kind = met.get(key) ?? "text";
    const unit = known.has(key) ? getFieldUnit(key) : undefined;
    return { key, kind, ...(unit === undefined ? {} : { unit }) };
  });
}

/** Kind of one value; null where it says nothing. An extra text is no day even where it looks like one. */
function getKind(value: unknown, field: FieldKind | undefined): ExportFieldKind | null {
  if (value === null) return null;
  if (field === "day" && typeof value === "string" && isIsoDay(value)) return "day";
  if (field !== undefined && decodeField(value, field) === undefined) return getKind(value, undefined);
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "object" ? "json" : "text";
}

/** A column with values of different kinds is text, unless something nested is in it. */
function joinKinds(a: ExportFieldKind | null, b: ExportFieldKind | null): ExportFieldKind | null {
  if (a === null || a === b) return b;
  if (b === null) return a;
  return a === "json" || b === "json" ? "json" : "text";
}
