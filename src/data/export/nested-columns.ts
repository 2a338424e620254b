import { getFieldUnit } from "../../domain/field-unit.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { isJsonObject } from "../json-object.ts";
import { decodeField, type FieldKind } from "../field-kind.ts";
import { LAYER_FIELDS } from "../layer-fields.ts";
import type { ExportTable } from "./export-table.ts";

/** One member of a nested field as a column of its own. */
export interface NestedColumn {
  /** `name.zh`, `utilities.powerKva` … */
  readonly key: string;
  readonly member: string;
  readonly kind: "text" | "number";
  readonly unit?: string;
  /** True for a value all members of which have a column. */
  readonly isHeld: (value: unknown) => boolean;
}

/** Members of the nested fields of records, by the kind of the field. */
export const MEMBERS = {
  name: { kind: "text", members: ["zh", "en"] },
  utilities: {
    kind: "number",
    members: ["powerKva", "waterTPerDay", "gasM3PerHour", "sewageTPerDay", "steamTPerHour"],
  },
} as const;

/** Name of the column of one member: `utilities.powerKva`. */
export function toMemberKey(field: string, member: string): string {
  return `${field}.${member}`;
}

/** The columns a field of the table goes out as where no cell may be nested: those somebody has a value of. */
export function listNestedColumns({ layer, rows }: ExportTable, field: string): NestedColumn[] {
  const kind = getFieldKind(layer, field);
  if (kind !== "name" && kind !== "utilities") return [];
  const isHeld = (value: unknown): boolean => decodeField(value, kind) !== undefined && hasOnly(value, kind);
  return MEMBERS[kind].members.flatMap((member): NestedColumn[] => {
    const key = toMemberKey(field, member);
    const unit = getFieldUnit(key);
    const column = {
      key,
      member,
      kind: MEMBERS[kind].kind,
      ...(unit === undefined ? {} : { unit }),
      isHeld,
    };
    return rows.some(({ values }) => readNestedCell(values[field], column) !== null) ? [column] : [];
  });
}

/** The cell of a nested value; null where the value is not one of its kind. */
export function readNestedCell(
  value: unknown,
  { member, kind, isHeld }: NestedColumn,
): string | number | null {
  if (!isJsonObject(value) || !isHeld(value)) return null;
  const cell = value[member];
  if (kind === "text") return typeof cell === "string" ? cell : null;
  return typeof cell === "number" ? cell : null;
}

function getFieldKind(layer: ParkLayer | null, field: string): FieldKind | undefined {
  if (layer === null || !Object.hasOwn(LAYER_FIELDS[layer], field)) return undefined;
  return (LAYER_FIELDS[layer] as Readonly<Record<string, { readonly kind: FieldKind }>>)[field]?.kind;
}

function hasOnly(value: unknown, kind: keyof typeof MEMBERS): boolean {
  const members: readonly string[] = MEMBERS[kind].members;
  return isJsonObject(value) && Object.keys(value).every((key) => members.includes(key));
}
