import type { Finding } from "../../../../src/domain/finding.ts";
import { Refusal, type Format, type FormatOptions } from "../../../../src/data/formats/format.ts";
import type { SourceDataset, SourceLayer } from "../../../../src/data/formats/source-dataset.ts";

/** A feature of a layer nobody has checked yet. */
export interface ReadFeature {
  readonly id?: string | number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** Reads one file; what is no text and no bytes is written as JSON. */
export function readFile(
  format: Format,
  content: unknown,
  { name = "图斑.json", ...options }: FormatOptions & { readonly name?: string } = {},
): Promise<SourceDataset> {
  return format.read([{ name, bytes: toBytes(content) }], options);
}

export function getFeatures(layer: SourceLayer | undefined): readonly ReadFeature[] {
  return (layer?.root as { readonly features: readonly ReadFeature[] }).features;
}

/** Code and place of each finding, with one figure of it. */
export function listFindings({ findings }: SourceDataset, figure: string): readonly unknown[] {
  return findings.map(({ code, feature, figures }) => [code, feature, figures[figure]]);
}

/** The finding a refused file ends in. */
export async function getRefusal(reading: Promise<unknown>): Promise<Finding> {
  const result = await reading.catch((error: unknown) => error);
  if (result instanceof Refusal) return result.finding;
  throw result instanceof Error ? result : new Error("not refused");
}

function toBytes(content: unknown): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
}
