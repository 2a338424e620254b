import { MENDABLE_FIELDS, type MendableField, type PlotMend } from "../../data/storage/project.ts";
import type { FindingCode } from "../../domain/finding.ts";
import { isIsoDay } from "../../domain/iso-day.ts";
import type { Plot } from "../../domain/plot.ts";
import { STAGES } from "../../domain/stage.ts";

/** What stands in the fields of the form; "" is not given. */
export type MendDraft = Readonly<Record<MendableField, string>>;

/** The field a finding is most likely mended in. */
const FIELD_OF_CODE: Readonly<Partial<Record<FindingCode, MendableField>>> = {
  "area-mismatch": "areaRegisteredM2",
  "use-not-in-plan": "landUse",
  "zone-mismatch": "landUse",
  "industry-not-in-cluster": "industry",
  "plot-straddles-clusters": "cluster",
  "plot-outside-park": "cluster",
  "approved-not-supplied": "stage",
  "supplied-not-used": "stage",
  "idle-not-started": "startedOn",
  "idle-suspended": "suspendedOn",
  "idle-soon": "startedOn",
  "record-stale": "verifiedOn",
};

export function getMendField(code: FindingCode): MendableField {
  return FIELD_OF_CODE[code] ?? "stage";
}

/** The record as it stands, in the fields of the form. */
export function createMendDraft(plot: Plot): MendDraft {
  return Object.fromEntries(MENDABLE_FIELDS.map((field) => [field, String(plot[field] ?? "")])) as MendDraft;
}

/** What the form says: the values that differ from the record, and the fields that cannot be taken. */
export interface ReadMend {
  readonly values: PlotMend;
  readonly bad: readonly MendableField[];
}

/** A field that was emptied takes the value away (null); an area is in m², a day is YYYY-MM-DD. */
export function readMendDraft(plot: Plot, draft: MendDraft): ReadMend {
  const former = createMendDraft(plot);
  const values: Partial<Record<MendableField, string | number | null>> = {};
  const bad: MendableField[] = [];
  for (const field of MENDABLE_FIELDS) {
    const text = draft[field].trim();
    if (text === former[field]) continue;
    const value = text === "" ? null : readField(field, text);
    if (value === undefined) bad.push(field);
    else values[field] = value;
  }
  // Each value is of its field's type by readField.
  return { values: values as PlotMend, bad };
}

function readField(field: MendableField, text: string): string | number | undefined {
  switch (field) {
    case "areaRegisteredM2": {
      const areaM2 = Number(text);
      return Number.isFinite(areaM2) && areaM2 >= 0 ? areaM2 : undefined;
    }
    case "stage":
      return STAGES.find((stage) => stage === text);
    case "cluster":
    case "landUse":
    case "industry":
      return text;
    case "approvedOn":
    case "suppliedOn":
    case "handedOverOn":
    case "startDueOn":
    case "startedOn":
    case "suspendedOn":
    case "completedOn":
    case "verifiedOn":
      return isIsoDay(text) ? text : undefined;
  }
}
