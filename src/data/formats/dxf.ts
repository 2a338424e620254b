import { createFinding } from "../create-finding.ts";
import { decodeDrawing } from "./dxf/decode-drawing.ts";
import { readDrawing } from "./dxf/read-drawing.ts";
import { readEntities } from "./dxf/read-entities.ts";
import { refuseFormat, takeFile } from "./format-refusal.ts";
import type { Format, FormatOptions } from "./format.ts";
import { getLayerName } from "./layer-name.ts";
import type { SourceDataset, SourceFile } from "./source-dataset.ts";

/**
 * Drawings as text, AutoCAD R12 and later: model-space outlines, lines, points and words in one layer, in whatever
 * system they were drawn. Curves become chords, words inside an outline its `label`.
 */
export const dxf: Format = {
  read: (files, options) => Promise.resolve().then(() => readDxf(takeFile("dxf", files), options)),
};

const BINARY_MAGIC = "AutoCAD Binary DXF";

function readDxf(
  { name, bytes }: SourceFile,
  { encoding: chosen, onProgress }: FormatOptions,
): SourceDataset {
  if (startsWith(bytes, BINARY_MAGIC)) throw refuseFormat("dxf", "binary-dxf");
  const { text, findings, ...encoding } = decodeDrawing(bytes, chosen);
  const { entities, hasEntities, isWhole } = readDrawing(text, (done) => {
    onProgress?.(Math.round((done / text.length) * bytes.length), bytes.length);
  });
  if (!hasEntities || (entities.length === 0 && !isWhole)) throw refuseFormat("dxf", "dxf-no-entities");
  const cut = isWhole
    ? []
    : [createFinding("format-broken", { figures: { format: "dxf", reason: "dxf-cut" } })];
  const { features, findings: entityFindings } = readEntities(entities);
  return {
    format: "dxf",
    ...encoding,
    layers: [
      { name: getLayerName(name), root: { type: "FeatureCollection", features }, isLonLatByFormat: false },
    ],
    findings: [...findings, ...cut, ...entityFindings],
  };
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((character, index) => bytes[index] === character.charCodeAt(0));
}
