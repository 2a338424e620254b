import { effect } from "@preact/signals-core";
import type { ShortlistItem } from "../domain/shortlist.ts";
import type { SiteKey } from "../domain/site-key.ts";
import { addNotice } from "./actions/notices.ts";
import { selectFeatures } from "./actions/selection.ts";
import { focusOnCamera } from "./actions/view.ts";
import type { Commands } from "./commands.ts";
import type { Derived } from "./derived.ts";
import { DEFAULT_PARK_ID } from "./initial-state.ts";
import { applyLink } from "./link/apply-link.ts";
import { formatLink, formatWholeLink } from "./link/format-link.ts";
import { getAct, mayDifferInLink } from "./link/get-act.ts";
import { openLink } from "./link/open-link.ts";
import { parseLink } from "./link/parse-link.ts";
import { isQuiet, quietly } from "./link/quietly.ts";
import { readStep, type Step } from "./link/step.ts";
import { findRecord } from "./park-index.ts";
import type { Store } from "./store.ts";

/** The address is written when the state has been still for this long: a drag is one entry, not fifty. */
const QUIET_MS = 250;

/** The same thing done again within this time is one step for Back: typing a number, dragging a handle. */
const SAME_STEP_MS = 600;

/** Nobody does two things in this time: what changes in it is of one act. */
const ONE_ACT_MS = 50;

/** What the address needs from the browser. */
export type Page = Pick<Window, "addEventListener"> & {
  readonly location: Pick<Location, "hash">;
  readonly history: Pick<History, "state" | "pushState" | "replaceState">;
};

/** Something the user did that Back shall undo. */
interface Act {
  readonly word: string;
  readonly atMs: number;
}

/**
 * Keeps address and state the same: the state is written to the hash (another view, need or shortlist is a new step
 * for Back, everything else replaces the step), and a hash that comes from outside is read into the state. Each step
 * holds everything, the address no more than a link may be long.
 */
export function syncLink(store: Store, derived: Derived, commands: Commands, page: Page): void {
  const tools = { store, derived, loadPark: commands.loadPark };
  let seen = store.state.value;
  let written: Step | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isNewStep = false;
  let lastAct: Act | null = null;
  let parkReadyAtMs = -Infinity;
  /** Notes and what was seen of every site that was on the list: Back may bring it back. */
  const known = new Map<SiteKey, ShortlistItem>();

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const step: Step = { hash: `#${formatLink(seen)}`, whole: formatWholeLink(seen) };
    if (step.whole !== written?.whole || step.hash !== written.hash) {
      if (isNewStep) page.history.pushState(step, "", step.hash);
      else page.history.replaceState(step, "", step.hash);
      written = step;
    }
    isNewStep = false;
  };

  const schedule = (): void => {
    clearTimeout(timer);
    timer = seen.park.kind === "loading" ? undefined : setTimeout(write, QUIET_MS);
  };

  /** Whether what the user did now goes on with what they did last. */
  const goesOn = (word: string, atMs: number): boolean => {
    if (lastAct === null) return false;
    const passedMs = atMs - lastAct.atMs;
    return passedMs <= ONE_ACT_MS || (word === lastAct.word && passedMs <= SAME_STEP_MS);
  };

  const notice = (): void => {
    const state = store.state.value;
    const former = seen;
    if (!mayDifferInLink(former, state)) {
      seen = state;
      return;
    }
    const atMs = performance.now();
    if (state.parkId !== former.parkId) known.clear();
    if (state.park.kind === "ready" && former.park.kind !== "ready") parkReadyAtMs = atMs;
    for (const item of state.shortlist.items) known.set(item.key, item);
    // What comes with a park that has just been read, as the list that is kept for it, is no act.
    const isByItself = isQuiet(state) || atMs - parkReadyAtMs <= ONE_ACT_MS;
    const word = isByItself ? null : getAct(former, state);
    if (word !== null) {
      if (!goesOn(word, atMs)) {
        if (timer !== undefined) write();
        isNewStep = true;
      }
      lastAct = { word, atMs };
    }
    seen = state;
    schedule();
  };

  const goBack = (step: Step): void => {
    const { locale: _, theme: __, ...link } = parseLink(step.whole).link;
    const parkId = link.parkId ?? DEFAULT_PARK_ID;
    if (parkId !== store.state.value.parkId) void commands.loadPark(parkId);
    written = step;
    store.update(quietly(applyLink(link, known)));
  };

  openLink(readStep(page)?.whole ?? page.location.hash, tools, { isStep: false });
  seen = store.state.value;
  schedule();
  page.addEventListener("popstate", () => {
    const step = readStep(page);
    if (step === null && page.location.hash === written?.hash) return;
    isNewStep = false;
    lastAct = null;
    if (step === null) {
      written = null;
      openLink(page.location.hash, tools, { isStep: false });
    } else goBack(step);
    const { camera } = store.state.value;
    if (camera !== null) store.update(focusOnCamera(camera));
  });
  effect(() => {
    dropUnknownSelection(store, derived);
  });
  effect(notice);
}

/** A link may name features this park does not have: they are told and left out. */
function dropUnknownSelection(store: Store, derived: Derived): void {
  if (derived.park.value === null) return;
  const { refs } = store.state.peek().selection;
  const index = refs.length === 0 ? null : derived.index.value;
  if (index === null) return;
  const known = refs.filter((ref) => findRecord(index, ref) !== undefined);
  if (known.length === refs.length) return;
  const missing = refs.filter((ref) => !known.includes(ref)).map(({ id }) => id);
  store.update(selectFeatures(known));
  store.update(addNotice("link-part-dropped", { part: missing.join(", ").slice(0, 60) }));
}
