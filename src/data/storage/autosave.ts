import { type StorageFailureCode, toStorageFailure } from "./storage-failure.ts";

/** Leaves 0.4 s of the promised second for the saving itself. */
const DELAY_MS = 600;

/** After a failure that may pass (a full disk, a browser that refuses just now). */
const RETRY_MS = 5000;

/** Failures only a reload can mend: trying again by itself is of no use. */
const LASTING: readonly StorageFailureCode[] = ["newer-version", "blocked", "changed-elsewhere"];

export type SaveStatus =
  /** `atMs`: since the epoch; null before the first saving. */
  | { readonly kind: "saved"; readonly atMs: number | null }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly code: StorageFailureCode; readonly detail: string };

export interface AutosaveOptions {
  /** Saves what there is now. Whatever changed before it is called is in what it saves. */
  readonly save: () => Promise<void>;
  /** Milliseconds; only differences count, and the time a saving is reported with. */
  readonly now: () => number;
  readonly delayMs?: number;
  /** Calls once after that time; gives back how not to. */
  readonly setTimer?: (call: () => void, delayMs: number) => () => void;
  readonly onStatus?: (status: SaveStatus) => void;
}

export interface Autosave {
  /** Says that there is something new to save. */
  readonly touch: () => void;
  /** Saves at once what is unsaved; resolves when it is saved or has failed. */
  readonly flush: () => Promise<void>;
  /** Saves nothing by itself from now on. */
  readonly stop: () => void;
  readonly getStatus: () => SaveStatus;
}

/**
 * Saves soon after every change: `delayMs` after the first one that is not saved, whether others follow or not,
 * so nothing stays unsaved for longer than that and the time a saving takes. One saving at a time; what changes
 * meanwhile is saved next.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { save, now, delayMs = DELAY_MS, setTimer = setPageTimer, onStatus } = options;
  let status: SaveStatus = { kind: "saved", atMs: null };
  let unsavedSinceMs: number | null = null;
  let running: Promise<void> | null = null;
  let timer: { readonly dueMs: number; readonly cancel: () => void } | null = null;
  let isStopped = false;

  const setStatus = (next: SaveStatus): void => {
    status = next;
    onStatus?.(next);
  };

  const cancelTimer = (): void => {
    timer?.cancel();
    timer = null;
  };

  /** The next saving is in `waitMs`, or earlier if it was to be earlier. */
  const schedule = (waitMs: number): void => {
    const dueMs = now() + waitMs;
    if (isStopped || (timer !== null && timer.dueMs <= dueMs)) return;
    cancelTimer();
    timer = { dueMs, cancel: setTimer(() => void start(), waitMs) };
  };

  const run = async (): Promise<void> => {
    try {
      await save();
    } catch (error) {
      const { code, detail } = toStorageFailure(error);
      running = null;
      unsavedSinceMs ??= now();
      setStatus({ kind: "failed", code, detail });
      if (!LASTING.includes(code)) schedule(RETRY_MS);
      return;
    }
    running = null;
    if (unsavedSinceMs === null) {
      setStatus({ kind: "saved", atMs: now() });
      return;
    }
    setStatus({ kind: "unsaved" });
    // A clock that was set back does not put the next saving off.
    schedule(Math.min(delayMs, Math.max(0, unsavedSinceMs + delayMs - now())));
  };

  const start = (): Promise<void> => {
    if (running !== null || unsavedSinceMs === null) return running ?? Promise.resolve();
    cancelTimer();
    unsavedSinceMs = null;
    // A failure stays in sight while it is tried again.
    if (status.kind !== "failed") setStatus({ kind: "saving" });
    running = run();
    return running;
  };

  return {
    touch: () => {
      const isFirst = unsavedSinceMs === null;
      unsavedSinceMs ??= now();
      // A change asks again after a failure, sooner than the retry.
      if (running === null && (isFirst || status.kind === "failed")) schedule(delayMs);
      if (status.kind === "saved") setStatus({ kind: "unsaved" });
    },
    flush: async () => {
      await running;
      await start();
    },
    stop: () => {
      isStopped = true;
      cancelTimer();
    },
    getStatus: () => status,
  };
}

/** Saves when the page is hidden or left, the last moments a browser promises; returns how to stop that. */
export function flushOnLeave(
  autosave: Pick<Autosave, "flush">,
  page: EventTarget & { readonly visibilityState: DocumentVisibilityState },
  frame: EventTarget,
): () => void {
  const onHide = (): void => void autosave.flush();
  const onVisibility = (): void => {
    if (page.visibilityState === "hidden") onHide();
  };
  page.addEventListener("visibilitychange", onVisibility);
  frame.addEventListener("pagehide", onHide);
  return () => {
    page.removeEventListener("visibilitychange", onVisibility);
    frame.removeEventListener("pagehide", onHide);
  };
}

function setPageTimer(call: () => void, delayMs: number): () => void {
  const timer = setTimeout(call, delayMs);
  return () => clearTimeout(timer);
}
