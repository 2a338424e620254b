/** An entry of the browser's history as this app writes it. */
export interface Step {
  /** The address, with `#`: it may leave out what would make it too long. */
  readonly hash: string;
  /** Everything, without `#`. */
  readonly whole: string;
}

/** The entry the page stands at; null where its address came from outside. */
export function readStep({
  location,
  history,
}: {
  readonly location: Pick<Location, "hash">;
  readonly history: Pick<History, "state">;
}): Step | null {
  const state = history.state as Partial<Record<keyof Step, unknown>> | null;
  if (typeof state?.whole !== "string" || state.hash !== location.hash) return null;
  return { hash: location.hash, whole: state.whole };
}
