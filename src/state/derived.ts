import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import { type AllocationSummary, getAllocationSummary } from "../analysis/allocation-summary.ts";
import type { CheckReport } from "../analysis/check/check-report.ts";
import { compareRuns, type RunComparison } from "../analysis/check/compare-runs.ts";
import { splitByTolerance, type SplitFindings } from "../analysis/check/split-by-tolerance.ts";
import { getLegend, type Legend } from "../analysis/legend.ts";
import { createSearchIndex, type SearchIndex } from "../analysis/search.ts";
import type { AdjoiningPair } from "../analysis/sites/adjoining.ts";
import { findNearMisses, type NearMiss } from "../analysis/sites/near-misses.ts";
import { findSites, type SiteResult } from "../analysis/sites/find-sites.ts";
import type { SiteContext } from "../analysis/sites/mark-misses.ts";
import { createSiteCatalog, type SiteCatalog } from "../analysis/sites/site-catalog.ts";
import { countSites, type SiteCounts } from "../analysis/sites/site-facets.ts";
import { getMatches } from "../analysis/sites/get-matches.ts";
import type { SiteMatch } from "../analysis/sites/site-match.ts";
import { getVacancy, type Vacancy } from "../analysis/vacancy.ts";
import type { FileContent, FileFeature } from "../data/file-content.ts";
import type { ParkData } from "../data/park-data.ts";
import type { CheckFinding } from "../domain/check-finding.ts";
import type { FeatureRef, ParkLayer } from "../domain/layer.ts";
import { hasMusts } from "../domain/need.ts";
import { formatName } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ThemeName } from "../theme/theme-name.ts";
import type { View } from "./app-state.ts";
import { type AppliedContent, getAppliedContents, getEffectivePark } from "./effective-park.ts";
import { type Acceptance, getAcceptances } from "./acceptances.ts";
import { redrawStatuses } from "./drawn-statuses.ts";
import { applyMends, getMends, type MendChange } from "./mends.ts";
import { toAdjoiningPairs } from "./adjoining-pairs.ts";
import { findOutline } from "./find-outline.ts";
import { getFilteredIds, getMatchedIds } from "./matched-ids.ts";
import { createParkIndex, findRecord, type ParkIndex, type ParkRecord } from "./park-index.ts";
import { getAppliedImports } from "./project.ts";
import { type SelectedSum, sumSelection } from "./selected-sum.ts";
import { getShownReport } from "./shown-report.ts";
import type { Store } from "./store.ts";

/** Values read from the state, each made once for as long as what it reads stays the same. */
export interface Derived {
  readonly view: ReadonlySignal<View>;
  readonly locale: ReadonlySignal<Locale>;
  /** The theme that is drawn: the user's, or the system's under `auto`. */
  readonly themeName: ReadonlySignal<ThemeName>;
  /** Width of the panel on a desk; null while the user has not chosen one. */
  readonly panelWidthPx: ReadonlySignal<number | null>;
  /** The park everything is asked of, the user's files laid over it. */
  readonly park: ReadonlySignal<ParkData | null>;
  readonly index: ReadonlySignal<ParkIndex | null>;
  readonly summary: ReadonlySignal<AllocationSummary | null>;
  readonly vacancy: ReadonlySignal<Vacancy | null>;
  readonly legend: ReadonlySignal<Legend | null>;
  readonly searchIndex: ReadonlySignal<SearchIndex | null>;
  readonly siteCatalog: ReadonlySignal<SiteCatalog | null>;
  /** Who fits the need; without chains of plots until it is known which adjoin. */
  readonly sites: ReadonlySignal<SiteResult | null>;
  /** Everything that fits, best first. */
  readonly matches: ReadonlySignal<readonly SiteMatch[]>;
  /** How the candidates lie under every question. */
  readonly siteCounts: ReadonlySignal<SiteCounts | null>;
  readonly nearMisses: ReadonlySignal<readonly NearMiss[]>;
  /** Ids that pass the filter while it is on in the sites view, as the table lists them. */
  readonly listedIds: ReadonlySignal<Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>>>;
  /** The same as the map shows them: with the plots of plants. A layer without an entry is not filtered. */
  readonly matchedIds: ReadonlySignal<Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>>>;
  /** Ids that pass the filter wherever it is looked at: what goes out of a layer while a filter is on. */
  readonly filteredIds: ReadonlySignal<Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>>>;
  readonly selectedRecords: ReadonlySignal<readonly (ParkRecord | FileFeature)[]>;
  readonly selectedSum: ReadonlySignal<SelectedSum>;
  /** The day all clocks are read for, YYYY-MM-DD: the user's, else the date of the data. */
  readonly asOf: ReadonlySignal<string>;
  /** The last report, or the one before while the park is checked again. */
  readonly report: ReadonlySignal<CheckReport | null>;
  /** The report's findings, those apart that the tolerance hides. */
  readonly splitFindings: ReadonlySignal<SplitFindings | null>;
  /** By the key of the finding. */
  readonly acceptances: ReadonlySignal<ReadonlyMap<string, Acceptance>>;
  /** The report against the check before it of other data or another day; null where there was none. */
  readonly runComparison: ReadonlySignal<RunComparison | null>;
  /** The finding that is looked at, hidden by the tolerance or not. */
  readonly openFinding: ReadonlySignal<CheckFinding | null>;
  /** The name of a feature in the user's language, its code where it has none. */
  readonly nameOf: (ref: FeatureRef) => string;
}

/** Signals the outer world writes: the system's theme and the remembered width of the panel. */
export interface OuterSignals {
  readonly systemTheme: Signal<ThemeName>;
  readonly panelWidthPx: Signal<number | null>;
}

export function createOuterSignals(systemTheme: ThemeName, panelWidthPx: number | null): OuterSignals {
  return { systemTheme: signal(systemTheme), panelWidthPx: signal(panelWidthPx) };
}

export function createDerived(store: Store, outer: OuterSignals): Derived {
  const loaded = store.derive((state) => state.park);
  const files = store.derive((state) => state.files);
  const project = store.derive((state) => state.project);
  const need = store.derive((state) => state.need);
  const adjoining = store.derive((state) => state.adjoining);
  const selection = store.derive((state) => state.selection);
  const theme = store.derive((state) => state.theme);
  const view = store.derive((state) => state.view);
  const check = store.derive((state) => state.check);
  const locale = store.derive((state) => state.locale);
  const chosenDay = store.derive((state) => state.asOf);
  const tolerance = store.derive((state) => state.tolerance);
  const openFindingKey = store.derive((state) => state.openFindingKey);
  const runs = computed(() => project.value.runs);

  const applied = keepWhileSame(
    computed((): readonly AppliedContent[] => {
      const { changes, position } = project.value;
      return getAppliedContents(files.value, getAppliedImports(changes, position));
    }),
    (a, b) => a.content === b.content && a.mode === b.mode,
  );
  const mends = keepWhileSame(
    computed(() => getMends(project.value.changes, project.value.position)),
    (a, b) => a === b,
  );
  const base = computed(() => getEffectivePark(loaded.value, applied.value));
  const asOf = computed(() => chosenDay.value ?? base.value?.park.manifest.asOf ?? "");
  /** A mend always has the same ones before it, so what it led to is there again after an undo. */
  const mendedBy = new WeakMap<MendChange, { readonly data: ParkData; readonly mended: ParkData }>();
  const mended = computed(() => {
    const { value: data } = base;
    const last = mends.value.at(-1);
    if (data === null || last === undefined) return data;
    const known = mendedBy.get(last);
    if (known?.data === data) return known.mended;
    const made = { data, mended: applyMends(data, mends.value, data.park.manifest.asOf) };
    mendedBy.set(last, made);
    return made.mended;
  });
  const park = computed(() => {
    const data = mended.value;
    return data === null || chosenDay.value === null ? data : redrawStatuses(data, chosenDay.value);
  });
  // Records only: another day draws other statuses, and nothing else is made again.
  const ofPark = <Value>(
    make: (data: Pick<ParkData, "park" | "plan">) => Value,
  ): ReadonlySignal<Value | null> => computed(() => (mended.value === null ? null : make(mended.value)));

  const index = ofPark(({ park: records }) => createParkIndex(records));
  const siteCatalog = ofPark(({ park: records, plan }) => createSiteCatalog(records, plan));
  const pairs = computed((): readonly AdjoiningPair[] | null => {
    const catalog = siteCatalog.value;
    const { value: status } = adjoining;
    if (catalog === null || status.kind !== "known" || status.plots !== mended.value?.park.plots) return null;
    return toAdjoiningPairs(catalog, status.pairs);
  });
  const sites = computed((): SiteResult | null => {
    const catalog = siteCatalog.value;
    const data = mended.value;
    if (catalog === null || data === null) return null;
    const context: SiteContext = {
      asOf: asOf.value,
      getOutline: (ref) => findOutline(data, ref),
    };
    return findSites(catalog, need.value, context, need.value.combine > 1 ? pairs.value : null);
  });
  const hasNeed = computed(() => hasMusts(need.value));
  const filteredIds = computed((): Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>> =>
    hasNeed.value && sites.value !== null ? getFilteredIds(sites.value) : {},
  );
  const selectedRecords = computed(() => {
    const { refs, fileRefs } = selection.value;
    const known = refs.length === 0 ? null : index.value;
    const ofLayers = known === null ? [] : refs.flatMap((ref) => findRecord(known, ref) ?? []);
    const ofFiles = fileRefs.flatMap(({ fileId, index: row }) => {
      const status = files.value.find(({ id }) => id === fileId)?.status;
      return status?.kind === "open" ? (getFeature(status.content, row) ?? []) : [];
    });
    return [...ofLayers, ...ofFiles];
  });

  const report = computed(() => getShownReport(check.value));
  const openFinding = computed(() => {
    const key = openFindingKey.value;
    return key === null ? null : (report.value?.findings.find((finding) => finding.key === key) ?? null);
  });

  return {
    view,
    locale,
    asOf,
    report,
    splitFindings: computed(() =>
      report.value === null ? null : splitByTolerance(report.value.findings, tolerance.value),
    ),
    acceptances: computed(() => getAcceptances(project.value.changes, project.value.position)),
    runComparison: computed(() => {
      const former = runs.value?.former;
      return report.value === null || former === undefined
        ? null
        : compareRuns(report.value.findings, former);
    }),
    openFinding,
    themeName: computed(() => (theme.value === "auto" ? outer.systemTheme.value : theme.value)),
    panelWidthPx: outer.panelWidthPx,
    park,
    index,
    summary: ofPark(({ park: records, plan }) => getAllocationSummary(records, plan)),
    vacancy: ofPark(({ park: records }) => getVacancy(records)),
    legend: ofPark(({ park: records }) => getLegend(records, asOf.value)),
    searchIndex: ofPark(({ park: records }) => createSearchIndex(records)),
    siteCatalog,
    sites,
    matches: computed(() => (sites.value === null ? [] : getMatches(sites.value))),
    siteCounts: computed(() => (sites.value === null ? null : countSites(sites.value))),
    nearMisses: computed(() => (sites.value === null ? [] : findNearMisses(sites.value))),
    listedIds: computed(() => (view.value === "sites" ? filteredIds.value : {})),
    matchedIds: computed(() =>
      view.value === "sites" && hasNeed.value && sites.value !== null ? getMatchedIds(sites.value) : {},
    ),
    filteredIds,
    selectedRecords,
    selectedSum: computed(() => {
      const { refs, pieces } = selection.value;
      const records = selectedRecords.value;
      return sumSelection(refs, refs.length === 0 ? null : index.value, records, pieces, openFinding.value);
    }),
    nameOf: (ref) => {
      const record = index.value === null ? undefined : findRecord(index.value, ref);
      return formatName(record?.name, locale.value, ref.id);
    },
  };
}

function getFeature(content: FileContent, row: number): ParkRecord | FileFeature | undefined {
  switch (content.kind) {
    case "layer":
      return content.part.records[row];
    case "other":
      return content.features[row];
    case "park":
      return undefined;
  }
}

/** The same list as long as its entries are the same: what is made of it is not made again. */
function keepWhileSame<Entry>(
  list: ReadonlySignal<readonly Entry[]>,
  isSame: (a: Entry, b: Entry) => boolean,
): ReadonlySignal<readonly Entry[]> {
  let last: readonly Entry[] = [];
  return computed(() => {
    const next = list.value;
    const former = last;
    const isUnchanged =
      next.length === former.length &&
      next.every((entry, i) => {
        const other = former[i];
        return other !== undefined && isSame(entry, other);
      });
    if (!isUnchanged) last = next;
    return last;
  });
}
