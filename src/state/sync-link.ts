import { effect } from "@preact/signals-core";
import { addNotice } from "./actions/notices.ts";
import { selectFeatures } from "./actions/selection.ts";
import { focusOnCamera } from "./actions/view.ts";
import type { Commands } from "./commands.ts";
import type { Derived } from "./derived.ts";
import { DEFAULT_PARK_ID } from "./initial-state.ts";
import { findRecord } from "./park-index.ts";
import { applyLink, formatLink, parseLink } from "./permalink.ts";
import type { Store } from "./store.ts";

/** The address is written when the state has been still for this long: a drag is one entry, not fifty. */
const QUIET_MS = 250;

/**
 * Keeps address and state the same: the state is written to the hash (a new view is a new step for Back,
 * everything else replaces the step), and a hash that comes from outside is read into the state.
 */
export function syncLink(store: Store, derived: Derived, commands: Commands, page: Window): void {
  let written = page.location.hash;
  let writtenView = store.state.value.view;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = (): void => {
    const { link, dropped } = parseLink(page.location.hash);
    const parkId = link.parkId ?? DEFAULT_PARK_ID;
    const { park, parkId: current } = store.state.value;
    // Loading first: it forgets the selection and camera of the former park, and the link then sets its own.
    if (parkId !== current || park.kind === "loading") void commands.loadPark(parkId);
    store.update(applyLink(link));
    for (const part of dropped) store.update(addNotice("link-part-dropped", { part }));
    writtenView = store.state.value.view;
  };

  const write = (): void => {
    const hash = `#${formatLink(store.state.value)}`;
    if (hash === written) return;
    const { view } = store.state.value;
    if (view === writtenView) page.history.replaceState(null, "", hash);
    else page.history.pushState(null, "", hash);
    written = hash;
    writtenView = view;
  };

  read();
  page.addEventListener("popstate", () => {
    if (page.location.hash === written) return;
    written = page.location.hash;
    read();
    const { camera } = store.state.value;
    if (camera !== null) store.update(focusOnCamera(camera));
  });
  effect(() => {
    dropUnknownSelection(store, derived);
  });
  effect(() => {
    if (store.state.value.park.kind === "loading") return;
    clearTimeout(timer);
    timer = setTimeout(write, QUIET_MS);
  });
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
