import { ContextProvider } from "@lit/context";
import { effect, untracked } from "@preact/signals-core";
import { html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { collectDroppedFiles } from "../../data/collect-dropped-files.ts";
import type { ParkStatus, View } from "../../state/app-state.ts";
import { setTableOpen, showView } from "../../state/actions/view.ts";
import { type App, appContext } from "../shared/app-context.ts";
import type { EnquiryRequest } from "../card/park-card-actions.ts";
import type { ParkEnquiryDialog } from "../enquiry/park-enquiry-dialog.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { appStyles } from "./app-styles.ts";
import { handleAppKey } from "./app-keys.ts";
import type { ParkHelpDialog } from "./park-help-dialog.ts";
import type { ParkMap } from "./park-map.ts";
import type { ParkPanelFrame } from "./park-panel-frame.ts";
import "../layers/park-layer-panel.ts";
import "../overview/park-overview-panel.ts";
import "./park-help-dialog.ts";
import "./park-notices.ts";
import "./park-panel-frame.ts";
import "./park-rail.ts";
import "./park-selection-bar.ts";
import "./park-top-bar.ts";

/** What is fetched when it is first shown, so that the first map does not wait for it. */
const LATER = {
  check: () => import("../check/park-check-panel.ts"),
  checkPane: () => import("../check/park-check-pane.ts"),
  findingCard: () => import("../check/park-finding-card.ts"),
  sites: () => import("../sites/park-sites-panel.ts"),
  filter: () => import("../sites/park-filter.ts"),
  tray: () => import("../shortlist/park-shortlist-tray.ts"),
  compare: () => import("../shortlist/park-compare.ts"),
  enquiry: () => import("../enquiry/park-enquiry-dialog.ts"),
  data: () => import("../data/park-data-panel.ts"),
  sheet: () => import("../sheet/park-sheet-panel.ts"),
  about: () => import("../about/park-about-panel.ts"),
  card: () => import("../card/park-feature-card.ts"),
  table: () => import("../table/park-table.ts"),
  map: () => import("./park-map.ts"),
  proof: () => import("../proof/park-proof-sheet.ts"),
};

/** The whole app: bar, rail, panel, map, card, table. Hands the store down to all of them. */
@customElement("park-app")
export class ParkApp extends ParkElement {
  static override styles = [baseStyles, appStyles];

  /** Set once by the composition root, before the element is connected. */
  @property({ attribute: false }) root!: App;

  @query("park-map") private readonly map!: ParkMap | null;
  @query("park-help-dialog") private readonly help!: ParkHelpDialog;
  @query("park-panel-frame") private readonly frame!: ParkPanelFrame;
  @query("park-enquiry-dialog") private readonly enquiry!: ParkEnquiryDialog;

  @state() private isDropping = false;
  /** False while the map, its code being there, is to get the main thread first. */
  @state() private isPanelDue = false;
  private stopWaiting: (() => void) | undefined;

  override connectedCallback(): void {
    this.app = this.root;
    new ContextProvider(this, { context: appContext, initialValue: this.root });
    super.connectedCallback();
    // Fetched while the park is being read.
    void LATER.map();
    this.stopWaiting = effect(() => {
      if (this.app.store.state.value.park.kind !== "loading") untracked(() => this.letMapGoFirst());
    });
    this.addEventListener("enquiry-requested", this.handleEnquiry);
    window.addEventListener("keydown", this.handleKey);
    window.addEventListener("dragover", this.handleDragOver);
    window.addEventListener("dragleave", this.handleDragLeave);
    window.addEventListener("drop", this.handleDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWaiting?.();
    this.removeEventListener("enquiry-requested", this.handleEnquiry);
    window.removeEventListener("keydown", this.handleKey);
    window.removeEventListener("dragover", this.handleDragOver);
    window.removeEventListener("dragleave", this.handleDragLeave);
    window.removeEventListener("drop", this.handleDrop);
  }

  override render() {
    const { isTableOpen, park } = this.app.store.state.value;
    const view = this.app.derived.view.value;
    return html`
      <a class="skip" href="#" @click=${this.skipToPanel}>${this.t("app.skip")}</a>
      <park-top-bar data-region="bar" tabindex="-1" @help-requested=${() => this.help.open()}></park-top-bar>
      <park-rail></park-rail>
      ${view === "sites" && this.isPanelDue ? this.renderSiteTools() : nothing}
      <park-panel-frame
        data-region="panel"
        role="region"
        tabindex="-1"
        aria-label=${this.t(`app.view.${view}`)}
      >
        ${this.isPanelDue ? this.renderPanel(view) : nothing}
      </park-panel-frame>
      <main class="stage" aria-label=${this.t("app.map.region")}>
        <park-map data-region="map" .isUnderPanels=${true}></park-map>
        ${this.renderParkStatus(park)}
        ${this.isPanelDue ? html`<park-layer-panel class="layers"></park-layer-panel>` : nothing}
        ${this.renderCard()}
        <park-selection-bar class="selection"></park-selection-bar>
        <park-notices class="notices"></park-notices>
        ${this.isDropping ? html`<p class="drop">${this.t("app.drop")}</p>` : nothing}
      </main>
      ${isTableOpen ? this.renderTable() : view === "check" ? this.renderCheckPane() : nothing}
      <park-help-dialog></park-help-dialog>
      <park-enquiry-dialog></park-enquiry-dialog>
      ${this.renderSheet()}
    `;
  }

  /**
   * The panels render two frames after the map was made: by then its worker has the data and cuts tiles while the
   * panels take the main thread. Where the map's code is still on its way nothing waits for it.
   */
  private letMapGoFirst(): void {
    if (this.isPanelDue) return;
    const show = (): void => {
      this.isPanelDue = true;
    };
    if (customElements.get("park-map") === undefined) show();
    else requestAnimationFrame(() => requestAnimationFrame(show));
  }

  protected override updated(): void {
    const { selection, openFindingKey, shortlist } = this.app.store.state.value;
    const hasFinding = openFindingKey !== null && this.app.derived.view.value === "check";
    this.toggleAttribute("data-card", hasFinding || selection.refs.length === 1);
    const isFinding = this.app.derived.view.value === "sites";
    this.toggleAttribute("data-filter", isFinding);
    this.toggleAttribute("data-tray", isFinding && shortlist.items.length > 0);
  }

  private renderPanel(view: View) {
    switch (view) {
      case "overview":
        return html`<park-overview-panel></park-overview-panel>`;
      case "check":
        void LATER.check();
        return html`<park-check-panel></park-check-panel>`;
      case "sites":
        void LATER.sites();
        return html`<park-sites-panel></park-sites-panel>`;
      case "data":
        void LATER.data();
        return html`<park-data-panel></park-data-panel>`;
      case "sheet":
        void LATER.sheet();
        return html`<park-sheet-panel></park-sheet-panel>`;
      case "about":
        void LATER.about();
        return html`<park-about-panel></park-about-panel>`;
    }
  }

  /** The requirement above list and map, what is kept below them, and the comparison over both. */
  private renderSiteTools() {
    void LATER.filter();
    void LATER.tray();
    const { isCompareOpen } = this.app.store.state.value;
    if (isCompareOpen) void LATER.compare();
    return html`<park-filter data-region="filter" tabindex="-1"></park-filter>
      <park-shortlist-tray></park-shortlist-tray>
      ${
        isCompareOpen
          ? html`<park-compare
              data-region="compare"
              tabindex="-1"
              role="region"
              aria-label=${this.t("app.compare")}
            >
            </park-compare>`
          : nothing
      }`;
  }

  private renderParkStatus(park: ParkStatus) {
    switch (park.kind) {
      case "loading":
        return html`<p class="loading" role="status">${this.t("app.loading")}</p>`;
      case "failed": {
        const { parkId, file, reason } = park;
        return html`<p class="failed" role="alert">
          ${this.t("app.park.failed", { park: parkId, file, reason })}
        </p>`;
      }
      case "none":
      case "ready":
        return nothing;
    }
  }

  private renderCard() {
    const { selection, openFindingKey } = this.app.store.state.value;
    if (openFindingKey !== null && this.app.derived.view.value === "check") {
      void LATER.findingCard();
      return html`<park-finding-card class="card" data-region="card" tabindex="-1"></park-finding-card>`;
    }
    const { refs } = selection;
    const [ref] = refs;
    if (ref === undefined || refs.length > 1) return nothing;
    void LATER.card();
    return html`<park-feature-card
      class="card"
      data-region="card"
      tabindex="-1"
      .ref=${ref}
    ></park-feature-card>`;
  }

  /** On a phone the balance is a part of the panel. */
  private renderCheckPane() {
    void LATER.checkPane();
    return html`<park-check-pane
      data-region="table"
      tabindex="-1"
      role="region"
      aria-label=${this.t("app.checkPane")}
    ></park-check-pane>`;
  }

  private renderTable() {
    void LATER.table();
    return html`<park-table data-region="table" tabindex="-1" role="region" aria-label=${this.t("app.table")}>
    </park-table>`;
  }

  /** Stays in place once it was asked for: it gives the keys and the printer back itself. */
  private renderSheet() {
    if (this.app.store.state.value.sheet !== null) void LATER.proof();
    return html`<park-proof-sheet></park-proof-sheet>`;
  }

  private skipToPanel(event: Event): void {
    event.preventDefault();
    this.frame.focus();
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    handleAppKey(event, {
      app: this.app,
      root: this.renderRoot as ShadowRoot,
      map: this.map,
      openHelp: () => this.help.open(),
      openTable: () => this.send(setTableOpen(!this.app.store.state.value.isTableOpen)),
    });
  };

  /** The tray asks for all it shows, a card for its own site. */
  private readonly handleEnquiry = (event: Event): void => {
    const detail = event instanceof CustomEvent ? (event.detail as EnquiryRequest) : undefined;
    void LATER.enquiry().then(() => this.enquiry.open(detail?.refs));
  };

  private readonly handleDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.isDropping = true;
  };

  private readonly handleDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.isDropping = false;
  };

  private readonly handleDrop = (event: DragEvent): void => {
    this.isDropping = false;
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    void collectDroppedFiles(event.dataTransfer).then((files) => {
      this.app.commands.openFiles(files);
      this.send(showView("data"));
      this.frame.reveal();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "park-app": ParkApp;
  }
}
