import type { CheckProgress } from "../../analysis/check/check-progress.ts";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import type { StoredProject } from "../../data/storage/project.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { getFindingRefs } from "../../domain/finding-refs.ts";
import type { Tolerance } from "../../domain/tolerance.ts";
import { getBounds } from "../../geo/bounds.ts";
import type { AppState, Focus, Selection } from "../app-state.ts";
import type { FindingView } from "../finding-view.ts";
import { getShownReport } from "../shown-report.ts";
import type { Action } from "../store.ts";

/** The day all clocks are read for, YYYY-MM-DD; null is the date of the data. */
export function setAsOf(asOf: string | null): Action {
  return (state) => (state.asOf === asOf ? state : { ...state, asOf });
}

export function setTolerance(tolerance: Tolerance): Action {
  return (state) => ({ ...state, tolerance });
}

/**
 * Opens the finding of that key: its subjects and its piece are selected and the map goes there. A key no report knows
 * yet waits for the report. Null closes it and leaves the selection alone.
 */
export function openFinding(key: string | null): Action {
  return (state) => {
    const finding =
      key === null ? undefined : getShownReport(state.check)?.findings.find((each) => each.key === key);
    const opened = { ...state, openFindingKey: key };
    return finding === undefined ? opened : selectFinding(opened, finding);
  };
}

/** Which findings are listed; what is not named stays. */
export function setFindingView(change: Partial<FindingView>): Action {
  return (state) => ({ ...state, findingView: { ...state.findingView, ...change } });
}

/** Marks what the open finding is about, and leaves the map where it is: a link says both. */
export function markOpenFinding(): Action {
  return (state) => {
    const finding = getShownReport(state.check)?.findings.find(({ key }) => key === state.openFindingKey);
    return finding === undefined ? state : { ...state, selection: toSelection(finding) };
  };
}

/** The park is being checked; what was found before stays in sight. */
export function startCheck(progress: CheckProgress): Action {
  return (state) => ({
    ...state,
    check: { kind: "running", progress, former: getShownReport(state.check) },
  });
}

export function reportCheck(progress: CheckProgress): Action {
  return (state) =>
    state.check.kind === "running" ? { ...state, check: { ...state.check, progress } } : state;
}

export function finishCheck(report: CheckReport): Action {
  return (state) => ({ ...state, check: { kind: "done", report, isStale: false } });
}

export function failCheck(reason: string): Action {
  return (state) => ({
    ...state,
    check: { kind: "failed", reason, former: getShownReport(state.check) },
  });
}

/** Ends a check under way: what was found before is there again, `isStale` as it is now. */
export function dropCheck(isStale: boolean): Action {
  return (state) => {
    if (state.check.kind !== "running") return state;
    const { former } = state.check;
    return {
      ...state,
      check: former === null ? { kind: "none" } : { kind: "done", report: former, isStale },
    };
  };
}

/** Whether the park or the day is another one than that of the report. */
export function markStale(isStale: boolean): Action {
  return (state) =>
    state.check.kind === "done" && state.check.isStale !== isStale
      ? { ...state, check: { ...state.check, isStale } }
      : state;
}

/** Keeps the heads of a check's findings with the project: no change, and nothing to be undone. */
export function keepRuns(runs: NonNullable<StoredProject["runs"]>): Action {
  return (state) => ({ ...state, project: { ...state.project, runs } });
}

function toSelection(finding: CheckFinding): Selection {
  const { piece } = finding;
  return { refs: getFindingRefs(finding), fileRefs: [], pieces: piece === undefined ? [] : [piece] };
}

function selectFinding(state: AppState, finding: CheckFinding): AppState {
  const selection = toSelection(finding);
  const { piece } = finding;
  const bounds = piece === undefined ? null : getBounds(piece.geometry);
  const target: Focus["target"] = bounds === null ? { refs: selection.refs } : { bounds };
  return {
    ...state,
    selection,
    pinnedFinding: null,
    focus: { target, serial: (state.focus?.serial ?? 0) + 1 },
  };
}
