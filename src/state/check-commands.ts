import type { FindingFilter } from "../analysis/check/finding-filter.ts";
import { isPlotMend } from "../data/storage/plot-mend.ts";
import type { PlotMend, StoredProject } from "../data/storage/project.ts";
import { addNotice } from "./actions/notices.ts";
import { closeSheet, openSheet } from "./actions/sheet.ts";
import type { CheckRunner } from "./check-runner.ts";
import type { CheckTools, FindingsFormat } from "./check-tools.ts";
import { acceptFinding, mendPlot, reopenFinding } from "./project.ts";
import type { SheetRequest } from "./sheet-request.ts";
import type { Store } from "./store.ts";

/** What the user can have done about the check of the park. */
export interface CheckCommands {
  /** Checks the park in force off the main thread; nothing where a check is under way. */
  readonly checkPark: () => void;
  /** Ends a check under way at once; what was found before is there again. */
  readonly cancelCheck: () => void;
  /** Accepts the finding of that key, as one change; who says so and why go with it. */
  readonly acceptFinding: (key: string, reason: string, by: string) => void;
  readonly reopenFinding: (key: string) => void;
  /** Puts the record of a plot right, as one change. */
  readonly mendPlot: (plotId: string, values: PlotMend) => void;
  /** Gives the findings that stand and pass `filter` as a file, which says the filter in words. */
  readonly exportFindings: (format: FindingsFormat, filter: FindingFilter) => Promise<void>;
  readonly openSheet: (request: SheetRequest) => void;
  readonly closeSheet: () => void;
}

export function createCheckCommands(store: Store, tools: CheckTools): CheckCommands {
  const { changeProject } = tools;
  let runner: Promise<CheckRunner> | undefined;
  // Fetched with the first check: the first map does not wait for it.
  const getRunner = (): Promise<CheckRunner> =>
    (runner ??= import("./check-runner.ts").then(({ createCheckRunner }) => createCheckRunner(store, tools)));

  const change = (make: (project: StoredProject, at: string) => StoredProject): void => {
    const { isReadOnly, project } = store.state.value;
    if (!isReadOnly) changeProject(make(project, tools.now().toISOString()));
  };

  return {
    checkPark: () => void getRunner().then((checks) => checks.run()),
    cancelCheck: () => void runner?.then((checks) => checks.cancel()),
    acceptFinding: (finding, reason, by) => {
      change((project, at) => acceptFinding(project, { finding, reason, by, at }));
    },
    reopenFinding: (finding) => {
      change((project, at) => reopenFinding(project, finding, at));
    },
    mendPlot: (plotId, values) => {
      // Anything else could not be saved.
      if (isPlotMend(values)) change((project, at) => mendPlot(project, plotId, values, at));
    },
    exportFindings: async (format, filter) => {
      try {
        const { exportFindings } = await import("./export-findings.ts");
        await exportFindings(format, filter, store.state.value, tools);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        store.update(addNotice("export-failed", { reason }));
      }
    },
    openSheet: (request) => {
      store.update(openSheet(request));
    },
    closeSheet: () => {
      store.update(closeSheet());
    },
  };
}
