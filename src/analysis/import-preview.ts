import type { ImportMode } from "../domain/import-mode.ts";
import type { Sited } from "../domain/site.ts";

/** A record of a layer, whichever layer. */
export interface KeyedRecord extends Sited {
  readonly id: string;
}

/** One field that would be another. Undefined: not there. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface RecordChange {
  readonly id: string;
  readonly fields: readonly FieldChange[];
  /** True when the record gets another shape or place. */
  readonly isReshaped: boolean;
}

/** What an import would do to a layer, by id and in the order of the file. */
export interface ImportPreview {
  readonly added: readonly string[];
  readonly changed: readonly RecordChange[];
  readonly unchanged: readonly string[];
  /** Of the layer as it is, what would be gone. */
  readonly removed: readonly string[];
  /** Of the file, what would not be taken: ids that are there (append) or are not there (update). */
  readonly leftOut: readonly string[];
}

/** Areas are equal below this: the least a registered area is written with is 0.01 m². */
const SAME_AREA_M2 = 0.005;

/** Degrees a place may differ by and be the same: 0.1 mm. */
const SAME_DEGREES = 1e-9;

/** What taking `incoming` into `current` would change. Where an id is there twice, the first record counts. */
export function previewImport(
  current: readonly KeyedRecord[],
  incoming: readonly KeyedRecord[],
  mode: ImportMode,
): ImportPreview {
  const currentById = indexById(current);
  const incomingById = indexById(incoming);
  const added: string[] = [];
  const changed: RecordChange[] = [];
  const unchanged: string[] = [];
  const leftOut: string[] = [];
  for (const record of incoming) {
    const { id } = record;
    if (incomingById.get(id) !== record) {
      leftOut.push(id);
      continue;
    }
    const former = currentById.get(id);
    if (former === undefined) (mode === "update" ? leftOut : added).push(id);
    else if (mode === "append") leftOut.push(id);
    else {
      const change = compareRecords(former, record, mode);
      if (change === null) unchanged.push(id);
      else changed.push(change);
    }
  }
  const removed = mode === "replace" ? [...currentById.keys()].filter((id) => !incomingById.has(id)) : [];
  return { added, changed, unchanged, removed, leftOut };
}

/** The first record of every id. */
export function indexById<Row extends KeyedRecord>(records: readonly Row[]): ReadonlyMap<string, Row> {
  const byId = new Map<string, Row>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  return byId;
}

/** Null when nothing would change. An update leaves alone what the incoming record does not state. */
function compareRecords(former: KeyedRecord, next: KeyedRecord, mode: ImportMode): RecordChange | null {
  const before = flatten(former);
  const after = flatten(next);
  const fields: FieldChange[] = [];
  for (const [field, to] of after) {
    const from = before.get(field);
    if (!isSame(from, to)) fields.push({ field, from, to });
  }
  if (mode === "replace") {
    for (const [field, from] of before) {
      if (!after.has(field)) fields.push({ field, from, to: undefined });
    }
  }
  const isReshaped = isOtherShape(former, next, mode);
  return fields.length === 0 && !isReshaped ? null : { id: next.id, fields, isReshaped };
}

/** Domain fields by name, then what is kept under `other`; a field of the domain wins. */
function flatten({ id: _id, site: _site, other, ...fields }: KeyedRecord): Map<string, unknown> {
  const all = new Map<string, unknown>(Object.entries(other));
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) all.set(field, value);
  return all;
}

function isSame(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b))
  );
}

function isOtherShape({ site: a }: Sited, { site: b }: Sited, mode: ImportMode): boolean {
  if (b.bounds === null) return mode === "replace" && a.bounds !== null;
  if (a.bounds === null) return true;
  const { bounds } = a;
  if (b.bounds.some((edge, i) => Math.abs(edge - (bounds[i] ?? NaN)) > SAME_DEGREES)) return true;
  return Math.abs((a.areaM2 ?? 0) - (b.areaM2 ?? 0)) > SAME_AREA_M2;
}
