import * as v from "valibot";
import { isIsoDay } from "../domain/iso-day.ts";
import { LAND_USE_PREFIX } from "../domain/land-use-prefix.ts";
import {
  CONTRADICTION_KINDS,
  CONTROL_INDICES,
  PLAN_QUANTITIES,
  UTILITY_KINDS,
  type Plan,
} from "../domain/plan.ts";
import { PROJECT_STATES } from "../domain/plot.ts";
import { SUPPLY_MODES } from "../domain/supply-mode.ts";
import { ZONE_KINDS } from "../domain/zone.ts";
import { DecodeError } from "./decode-error.ts";
import { toJsonPointer } from "./json-pointer.ts";

const text = v.string();
const id = v.pipe(v.string(), v.nonEmpty());
const quantity = v.pipe(v.number(), v.finite());
const areaM2 = v.pipe(quantity, v.minValue(0));
const year = v.union([quantity, text]);
const name = v.object({ zh: text, en: text });

const industry = v.object({
  id,
  name,
  targetOutput100MYuan: v.exactOptional(areaM2),
  parent: v.exactOptional(id),
  section: v.exactOptional(text),
});

const clusterIndustries = v.object({
  allowed: v.array(id),
  conditional: v.exactOptional(v.array(v.object({ industry: id, why: text }))),
});

const landUse = v.pipe(
  text,
  v.regex(LAND_USE_PREFIX, "No code of the land-use guide: 2, 4 or 6 digits are wanted"),
);

const clusterLandUses = v.object({
  allowed: v.array(landUse),
  conditional: v.exactOptional(v.array(v.object({ landUse, why: text }))),
  section: v.exactOptional(text),
  basis: v.exactOptional(text),
});

const controlIndex = v.object({
  code: v.picklist(CONTROL_INDICES),
  limit: v.pipe(quantity, v.minValue(0)),
  industries: v.exactOptional(v.array(id)),
  landUses: v.exactOptional(v.array(landUse)),
  source: v.pipe(text, v.nonEmpty("A control index names its source")),
  date: v.pipe(text, v.check(isIsoDay, "No day of the calendar: YYYY-MM-DD is wanted")),
  document: v.exactOptional(text),
});

const figure = v.object({
  id,
  subject: text,
  quantity: v.union([quantity, text, v.array(text), v.null()]),
  unit: text,
  year,
  section: text,
});

const contradiction = v.object({
  id,
  kind: v.picklist(CONTRADICTION_KINDS),
  subject: text,
  values: v.pipe(v.array(v.object({ value: text, section: text })), v.minLength(2)),
  note: v.exactOptional(text),
});

const planZone = v.object({
  id,
  name,
  kind: v.picklist(ZONE_KINDS),
  clusters: v.array(id),
  content: text,
  section: text,
});

const keyProject = v.object({
  id,
  name,
  industry: id,
  state: v.exactOptional(v.picklist(PROJECT_STATES)),
  toAttract: v.exactOptional(v.boolean()),
  capacity: v.exactOptional(text),
  section: text,
});

const utility = v.object({
  id,
  kind: v.picklist(UTILITY_KINDS),
  subject: text,
  quantity: v.union([quantity, text]),
  unit: text,
  year,
  section: text,
});

const plan = v.object({
  version: v.literal(1),
  id,
  name,
  document: text,
  plannedAreaM2: v.pipe(quantity, v.gtValue(0)),
  builtAreaM2: v.exactOptional(areaM2),
  builtYear: v.exactOptional(quantity),
  plantFloorAreaM2: v.exactOptional(areaM2),
  standardPlantFloorAreaM2: v.exactOptional(areaM2),
  industries: v.array(industry),
  clusterIndustries: v.record(id, clusterIndustries),
  clusterLandUses: v.exactOptional(v.record(id, clusterLandUses)),
  zoneLandUses: v.exactOptional(v.object(v.entriesFromList(ZONE_KINDS, v.exactOptional(v.array(landUse))))),
  controlIndices: v.exactOptional(v.array(controlIndex)),
  figures: v.array(figure),
  sections: v.exactOptional(v.object(v.entriesFromList(PLAN_QUANTITIES, v.exactOptional(text)))),
  zones: v.exactOptional(v.array(planZone)),
  supplyModes: v.exactOptional(v.array(v.object({ mode: v.picklist(SUPPLY_MODES), section: text }))),
  keyProjects: v.exactOptional(v.array(keyProject)),
  utilities: v.exactOptional(v.array(utility)),
  contradictions: v.exactOptional(v.array(contradiction)),
});

/**
 * A plan from parsed JSON. Unknown keys are dropped. Throws a DecodeError with a JSON Pointer where the shape
 * is wrong, an id comes twice, an industry or parent is named that the plan does not list, or a land use of a cluster
 * is both allowed and conditional.
 */
export function decodePlan(json: unknown, file = "plan.json"): Plan {
  const result = v.safeParse(plan, json, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new DecodeError(
      file,
      toJsonPointer(issue.path?.map(({ key }) => String(key)) ?? []),
      issue.message,
    );
  }
  checkReferences(result.output, file);
  return result.output;
}

function checkReferences(output: Plan, file: string): void {
  const fail = (path: readonly (string | number)[], reason: string): never => {
    throw new DecodeError(file, toJsonPointer(path), reason);
  };
  for (const list of [
    "industries",
    "figures",
    "zones",
    "keyProjects",
    "utilities",
    "contradictions",
  ] as const) {
    const ids = new Set<string>();
    output[list]?.forEach((row, index) => {
      if (ids.has(row.id)) fail([list, index, "id"], `Duplicate id: "${row.id}"`);
      ids.add(row.id);
    });
  }
  const parents = new Map(output.industries.map((row) => [row.id, row.parent]));
  const checkIndustry = (industryId: string, path: readonly (string | number)[]): void => {
    if (!parents.has(industryId)) fail(path, `Unknown industry: "${industryId}"`);
  };
  output.industries.forEach(({ id: industryId, parent }, index) => {
    const path = ["industries", index, "parent"];
    if (parent !== undefined) checkIndustry(parent, path);
    if (isOwnAncestor(industryId, parents)) fail(path, `Industry is a part of itself: "${industryId}"`);
  });
  for (const [cluster, { allowed, conditional }] of Object.entries(output.clusterIndustries)) {
    allowed.forEach((row, index) => checkIndustry(row, ["clusterIndustries", cluster, "allowed", index]));
    conditional?.forEach((row, index) =>
      checkIndustry(row.industry, ["clusterIndustries", cluster, "conditional", index, "industry"]),
    );
  }
  for (const [cluster, { allowed, conditional }] of Object.entries(output.clusterLandUses ?? {})) {
    conditional?.forEach((row, index) => {
      const path = ["clusterLandUses", cluster, "conditional", index, "landUse"];
      if (allowed.includes(row.landUse)) fail(path, `Land use is allowed and conditional: "${row.landUse}"`);
    });
  }
  output.controlIndices?.forEach(({ industries }, index) =>
    industries?.forEach((row, number) => checkIndustry(row, ["controlIndices", index, "industries", number])),
  );
  output.keyProjects?.forEach((row, index) =>
    checkIndustry(row.industry, ["keyProjects", index, "industry"]),
  );
}

function isOwnAncestor(industryId: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let current = parents.get(industryId);
  while (current !== undefined && !seen.has(current)) {
    if (current === industryId) return true;
    seen.add(current);
    current = parents.get(current);
  }
  return false;
}
