import { toFileStem } from "./file-stem.ts";

/** What a park file is called: the park's id and what tells it from any other zip. */
export function getParkFileName(parkId: string): string {
  return `${toFileStem(parkId)}.park.zip`;
}
