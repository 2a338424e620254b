import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import { type AllocationSummary, getAllocationSummary } from "../analysis/allocation-summary.ts";
import { getLegend, type Legend } from "../analysis/legend.ts";
import { createSearchIndex, type SearchIndex } from "../analysis/search.ts";
import { createSiteCatalog, type SiteCatalog } from "../analysis/site-catalog.ts";
import { filterSites, hasFilter, type SiteResult } from "../analysis/site-filter.ts";
import { getVacancy, type Vacancy } from "../analysis/vacancy.ts";
import type { FileContent, FileFeature } from "../data/file-content.ts";
import type { ParkData } from "../data/park-data.ts";
import type { FeatureRef, ParkLayer } from "../domain/layer.ts";
import { getVacantFloorAreaM2 } from "../domain/plant.ts";
import { formatName } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ThemeName } from "../theme/theme-name.ts";
import type { View } from "./app-state.ts";
import { type AppliedContent, getAppliedContents, getEffectivePark } from "./effective-park.ts";
import { createParkIndex, findRecord, type ParkIndex, type ParkRecord } from "./park-index.ts";
import { getAppliedImports } from "./project.ts";
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
  readonly sites: ReadonlySignal<SiteResult | null>;
  /** Ids that pass the filter while it is on in the sites view; a layer without an entry is not filtered. */
  readonly matchedIds: ReadonlySignal<Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>>>;
  /** Ids that pass the filter wherever it is looked at: what goes out of a layer while a filter is on. */
  readonly filteredIds: ReadonlySignal<Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>>>;
  readonly selectedRecords: ReadonlySignal<readonly (ParkRecord | FileFeature)[]>;
  /** Sum over the selection: of vacant or whole floor area where only plants are selected, else of land. */
  readonly selectedSum: ReadonlySignal<SelectedSum>;
  /** The name of a feature in the user's language, its code where it has none. */
  readonly nameOf: (ref: FeatureRef) => string;
}

export interface SelectedSum {
  readonly kind: "land" | "floor";
  readonly areaM2: number;
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
  const filter = store.derive((state) => state.filter);
  const selection = store.derive((state) => state.selection);
  const theme = store.derive((state) => state.theme);
  const view = store.derive((state) => state.view);
  const locale = store.derive((state) => state.locale);

  let lastApplied: readonly AppliedContent[] = [];
  const applied = computed(() => {
    const { changes, position } = project.value;
    const contents = getAppliedContents(files.value, getAppliedImports(changes, position));
    const isSame =
      contents.length === lastApplied.length &&
      contents.every(({ content, mode }, i) => {
        const last = lastApplied[i];
        return content === last?.content && mode === last.mode;
      });
    if (!isSame) lastApplied = contents;
    return lastApplied;
  });
  const park = computed(() => getEffectivePark(loaded.value, applied.value));
  const ofPark = <Value>(make: (data: ParkData) => Value): ReadonlySignal<Value | null> =>
    computed(() => (park.value === null ? null : make(park.value)));

  const index = ofPark(({ park: records }) => createParkIndex(records));
  const siteCatalog = ofPark(({ park: records, plan }) => createSiteCatalog(records, plan));
  const sites = computed(() =>
    siteCatalog.value === null ? null : filterSites(siteCatalog.value, filter.value),
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

  return {
    view,
    locale,
    themeName: computed(() => (theme.value === "auto" ? outer.systemTheme.value : theme.value)),
    panelWidthPx: outer.panelWidthPx,
    park,
    index,
    summary: ofPark(({ park: records, plan }) => getAllocationSummary(records, plan)),
    vacancy: ofPark(({ park: records }) => getVacancy(records)),
    legend: ofPark(({ park: records }) => getLegend(records)),
    searchIndex: ofPark(({ park: records }) => createSearchIndex(records)),
    siteCatalog,
    sites,
    matchedIds: computed(() =>
      view.value === "sites" && hasFilter(filter.value) && sites.value !== null
        ? getMatchedIds(sites.value)
        : {},
    ),
    filteredIds: computed(() =>
      hasFilter(filter.value) && sites.value !== null ? getFilteredIds(sites.value) : {},
    ),
    selectedRecords,
    selectedSum: computed(() => {
      const { refs } = selection.value;
      return sumSelection(refs, refs.length === 0 ? null : index.value, selectedRecords.value);
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

/** A plant that passes keeps its plot in sight. */
function getMatchedIds(result: SiteResult): Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>> {
  const plots = new Set<string>();
  const plants = new Set<string>();
  for (const candidate of result.candidates) {
    if (candidate.kind === "plant") plants.add(candidate.plant.id);
    if (candidate.plot !== undefined) plots.add(candidate.plot.id);
  }
  return { plots, plants };
}

function getFilteredIds({
  candidates,
}: SiteResult): Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>> {
  return {
    plots: new Set(candidates.flatMap((candidate) => (candidate.kind === "plot" ? candidate.plot.id : []))),
    plants: new Set(
      candidates.flatMap((candidate) => (candidate.kind === "plant" ? candidate.plant.id : [])),
    ),
  };
}

function sumSelection(
  refs: readonly FeatureRef[],
  index: ParkIndex | null,
  records: readonly (ParkRecord | FileFeature)[],
): SelectedSum {
  if (index !== null && refs.length > 0 && refs.every(({ layer }) => layer === "plants")) {
    const plants = refs.flatMap(({ id }) => index.plants.get(id) ?? []);
    return {
      kind: "floor",
      areaM2: plants.reduce(
        (sum, plant) => sum + (getVacantFloorAreaM2(plant) || (plant.floorAreaM2 ?? 0)),
        0,
      ),
    };
  }
  return { kind: "land", areaM2: records.reduce((sum, { site }) => sum + (site.areaM2 ?? 0), 0) };
}
