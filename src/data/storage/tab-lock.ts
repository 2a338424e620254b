/** A page that is loaded again may still hold its own lock for a moment, and a busy one is told late. */
const GRACE_MS = 2000;

/**
 * What this tab may do with the kept project: the one that writes; one that only reads because another writes;
 * or one that writes without knowing of others, in a browser without locks.
 */
export type TabRole = "writer" | "reader" | "unguarded";

export interface TabClaim {
  readonly role: TabRole;
  /** Lets another tab write, or stops waiting to be told. Closing the page does the same. */
  readonly release: () => void;
}

/**
 * Claims the lock `name` for the life of this page. For a reader `onFreed` is called once, when the writing tab
 * is closed, has crashed or has let go: a reload can then make this tab the writer.
 */
export async function claimTab(
  name: string,
  locks: Pick<LockManager, "request"> | undefined,
  onFreed: () => void,
): Promise<TabClaim> {
  if (locks === undefined) return UNGUARDED;
  try {
    const release = await tryToHold(name, locks);
    if (release !== null) return { role: "writer", release };
  } catch {
    // Pages without an origin of their own may not lock.
    return UNGUARDED;
  }
  return { role: "reader", release: waitUntilFree(name, locks, onFreed) };
}

const UNGUARDED: TabClaim = { role: "unguarded", release: () => undefined };

/** Holds the lock until the given function is called; null where another tab goes on holding it. */
function tryToHold(name: string, locks: Pick<LockManager, "request">): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      abort.abort();
      resolve(null);
    }, GRACE_MS);
    locks
      .request(name, { signal: abort.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>((release) => resolve(release));
      })
      .catch((error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}

/**
 * Stands in the queue of the lock, which browsers serve however the holder went, and passes it on at once: the
 * tab that reloads first shall have it.
 */
function waitUntilFree(name: string, locks: Pick<LockManager, "request">, onFreed: () => void): () => void {
  const abort = new AbortController();
  locks.request(name, { signal: abort.signal }, () => onFreed()).catch(() => undefined);
  return () => abort.abort();
}
