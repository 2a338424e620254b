import type { FieldMapping } from "../../domain/field-mapping.ts";
import type { Finding } from "../../domain/finding.ts";
import { REPAIR_CODES, type RepairCode } from "../../domain/repair.ts";
import type { SourceDataset } from "../formats/source-dataset.ts";
import { getRepair } from "./repair-proposals.ts";
import type { ColumnSample } from "../mapping/sample-columns.ts";
import { describeLayer } from "./describe-layer.ts";
import type { InspectedField, Inspection } from "./inspection.ts";
import type { ImportReading } from "./read-import.ts";
import { toValueText } from "./value-text.ts";

/** Rows of the preview. */
const PREVIEW_ROWS = 5;

/** What a file is and what was made of it; `findings` is everything found, decoding included. */
export function inspect(
  dataset: SourceDataset,
  reading: ImportReading,
  findings: readonly Finding[],
  rejected: ReadonlySet<number>,
): Inspection {
  const { layer, columns, mapping, placing, repairs, bounds, isLayerGuessed, source } = reading;
  const { unsnappedCount, isTooDenseToSnap } = reading;
  return {
    format: dataset.format,
    encoding: dataset.encoding,
    encodingCandidates: dataset.encodingCandidates ?? [],
    layers: dataset.layers.map(describeLayer),
    layer: layer.name,
    isLayerGuessed,
    placing,
    fields: mapping.fields.map((field) => toInspectedField(field, columns)),
    preview: (source.collection?.features ?? [])
      .slice(0, PREVIEW_ROWS)
      .map(({ properties }) => properties ?? {}),
    suggestedLayer: mapping.layer,
    bounds,
    repairs,
    unsnappedCount,
    isTooDenseToSnap,
    proposals: countProposals(findings),
    rejectedCount: rejected.size,
    columns: columns.map(({ name }) => name),
  };
}

function toInspectedField(field: FieldMapping, columns: readonly ColumnSample[]): InspectedField {
  const column = columns.find(({ name }) => name === field.source);
  const [sample] = column?.samples ?? [];
  return { ...field, type: column?.type ?? "empty", sample: toValueText(sample) };
}

/** Places each repair would mend; a finding tells how many places of its feature it stands for. */
function countProposals(findings: readonly Finding[]): Inspection["proposals"] {
  const counts = new Map<RepairCode, number>();
  const seen = new Set<string>();
  for (const { code, feature, figures } of findings) {
    const repair = getRepair(code);
    // Up to three places of a feature are findings of their own, each with the count of all.
    const key = `${code} ${feature ?? ""}`;
    if (repair === null || seen.has(key)) continue;
    seen.add(key);
    const { count } = figures;
    counts.set(repair, (counts.get(repair) ?? 0) + (typeof count === "number" ? count : 1));
  }
  return REPAIR_CODES.flatMap((code) => {
    const count = counts.get(code);
    return count === undefined ? [] : [{ code, count }];
  });
}
