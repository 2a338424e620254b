import { computed, type ReadonlySignal } from "@preact/signals-core";
import { filterFindings } from "../../analysis/check/finding-filter.ts";
import { createFindingPlaces, type FindingPlaces } from "../../analysis/check/finding-places.ts";
import { groupFindings, type SeverityGroup } from "../../analysis/check/group-findings.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { getFindingRefs } from "../../domain/finding-refs.ts";
import { createFindingNames, type FindingNames } from "../../i18n/check-finding-text.ts";
import type { FindingView } from "../../state/finding-view.ts";
import type { App } from "../shared/app-context.ts";

/** What the elements of the check read in common, each made once for as long as what it reads stays the same. */
export interface CheckSignals {
  readonly view: ReadonlySignal<FindingView>;
  readonly places: ReadonlySignal<FindingPlaces | null>;
  readonly names: ReadonlySignal<FindingNames | null>;
  /** Those the tab is about, before the filter; of the tab of gone findings there are none here. */
  readonly ofTab: ReadonlySignal<readonly CheckFinding[]>;
  /** Those that pass the filter too. */
  readonly shown: ReadonlySignal<readonly CheckFinding[]>;
  readonly groups: ReadonlySignal<readonly SeverityGroup[]>;
  /** In the order they are listed, as previous and next go. */
  readonly listed: ReadonlySignal<readonly CheckFinding[]>;
  /** All findings about a plot, hidden ones too, the worst first. */
  readonly ofPlot: (id: string) => readonly CheckFinding[];
  /** Keys of those the tolerance hides. */
  readonly hiddenKeys: ReadonlySignal<ReadonlySet<string>>;
}

const NONE: readonly CheckFinding[] = [];

const known = new WeakMap<App, CheckSignals>();

export function getCheckSignals(app: App): CheckSignals {
  const signals = known.get(app) ?? createCheckSignals(app);
  known.set(app, signals);
  return signals;
}

function createCheckSignals({ store, derived }: App): CheckSignals {
  const view = store.derive(({ findingView }) => findingView);
  const places = computed(() => {
    const data = derived.park.value;
    const index = derived.index.value;
    return data === null || index === null ? null : createFindingPlaces(data.park, index);
  });
  const names = computed(() => {
    const data = derived.park.value;
    return data === null ? null : createFindingNames(data.park, data.plan, derived.locale.value);
  });
  const withHidden = computed(() => {
    const split = derived.splitFindings.value;
    if (split === null) return NONE;
    return view.value.areHiddenShown ? [...split.shown, ...split.hidden] : split.shown;
  });
  const ofTab = computed(() => {
    switch (view.value.tab) {
      case "present":
        return withHidden.value;
      case "fresh": {
        const fresh = derived.runComparison.value?.fresh;
        return fresh === undefined ? NONE : withHidden.value.filter(({ key }) => fresh.has(key));
      }
      case "gone":
        return NONE;
    }
  });
  const shown = computed(() =>
    places.value === null
      ? NONE
      : filterFindings(ofTab.value, view.value.filter, derived.acceptances.value, places.value),
  );
  const groups = computed(() => groupFindings(shown.value));
  return {
    view,
    places,
    names,
    ofTab,
    shown,
    groups,
    listed: computed(() =>
      groups.value.flatMap((bySeverity) => bySeverity.groups.flatMap(({ findings }) => findings)),
    ),
    ofPlot: (id) => (derived.report.value?.findings ?? NONE).filter((finding) => isAboutPlot(finding, id)),
    hiddenKeys: computed(() => new Set(derived.splitFindings.value?.hidden.map(({ key }) => key))),
  };
}

function isAboutPlot(finding: CheckFinding, plotId: string): boolean {
  if (!finding.subjects.includes(plotId)) return false;
  return getFindingRefs(finding).some(({ layer, id }) => layer === "plots" && id === plotId);
}
