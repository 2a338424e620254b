import type { SourceFile } from "../source-dataset.ts";

/** The files of one shapefile, by what each is for. */
export interface Companions {
  /** Stem of its files as they spell it, with the folder where there is one. */
  readonly stem: string;
  readonly files: Readonly<Partial<Record<CompanionKind, Uint8Array>>>;
}

/** `cst` is what GeoServer writes for `cpg`. */
const COMPANION_KINDS = ["shp", "shx", "dbf", "prj", "cpg", "cst"] as const;
export type CompanionKind = (typeof COMPANION_KINDS)[number];

const COMPANION_NAME = /^(.*)\.(shp|shx|dbf|prj|cpg|cst)$/i;

/** True for a name of a file that is read; an index, a style or metadata is none. */
export function isCompanion(name: string): boolean {
  return COMPANION_NAME.test(name);
}

/** Files put together by their stem, whatever the case of their letters; groups without shapes and rows left out. */
export function groupCompanions(files: readonly SourceFile[]): readonly Companions[] {
  const groups = new Map<string, { stem: string; files: Partial<Record<CompanionKind, Uint8Array>> }>();
  for (const { name, bytes } of files) {
    const [, stem, ending = ""] = COMPANION_NAME.exec(name) ?? [];
    const kind = COMPANION_KINDS.find((known) => known === ending.toLowerCase());
    if (stem === undefined || kind === undefined) continue;
    const key = stem.toLowerCase();
    const group = groups.get(key) ?? { stem, files: {} };
    group.files[kind] ??= bytes;
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ files: { shp, dbf } }) => shp !== undefined || dbf !== undefined);
}
