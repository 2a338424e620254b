import { readLocalValue, writeLocalValue } from "../local-values.ts";

const ANSWER = "persistAnswer";

/**
 * What the browser answered when it was asked not to clear this app's data by itself; "unsupported" where it
 * cannot be asked.
 */
export type PersistAnswer = "granted" | "denied" | "unsupported";

/**
 * Asks the browser once, on this machine, to keep the data until the user clears it; some ask the user, so this
 * may take as long as a person. Later calls give the remembered answer, or "granted" once it is so.
 */
export async function askToPersist(
  storage: Pick<StorageManager, "persist" | "persisted"> | undefined,
): Promise<PersistAnswer> {
  if (storage === undefined || !("persist" in storage)) return "unsupported";
  try {
    if (await storage.persisted()) return "granted";
    if (readLocalValue(ANSWER) !== null) return "denied";
    // Remembered before the answer, so that a page closed over the question does not ask again.
    writeLocalValue(ANSWER, "asked");
    return (await storage.persist()) ? "granted" : "denied";
  } catch {
    return "unsupported";
  }
}

/** Bytes this app takes and may take, or null where the browser does not say. */
export async function estimateStorage(
  storage: Pick<StorageManager, "estimate"> | undefined,
): Promise<{ readonly usedBytes: number; readonly quotaBytes: number } | null> {
  try {
    const { usage, quota } = (await storage?.estimate()) ?? {};
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
  } catch {
    return null;
  }
}
