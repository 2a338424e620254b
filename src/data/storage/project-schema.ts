import * as v from "valibot";
import { FINDING_SEVERITY } from "../../domain/finding.ts";
import { IMPORT_MODES } from "../../domain/import-mode.ts";
import { isIsoDay } from "../../domain/iso-day.ts";
import { PARK_LAYERS } from "../../domain/layer.ts";
import { REPAIR_CODES } from "../../domain/repair.ts";
import { SHIFTED_DATUMS } from "../../domain/shifted-datum.ts";
import type { ImportChoices } from "../importing/import-choices.ts";
import { isJsonObject } from "../json-object.ts";
import { fieldMappingSchema } from "./mapping-schema.ts";
import { isPlotMend } from "./plot-mend.ts";
import { type PlotMend, PROJECT_SCHEMA_VERSION, type StoredProject, type StoredRun } from "./project.ts";
import { isStorageKey } from "./storage-key.ts";

const id = v.pipe(v.string(), v.nonEmpty());
const key = v.pipe(v.string(), v.check(isStorageKey, "Invalid key"));
const time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), "Invalid time"),
);
const sizeBytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const choices = v.object({
  role: v.exactOptional(v.picklist([...PARK_LAYERS, "park", "other"])),
  layer: v.exactOptional(v.string()),
  encoding: v.exactOptional(v.string()),
  crs: v.exactOptional(v.string()),
  areAxesSwapped: v.exactOptional(v.boolean()),
  datum: v.exactOptional(v.picklist(SHIFTED_DATUMS)),
  fields: v.exactOptional(v.array(fieldMappingSchema)),
  repairs: v.exactOptional(v.array(v.picklist(REPAIR_CODES))),
  snapToleranceM: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
} satisfies Record<keyof ImportChoices, unknown>);

const file = v.object({
  id,
  name: v.string(),
  sizeBytes,
  choices,
  originals: v.array(v.object({ path: v.string(), key, sizeBytes })),
});

const change = v.variant("kind", [
  v.object({
    kind: v.literal("import"),
    fileId: id,
    mode: v.picklist(IMPORT_MODES),
    label: v.exactOptional(v.string()),
    at: time,
  }),
  v.object({ kind: v.literal("remove"), fileId: id, at: time }),
  v.object({ kind: v.literal("accept"), finding: id, reason: v.string(), by: v.string(), at: time }),
  v.object({ kind: v.literal("reopen"), finding: id, at: time }),
  v.object({ kind: v.literal("mend"), plot: id, values: v.custom<PlotMend>(isPlotMend), at: time }),
]);

const run = v.object({
  asOf: v.pipe(v.string(), v.check(isIsoDay, "Invalid day")),
  at: time,
  inputChecksum: v.string(),
  findings: v.custom<StoredRun["findings"]>(areFindingHeads, "Not the heads of findings"),
} satisfies Record<keyof StoredRun, unknown>);

/** A project of the present version, as it was kept: every import and removal names a file that is there. */
export const projectSchema = v.pipe(
  v.object({
    schemaVersion: v.literal(PROJECT_SCHEMA_VERSION),
    id,
    name: v.string(),
    parkId: id,
    createdAt: time,
    savedAt: time,
    files: v.array(file),
    changes: v.array(change),
    position: v.pipe(v.number(), v.integer(), v.minValue(0)),
    runs: v.exactOptional(v.object({ last: run, former: v.exactOptional(run) })),
  } satisfies Record<keyof StoredProject, unknown>),
  v.check(({ changes, position }) => position <= changes.length, "Position after the last change"),
  v.check(({ files, changes }) => {
    const ids = new Set(files.map(({ id }) => id));
    return (
      ids.size === files.length && changes.every((change) => !("fileId" in change) || ids.has(change.fileId))
    );
  }, "A change names a file that is not there, or two files have one id"),
);

/** By hand: there may be thousands, they are checked with every saving, and a schema takes ten times as long. */
function areFindingHeads(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFindingHead);
}

function isFindingHead(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { key, code, subjects, areaM2 } = value;
  return (
    typeof key === "string" &&
    typeof code === "string" &&
    Object.hasOwn(FINDING_SEVERITY, code) &&
    Array.isArray(subjects) &&
    subjects.every((subject) => typeof subject === "string") &&
    (areaM2 === undefined || typeof areaM2 === "number")
  );
}
