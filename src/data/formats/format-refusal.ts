import { createFinding } from "../create-finding.ts";
import { MAX_JSON_BYTES } from "../read-json.ts";
import type { FormatName } from "./format-name.ts";
import { Refusal } from "./format.ts";
import type { SourceFile } from "./source-dataset.ts";

/** A file that is no sound one of its format; `reason` is a code of `finding.reason.…` or a plain technical text. */
export function refuseFormat(format: FormatName, reason: string): Refusal {
  return new Refusal(createFinding("format-broken", { figures: { format, reason } }));
}

/**
 * The file a format with one file is read from.
 * @throws Refusal when there is none, it is empty, or it is larger than anything that is read.
 */
export function takeFile(format: FormatName, [file]: readonly SourceFile[]): SourceFile {
  if (file === undefined || file.bytes.length === 0) throw refuseFormat(format, "no-content");
  const value = file.bytes.length;
  if (value > MAX_JSON_BYTES) {
    throw new Refusal(
      createFinding("limit-exceeded", { figures: { what: "bytes", value, limit: MAX_JSON_BYTES } }),
    );
  }
  return file;
}
