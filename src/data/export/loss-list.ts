import { MAX_LOSS_ROWS, type Loss, type LossCode } from "./loss.ts";

type LossDetails = Pick<Loss, "field" | "limit" | "becomes">;

/** Gathers losses: one a code and field, with its first rows and the count of all. */
export class LossList {
  readonly #losses = new Map<string, { loss: Omit<Loss, "rows" | "count">; rows: number[]; count: number }>();

  /** A loss in a row of the table. */
  add(code: LossCode, row: number, details: LossDetails = {}): void {
    const entry = this.#getEntry(code, details);
    entry.count += 1;
    if (entry.rows.length < MAX_LOSS_ROWS) entry.rows.push(row);
  }

  /** A loss of the table or of a whole column. */
  addWhole(code: LossCode, count: number, details: LossDetails = {}): void {
    this.#getEntry(code, details).count += count;
  }

  /** In the order they were first met. */
  finish(): Loss[] {
    return [...this.#losses.values()].map(({ loss, rows, count }) => ({ ...loss, rows, count }));
  }

  #getEntry(code: LossCode, details: LossDetails): { rows: number[]; count: number } {
    const key = JSON.stringify([code, details.field]);
    const known = this.#losses.get(key);
    if (known !== undefined) return known;
    const entry = { loss: { code, ...details }, rows: [], count: 0 };
    this.#losses.set(key, entry);
    return entry;
  }
}
