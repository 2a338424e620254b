import type {
  Grid,
  GridDataProviderCallback,
  GridDataProviderParams,
  GridItemModel,
} from "@vaadin/grid/vaadin-grid.js";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { isSameOrder, type SortOrder } from "./sort-rows.ts";

type GridStatus =
  { readonly kind: "loading" | "ready" } | { readonly kind: "failed"; readonly reason: string };

/** What an element says of the rows of its grid. */
export interface GridOwner<Row> {
  /** Null until it is drawn. */
  readonly getGrid: () => Grid<Row> | null;
  /** The rows in that order; null where they cannot be read yet. */
  readonly sort: (orders: readonly SortOrder[]) => readonly Row[] | null;
  /** A row was pressed, or Enter on it. */
  readonly choose: (row: Row) => void;
}

/** Loads the grid when its element comes to the page, and hands it the element's rows in the order it asks for. */
export class GridRows<Row> implements ReactiveController {
  #status: GridStatus = { kind: "loading" };
  #sorted: readonly Row[] = [];
  #orders: readonly SortOrder[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #owner: GridOwner<Row>;

  constructor(host: ReactiveControllerHost, owner: GridOwner<Row>) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
  }

  get status(): GridStatus {
    return this.#status;
  }

  /** The rows as they stand in the grid. */
  get sorted(): readonly Row[] {
    return this.#sorted;
  }

  hostConnected(): void {
    void this.#load();
  }

  /** The rows are others, or say something else: the grid asks for them again. */
  refresh(): void {
    this.#sort();
    this.#owner.getGrid()?.clearCache();
  }

  readonly provide = (
    { page, pageSize, sortOrders }: GridDataProviderParams<Row>,
    callback: GridDataProviderCallback<Row>,
  ): void => {
    if (!isSameOrder(sortOrders, this.#orders)) {
      this.#orders = sortOrders;
      this.#sort();
    }
    callback(this.#sorted.slice(page * pageSize, (page + 1) * pageSize), this.#sorted.length);
  };

  readonly handleActivate = ({ detail }: CustomEvent<{ model: GridItemModel<Row> | undefined }>): void => {
    const item = detail.model?.item;
    if (item !== undefined) this.#owner.choose(item);
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    const item = this.#owner.getGrid()?.getEventContext(event).item;
    if (item === undefined) return;
    event.preventDefault();
    this.#owner.choose(item);
  };

  #sort(): void {
    this.#sorted = this.#owner.sort(this.#orders) ?? this.#sorted;
  }

  async #load(): Promise<void> {
    if (this.#status.kind === "ready") return;
    try {
      await Promise.all([
        import("@vaadin/grid/vaadin-grid.js"),
        import("@vaadin/grid/vaadin-grid-sort-column.js"),
      ]);
      this.#status = { kind: "ready" };
    } catch (error) {
      this.#status = { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
    }
    this.#host.requestUpdate();
  }
}
