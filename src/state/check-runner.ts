import { effect, untracked } from "@preact/signals-core";
import { toFindingHead } from "../analysis/check/compare-runs.ts";
import type { CheckReport } from "../analysis/check/check-report.ts";
import type { StoredProject, StoredRun } from "../data/storage/project.ts";
import type { Park } from "../domain/park.ts";
import type { Plan } from "../domain/plan.ts";
import {
  dropCheck,
  failCheck,
  finishCheck,
  keepRuns,
  markOpenFinding,
  markStale,
  openFinding,
  reportCheck,
  startCheck,
} from "./actions/checking.ts";
import { addNotice } from "./actions/notices.ts";
import { CheckClient } from "./check-client.ts";
import type { CheckTools } from "./check-tools.ts";
import { prepareParkIndex } from "./park-index.ts";
import type { Store } from "./store.ts";

/** Checks of the park, one at a time. */
export interface CheckRunner {
  /** Checks the park in force; resolves when the check has ended, however it ended. */
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

/** What a report was made of; as long as it is this, the report is true. */
interface CheckSubject {
  readonly park: Park;
  readonly plan: Plan;
  readonly asOf: string;
}

/** More heads than these are not kept: reading and writing the project would hold the page. */
const MAX_KEPT_FINDINGS = 20_000;

export function createCheckRunner(
  store: Store,
  { derived, reader, now, touch }: CheckTools,
  client: Pick<CheckClient, "run"> = new CheckClient(reader),
): CheckRunner {
  let running: { readonly abort: AbortController; readonly parkId: string } | null = null;
  let checked: CheckSubject | null = null;

  const getSubject = (): CheckSubject | null => {
    const data = derived.park.value;
    return data === null ? null : { park: data.park, plan: data.plan, asOf: derived.asOf.value };
  };
  const isStale = (): boolean => {
    const subject = getSubject();
    return (
      checked?.park !== subject?.park || checked?.plan !== subject?.plan || checked?.asOf !== subject?.asOf
    );
  };

  const cancel = (): void => {
    if (running === null) return;
    running.abort.abort();
    running = null;
    store.update(dropCheck(isStale()));
  };

  effect(() => {
    const stale = isStale();
    untracked(() => {
      store.update(markStale(stale));
    });
  });
  const parkId = store.derive((state) => state.parkId);
  effect(() => {
    const { value: present } = parkId;
    if (running !== null && running.parkId !== present) untracked(cancel);
  });

  const keep = (report: CheckReport): void => {
    if (report.findings.length > MAX_KEPT_FINDINGS) return;
    store.update(keepRuns(addRun(store.state.value.project.runs, toStoredRun(report, now()))));
    touch();
  };

  const showPending = (key: string): void => {
    if (derived.openFinding.value !== null) {
      store.update(markOpenFinding());
      return;
    }
    store.update(openFinding(null));
    store.update(addNotice("link-part-dropped", { part: `finding=${key}`.slice(0, 60) }));
  };

  return {
    run: async () => {
      const data = derived.park.value;
      const subject = getSubject();
      if (running !== null || data === null || subject === null) return;
      const current = { abort: new AbortController(), parkId: store.state.value.parkId };
      running = current;
      const { signal } = current.abort;
      store.update(startCheck({ step: "handing-over", done: 0, total: data.park.plots.length }));
      // What shows the report looks records up.
      void prepareParkIndex(data.park);
      try {
        const report = await client.run(
          data,
          subject.asOf,
          (progress) => {
            if (!signal.aborted) store.update(reportCheck(progress));
          },
          signal,
        );
        running = null;
        checked = subject;
        const { openFindingKey } = store.state.value;
        // A link may have named it before there was a report.
        const isPending = openFindingKey !== null && derived.openFinding.value === null;
        store.update(finishCheck(report));
        store.update(markStale(isStale()));
        keep(report);
        if (isPending) showPending(openFindingKey);
      } catch (error) {
        if (signal.aborted) return;
        running = null;
        store.update(failCheck(error instanceof Error ? error.message : String(error)));
      }
    },
    cancel,
  };
}

/** The former run stays the one to compare with until the data or the day are others. */
export function addRun(runs: StoredProject["runs"], next: StoredRun): NonNullable<StoredProject["runs"]> {
  if (runs === undefined) return { last: next };
  const { last, former } = runs;
  const isSame = last.inputChecksum === next.inputChecksum && last.asOf === next.asOf;
  const kept = isSame ? former : last;
  return { last: next, ...(kept === undefined ? {} : { former: kept }) };
}

function toStoredRun({ asOf, inputChecksum, findings }: CheckReport, at: Date): StoredRun {
  return { asOf, inputChecksum, at: at.toISOString(), findings: findings.map(toFindingHead) };
}
