/** Work before giving up, in comparisons of two boxes: about three seconds. Real files need a tenth. */
const EDGE_WORK_LIMIT = 300_000_000;

/** Thrown when edges lie over one another so densely that comparing them all would take minutes. */
export class EdgeWorkError extends Error {
  override readonly name = "EdgeWorkError";
  readonly limit = EDGE_WORK_LIMIT;
}

/** What comparing edges may cost, for one polygon or for all polygons of a file together. */
export class EdgeBudget {
  #spent = 0;

  /** Takes `cost` where it is left; false, and nothing taken, where it is not. */
  trySpend(cost: number): boolean {
    if (this.#spent + cost > EDGE_WORK_LIMIT) return false;
    this.#spent += cost;
    return true;
  }

  /** Throws EdgeWorkError when nothing is left. */
  spend(cost: number): void {
    this.#spent += cost;
    if (this.#spent > EDGE_WORK_LIMIT) throw new EdgeWorkError();
  }
}
