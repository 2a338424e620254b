import { createFinding } from "../create-finding.ts";
import { type FormatOptions, Refusal } from "../formats/format.ts";
import { loadFormat } from "../formats/load-format.ts";
import { recogniseFormat } from "../formats/recognise-format.ts";
import type { SourceDataset, SourceFile } from "../formats/source-dataset.ts";

/** What opened files gave. */
export type OpenedSource =
  | { readonly kind: "dataset"; readonly dataset: SourceDataset }
  /** A packed park folder: its files by path. */
  | { readonly kind: "park"; readonly files: ReadonlyMap<string, Uint8Array> }
  /** Nothing that can be opened; a code of what it looks like, `format.looks.<code>`. */
  | { readonly kind: "unknown"; readonly looksLike: string };

/**
 * Tells what `files` are and reads them: the first is the one that was opened, the others lie beside it.
 * @throws Refusal when they are of a known format and cannot be read.
 */
export async function openSource(
  files: readonly SourceFile[],
  options: FormatOptions,
): Promise<OpenedSource> {
  const recognised = await recogniseFormat(files);
  if (recognised.kind !== "format") return recognised;
  const format = await loadFormat(recognised.format);
  const dataset = await format.read(recognised.files, options);
  if (dataset.layers.length > 0) return { kind: "dataset", dataset };
  const figures = { format: recognised.format, reason: "no-layers" };
  throw new Refusal(createFinding("format-broken", { figures }));
}
