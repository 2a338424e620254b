import { COMBINE_COUNTS } from "../../domain/need.ts";
import { clearSelection, isSameFeature, selectFeatures } from "../../state/actions/selection.ts";
import { setCompareOpen } from "../../state/actions/shortlist.ts";
import { showView } from "../../state/actions/view.ts";
import { startMeasuring, stopMeasuring } from "../../state/actions/measuring.ts";
import type { App } from "../shared/app-context.ts";
import type { ParkMap } from "./park-map.ts";

/** The regions F6 goes through, in order; a region that is not there is passed over. */
const REGIONS = ["bar", "filter", "panel", "map", "card", "table", "compare"] as const;

/** As many plots as may stand together. */
const MAX_COMBINED = Math.max(...COMBINE_COUNTS);

interface KeyTargets {
  readonly app: App;
  readonly root: ShadowRoot;
  readonly map: ParkMap | null;
  readonly openHelp: () => void;
  readonly openTable: () => void;
}

/** Keys of the whole app. Single letters act only while the map has the focus, and never while typing. */
export function handleAppKey(event: KeyboardEvent, targets: KeyTargets): void {
  if (event.isComposing || event.defaultPrevented) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    focusSearch(targets.root);
  } else if ((event.ctrlKey || event.metaKey) && isHistoryKey(event)) {
    if (isTyping(event)) return;
    event.preventDefault();
    const isForward = event.shiftKey || event.key.toLowerCase() === "y";
    if (isForward) targets.app.commands.redo();
    else targets.app.commands.undo();
  } else if (event.key === "F6") {
    event.preventDefault();
    moveToRegion(targets.root, event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape") {
    closeInnermost(targets.app);
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
    handlePlainKey(event, targets);
  }
}

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again. */
function isHistoryKey({ key }: KeyboardEvent): boolean {
  return ["z", "y"].includes(key.toLowerCase());
}

function handlePlainKey(event: KeyboardEvent, targets: KeyTargets): void {
  if (isTyping(event)) return;
  if (event.key === "?") {
    targets.openHelp();
    return;
  }
  const { map, app } = targets;
  if (map === null || !event.composedPath().includes(map)) return;
  switch (event.key.toLowerCase()) {
    case "0":
      map.fitPark();
      break;
    case "i": {
      const [ref] = map.getRefsAtCentre();
      if (ref !== undefined) app.store.update(selectFeatures([ref]));
      break;
    }
    case "f":
      app.store.update(showView("sites"));
      targets.root.querySelector<HTMLElement>('[data-region="filter"]')?.focus();
      break;
    case "s":
      starSelected(app);
      break;
    case "l":
      targets.root.querySelector("park-layer-panel")?.focusFirst();
      break;
    case "m":
      app.store.update(app.store.state.value.measuring === null ? startMeasuring("length") : stopMeasuring());
      break;
    case "t":
      targets.openTable();
      break;
    default:
      return;
  }
  event.preventDefault();
}

/** Stars what is selected, where it can be had: one plant, or plots as one site. */
function starSelected({ store, derived, commands }: App): void {
  const { refs } = store.state.value.selection;
  const candidates = derived.siteCatalog.value?.candidates ?? [];
  const [first] = refs;
  const isSite = refs.every(
    (ref) => ref.layer === first?.layer && candidates.some((candidate) => isSameFeature(candidate.ref, ref)),
  );
  if (first !== undefined && isSite && refs.length <= (first.layer === "plants" ? 1 : MAX_COMBINED)) {
    commands.toggleStar(refs);
  }
}

/** Esc closes the comparison, else ends a measurement before it drops the selection and the finding looked at. */
function closeInnermost({ store }: App): void {
  const { isCompareOpen, measuring, openFindingKey, selection, view } = store.state.value;
  if (isCompareOpen && view === "sites") store.update(setCompareOpen(false));
  else if (measuring !== null) store.update(stopMeasuring());
  else if (openFindingKey !== null || selection.refs.length > 0 || selection.fileRefs.length > 0) {
    store.update(clearSelection());
  }
}

function focusSearch(root: ShadowRoot): void {
  const search = root.querySelector("park-top-bar")?.shadowRoot?.querySelector("park-search");
  search?.focusInput();
}

function moveToRegion(root: ShadowRoot, step: 1 | -1): void {
  const regions = REGIONS.flatMap((name) => root.querySelector<HTMLElement>(`[data-region="${name}"]`) ?? []);
  const focused = regions.findIndex(
    (region) => region === root.activeElement || region.contains(root.activeElement),
  );
  regions[(focused + step + regions.length) % regions.length]?.focus();
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
