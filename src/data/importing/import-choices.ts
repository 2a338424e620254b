import type { FieldMapping } from "../../domain/field-mapping.ts";
import type { RepairCode } from "../../domain/repair.ts";
import type { ShiftedDatum } from "../../domain/shifted-datum.ts";
import type { FileRole } from "../file-content.ts";

/**
 * What the user settled about one import. Nothing here means: as the file says, else as guessed. With the same
 * files and the same choices a reading always comes out the same.
 */
export interface ImportChoices {
  readonly role?: FileRole;
  /** Name of the layer to read of a file with several. */
  readonly layer?: string;
  /** Label of an encoding, as `findEncoding` knows them. */
  readonly encoding?: string;
  /** "EPSG:n". */
  readonly crs?: string;
  /** True: the file writes the second axis first. */
  readonly areAxesSwapped?: boolean;
  /** The file's degrees are shifted; they are shifted back. */
  readonly datum?: ShiftedDatum;
  /** Columns, where they differ from what the dictionary says; by `source`. */
  readonly fields?: readonly FieldMapping[];
  readonly repairs?: readonly RepairCode[];
  /** Largest distance shared vertices are snapped over, m. */
  readonly snapToleranceM?: number;
}
