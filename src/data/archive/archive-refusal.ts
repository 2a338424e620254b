import { createFinding } from "../create-finding.ts";
import { Refusal } from "../formats/format.ts";

/** Why an archive is not opened; the words are `finding.what.…`. */
export type ArchiveFault =
  | "archive-entries"
  | "archive-bytes"
  | "archive-file-bytes"
  | "archive-ratio"
  | "archive-nested"
  | "archive-path"
  | "archive-encrypted"
  | "archive-method";

/** A refusal for something no honest archive of data has. */
export function refuseArchive(what: ArchiveFault, value: number | string, limit: number | string): Refusal {
  return new Refusal(createFinding("archive-refused", { figures: { what, value, limit } }));
}

/** Why a zip file cannot be read; the words are `finding.reason.…`. */
export type ZipFault = "zip-no-directory" | "zip-cut" | "zip-damaged" | "zip-checksum" | "zip-split";

/** A refusal for a zip file that is damaged. */
export function refuseZip(reason: ZipFault): Refusal {
  return new Refusal(createFinding("format-broken", { figures: { format: "zip", reason } }));
}
