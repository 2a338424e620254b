import type { Finding } from "../../../../../src/domain/finding.ts";
import type { Format, FormatOptions } from "../../../../../src/data/formats/format.ts";
import type { SourceDataset, SourceLayer } from "../../../../../src/data/formats/source-dataset.ts";
import { Refusal } from "../../../../../src/data/formats/format.ts";

interface TableFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

export function readText(
  format: Format,
  text: string | Uint8Array,
  { name = "a.csv", ...options }: FormatOptions & { readonly name?: string } = {},
): Promise<SourceDataset> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return format.read([{ name, bytes }], options);
}

export function getFeatures(layer: SourceLayer | undefined): readonly TableFeature[] {
  return (layer?.root as { features: TableFeature[] }).features;
}

export function getRows(layer: SourceLayer | undefined): readonly Readonly<Record<string, unknown>>[] {
  return getFeatures(layer).map(({ properties }) => properties);
}

/** The finding a refused file ends in. */
export async function getRefusal(reading: Promise<unknown>): Promise<Finding> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Refusal) return error.finding;
    throw error;
  }
  throw new Error("not refused");
}
