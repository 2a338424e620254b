import type { Finding } from "../../../domain/finding.ts";

const PROPERTY_PATH = /\/properties\/([^/]+)/;

/** The field a finding is about: stated among its figures, else the last property of its path; or none. */
export function getFindingField({ figures, path }: Finding): string | null {
  const { field } = figures;
  if (typeof field === "string") return field;
  const escaped = PROPERTY_PATH.exec(path ?? "")?.[1];
  return escaped === undefined ? null : escaped.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The row a finding is about, as the user counts: stated by the format, else the place in the file from 1. */
export function getFindingRow({ figures, feature }: Finding): number | null {
  const { row } = figures;
  if (typeof row === "number") return row;
  return feature === undefined ? null : feature + 1;
}
