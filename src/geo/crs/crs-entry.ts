import type { Bounds } from "../../domain/site.ts";
import type { CrsRefusalReason } from "./crs.ts";

/** A system of a table of systems. */
export interface CrsEntry {
  /** EPSG number, or ESRI's where `authority` says so. */
  readonly code: number;
  readonly authority: "EPSG" | "ESRI";
  readonly name: string;
  /** proj4 definition; null where there is none, for the reason `obstacle`. */
  readonly definition: string | null;
  readonly obstacle: CrsRefusalReason | null;
  readonly bounds: Bounds | null;
  /** Of the datum shift, m; null where nobody says. */
  readonly accuracyM: number | null;
  /** Number of the geographic system it is built on; its own for a geographic one. */
  readonly base: number | null;
}

/** Systems to look up. */
export interface CrsTable {
  readonly getByCode: (code: number) => CrsEntry | null;
  /** Those whose name has that key (`toNameKey`), by number. */
  readonly findByName: (key: string) => readonly CrsEntry[];
  readonly entries: () => Iterable<CrsEntry>;
}
