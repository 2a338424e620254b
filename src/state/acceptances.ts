import type { Change } from "../data/storage/project.ts";

/** Why a finding may stand, who said so and when (ISO time). */
export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What is accepted at this position of a project, by the key of the finding; the latest word counts. */
export function getAcceptances(
  changes: readonly Change[],
  position: number,
): ReadonlyMap<string, Acceptance> {
  const acceptances = new Map<string, Acceptance>();
  for (const change of changes.slice(0, position)) {
    if (change.kind === "accept") {
      const { finding, reason, by, at } = change;
      acceptances.set(finding, { reason, by, at });
    } else if (change.kind === "reopen") acceptances.delete(change.finding);
  }
  return acceptances;
}
