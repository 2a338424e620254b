import type { Name } from "./name.ts";
import type { Sited } from "./site.ts";

/** A named point outside or inside the park, for orientation and distances. */
export interface Place extends Sited {
  readonly id: string;
  readonly name?: Name;
  /** town, station, airport, interchange …: an open list. */
  readonly kind?: string;
  readonly source?: string;
  readonly uncertaintyM?: number;
}
