import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../src/analysis/check/check-report.ts";
import type { CheckFinding } from "../../../src/domain/check-finding.ts";
import type { CutPiece } from "../../../src/domain/cut-piece.ts";
import { openFinding, setAsOf } from "../../../src/state/actions/checking.ts";
import { openPark, startLoadingPark } from "../../../src/state/actions/park.ts";
import { setProject } from "../../../src/state/actions/project.ts";
import { closeSheet } from "../../../src/state/actions/sheet.ts";
import { addRun, createCheckRunner } from "../../../src/state/check-runner.ts";
import { createDerived, createOuterSignals } from "../../../src/state/derived.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { acceptFinding, mendPlot, undo } from "../../../src/state/project.ts";
import { createStore } from "../../../src/state/store.ts";
import { createParkData } from "./park-fixture.ts";

const AT = "2026-06-30T06:03:00.000Z";

const PIECE: CutPiece = {
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [108.7, 29.4],
        [108.701, 29.4],
        [108.701, 29.401],
        [108.7, 29.4],
      ],
    ],
  },
  areaM2: 12,
  widthM: 2,
  at: [108.7007, 29.4003],
};

const OVERLAP: CheckFinding = {
  code: "plots-overlap",
  severity: "error",
  subjects: ["N-1", "N-2"],
  figures: {},
  key: "plots-overlap/N-1/N-2",
  piece: PIECE,
  areaM2: 12,
};
const STALE_RECORD: CheckFinding = {
  code: "record-stale",
  severity: "info",
  subjects: ["S-1"],
  figures: {},
  key: "record-stale/S-1",
  areaM2: null,
};

function makeReport(asOf: string, inputChecksum = "a"): CheckReport {
  return {
    park: { clusters: [], plots: [], plants: [], zones: [] },
    asOf,
    checked: 3,
    notChecked: 0,
    findings: [OVERLAP, STALE_RECORD],
    clusters: [],
    parts: {
      plots: new Int32Array(),
      clusters: new Int32Array(),
      areasM2: new Float64Array(),
      pieces: new Map(),
    },
    inputChecksum,
    ms: 1,
  };
}

/** A small park that is open, and a runner whose checks end when told to. */
function start() {
  const store = createStore(createInitialState("zh-CN", "auto"));
  const derived = createDerived(store, createOuterSignals("light", null));
  store.update(openPark(createParkData()));
  const ends: { resolve: (report: CheckReport) => void; reject: (reason: Error) => void }[] = [];
  const signals: AbortSignal[] = [];
  let touches = 0;
  const runner = createCheckRunner(
    store,
    {
      derived,
      now: () => new Date(AT),
      reader: { getShapes: () => Promise.reject(new Error("none")) as never, lendShapes: () => undefined },
      saveFile: () => undefined,
      changeProject: (next) => store.update(setProject(next)),
      touch: () => (touches += 1),
    },
    {
      run: (_data, _asOf, _onProgress, signal) => {
        signals.push(signal);
        return new Promise((resolve, reject) => ends.push({ resolve, reject }));
      },
    },
  );
  const finish = async (report: CheckReport) => {
    const running = runner.run();
    ends.at(-1)?.resolve(report);
    await running;
  };
  return { store, derived, runner, ends, signals, finish, getTouches: () => touches };
}

describe("a check of the park", () => {
  it("shows that it runs, then what it found", async () => {
    const { store, derived, runner, ends } = start();
    const running = runner.run();
    expect(store.state.value.check.kind).toBe("running");
    const report = makeReport("2026-06-30");
    ends[0]?.resolve(report);
    await running;
    expect(store.state.value.check).toEqual({ kind: "done", report, isStale: false });
    expect(derived.splitFindings.value?.shown).toEqual([OVERLAP, STALE_RECORD]);
  });

  it("runs once, however often it is asked for", () => {
    const { runner, ends } = start();
    void runner.run();
    void runner.run();
    expect(ends).toHaveLength(1);
  });

  it("keeps the former report in sight while it runs again, and gives it back when it is cancelled", async () => {
    const { store, derived, runner, signals, finish } = start();
    const report = makeReport("2026-06-30");
    await finish(report);
    void runner.run();
    expect(derived.report.value).toBe(report);
    runner.cancel();
    expect(signals.at(-1)?.aborted).toBe(true);
    expect(store.state.value.check).toEqual({ kind: "done", report, isStale: false });
  });

  it("that is cancelled before anything was found leaves nothing", () => {
    const { store, runner } = start();
    void runner.run();
    runner.cancel();
    expect(store.state.value.check).toEqual({ kind: "none" });
  });

  it("that fails says why and keeps the former report", async () => {
    const { store, runner, ends, finish } = start();
    const report = makeReport("2026-06-30");
    await finish(report);
    const running = runner.run();
    ends.at(-1)?.reject(new Error("out of memory"));
    await running;
    expect(store.state.value.check).toEqual({ kind: "failed", reason: "out of memory", former: report });
  });

  it("ends when another park is opened", () => {
    const { store, runner, signals } = start();
    void runner.run();
    store.update(startLoadingPark("other"));
    expect(signals[0]?.aborted).toBe(true);
    expect(store.state.value.check).toEqual({ kind: "none" });
  });
});

describe("a report", () => {
  const isStale = ({ store }: ReturnType<typeof start>): boolean => {
    const { check } = store.state.value;
    return check.kind === "done" && check.isStale;
  };

  it("is out of date on another day, and true again on its own", async () => {
    const session = start();
    await session.finish(makeReport("2026-06-30"));
    session.store.update(setAsOf("2026-12-31"));
    expect(isStale(session)).toBe(true);
    session.store.update(setAsOf("2026-06-30"));
    expect(isStale(session)).toBe(false);
  });

  it("is out of date once a record is mended, and true again when that is undone", async () => {
    const session = start();
    const { store } = session;
    store.update(setProject(mendPlot(store.state.value.project, "S-1", { stage: "started" }, AT)));
    await session.finish(makeReport("2026-06-30"));
    store.update(setProject(mendPlot(store.state.value.project, "N-1", { stage: "started" }, AT)));
    expect(isStale(session)).toBe(true);
    store.update(setProject(undo(store.state.value.project)));
    expect(isStale(session)).toBe(false);
  });

  it("is not out of date because a finding was accepted", async () => {
    const session = start();
    const { store, derived } = session;
    await session.finish(makeReport("2026-06-30"));
    const acceptance = { finding: OVERLAP.key, reason: "共用围墙", by: "经办人", at: AT };
    store.update(setProject(acceptFinding(store.state.value.project, acceptance)));
    expect(isStale(session)).toBe(false);
    expect(derived.acceptances.value.get(OVERLAP.key)?.reason).toBe("共用围墙");
  });
});

describe("a finding that is opened", () => {
  it("selects its subjects and its piece and asks the map to go there; the piece alone is the sum", async () => {
    const { store, derived, finish } = start();
    await finish(makeReport("2026-06-30"));
    store.update(openFinding(OVERLAP.key));
    expect(derived.openFinding.value).toBe(OVERLAP);
    const { selection, focus } = store.state.value;
    expect(selection.refs).toEqual([
      { layer: "plots", id: "N-1" },
      { layer: "plots", id: "N-2" },
    ]);
    expect(selection.pieces).toEqual([PIECE]);
    expect(focus?.target).toEqual({ bounds: [108.7, 29.4, 108.701, 29.401] });
    expect(derived.selectedSum.value).toEqual({ kind: "land", areaM2: 12, count: 1 });
  });

  it("without a piece is looked for where its subjects are", async () => {
    const { store, finish } = start();
    await finish(makeReport("2026-06-30"));
    store.update(openFinding(STALE_RECORD.key));
    expect(store.state.value.focus?.target).toEqual({ refs: [{ layer: "plots", id: "S-1" }] });
  });

  it("by a link is marked once the park is checked, and the map stays where the link put it", async () => {
    const { store, finish } = start();
    store.update(openFinding(OVERLAP.key));
    expect(store.state.value.selection.pieces).toEqual([]);
    await finish(makeReport("2026-06-30"));
    expect(store.state.value.selection.pieces).toEqual([PIECE]);
    expect(store.state.value.focus).toBeNull();
  });

  it("by a link and not found is told and closed", async () => {
    const { store, finish } = start();
    store.update(openFinding("plots-overlap/X/Y"));
    await finish(makeReport("2026-06-30"));
    expect(store.state.value.openFindingKey).toBeNull();
    expect(store.state.value.notices.map(({ code }) => code)).toEqual(["link-part-dropped"]);
  });
});

describe("the runs a project keeps", () => {
  const run = (inputChecksum: string, asOf = "2026-06-30") => ({
    inputChecksum,
    asOf,
    at: AT,
    findings: [],
  });

  it("are compared with the last one of other data or another day", () => {
    const first = addRun(undefined, run("a"));
    expect(first).toEqual({ last: run("a") });
    expect(addRun(first, run("a"))).toEqual({ last: run("a") });
    const second = addRun(first, run("b"));
    expect(second).toEqual({ last: run("b"), former: run("a") });
    expect(addRun(second, run("b"))).toEqual(second);
    expect(addRun(second, run("b", "2026-12-31"))).toEqual({
      last: run("b", "2026-12-31"),
      former: run("b"),
    });
  });

  it("tell what is new and what is gone, and are saved", async () => {
    const { store, derived, finish, getTouches } = start();
    await finish(makeReport("2026-05-31", "a"));
    expect(derived.runComparison.value).toBeNull();
    store.update(setAsOf("2026-07-31"));
    await finish({ ...makeReport("2026-07-31", "a"), findings: [STALE_RECORD] });
    expect(derived.runComparison.value?.gone.map(({ key }) => key)).toEqual([OVERLAP.key]);
    expect(getTouches()).toBe(2);
  });
});

describe("a sheet", () => {
  it("that is not open is closed without a change", () => {
    const { store } = start();
    const before = store.state.value;
    store.update(closeSheet());
    expect(store.state.value).toBe(before);
  });
});
