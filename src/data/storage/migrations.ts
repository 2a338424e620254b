import * as v from "valibot";
import { isJsonObject } from "../json-object.ts";
import { toJsonPointer } from "../json-pointer.ts";
import { PROJECT_SCHEMA_VERSION, type StoredProject } from "./project.ts";
import { projectSchema } from "./project-schema.ts";

/**
 * Version → how a record of it becomes one of the next version. A step checks what it is given and throws where
 * that is not its shape.
 */
export type MigrationSteps = Readonly<Record<number, (record: unknown) => unknown>>;

/** Nothing older than version 1 was ever kept. */
const STEPS: MigrationSteps = {
  // Version 2 knows more kinds of changes, and the last checks; what version 1 had is as it was.
  1: (record) => ({ ...(record as object), schemaVersion: 2 }),
};

/** What a stored record turned out to be. */
export type ProjectRecord =
  | { readonly kind: "readable"; readonly project: StoredProject }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged"; readonly detail: string };

/** Reads a record of any version up to the present one. Never throws, whatever the record is. */
export function migrateProject(record: unknown, steps: MigrationSteps = STEPS): ProjectRecord {
  const stored = getSchemaVersion(record);
  if (stored === null) return { kind: "damaged", detail: "no schema version" };
  if (stored > PROJECT_SCHEMA_VERSION) return { kind: "newer", version: stored };
  let current = record;
  for (let version = stored; version < PROJECT_SCHEMA_VERSION; version += 1) {
    const step = Object.hasOwn(steps, version) ? steps[version] : undefined;
    if (step === undefined) return { kind: "damaged", detail: `no way up from version ${version}` };
    try {
      current = step(current);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: "damaged", detail: `version ${version}: ${reason}` };
    }
  }
  const result = v.safeParse(projectSchema, current, { abortEarly: true });
  if (result.success) return { kind: "readable", project: result.output };
  const [fault] = result.issues;
  const keys = fault.path?.map(({ key }) => String(key)) ?? [];
  return { kind: "damaged", detail: `${toJsonPointer(keys)} ${fault.message}`.trim() };
}

/** The version a record says it has, or null. */
export function getSchemaVersion(record: unknown): number | null {
  const version = isJsonObject(record) ? record["schemaVersion"] : undefined;
  return typeof version === "number" && Number.isSafeInteger(version) && version >= 0 ? version : null;
}
