import { createContext } from "@lit/context";
import type { GetShapes } from "../../state/collect-geometries.ts";
import type { Commands } from "../../state/commands.ts";
import type { Derived } from "../../state/derived.ts";
import type { Store } from "../../state/store.ts";

/** What the composition root hands down to the elements. */
export interface App {
  readonly store: Store;
  readonly derived: Derived;
  readonly commands: Commands;
  /** A vector tile of shapes that a worker keeps. */
  readonly getTile: (
    token: string,
    z: number,
    x: number,
    y: number,
    signal: AbortSignal,
  ) => Promise<ArrayBuffer>;
  readonly getShapes: GetShapes;
  /** For the day and hour a sheet is made. */
  readonly now: () => Date;
}

export const appContext = createContext<App>(Symbol("app"));
