import { css, html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import "../../i18n/late-messages.ts";
import { formatDate, formatName } from "../../i18n/format.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import { getMapSheet, type MapSheet } from "../../state/map-sheet.ts";
import { getParkBounds } from "../../state/park-index.ts";
import type { SheetRequest } from "../../state/sheet-request.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import type { ParkMapSheet } from "../sheet/park-map-sheet.ts";
import { getMapPageRules, getPageRules } from "./page-rules.ts";
import { printOnly } from "./print-only.ts";
import "./park-comparison-sheet.ts";
import "./park-enquiry-sheet.ts";
import "./park-finding-evidence.ts";
import "./park-plot-evidence.ts";
import "./park-report-pages.ts";

/** Set by the build from package.json. */
declare const __APP_VERSION__: string;

const PROGRAM = `park-atlas ${__APP_VERSION__}`;
/** Characters of the checksum below every page: enough to tell two inputs apart; the whole is in the text. */
const CHECKSUM_LENGTH = 12;
/** A4, and room for the line around a sheet, mm. */
const A4_WIDTH_MM = 210;
const A4_HEIGHT_MM = 297;
const GROUND_MM = 1;
/** On either side of the pages, px. */
const GROUND_PADDING_PX = 16;
/** CSS pixels a millimetre. */
const PX_PER_MM = 96 / 25.4;

interface Made {
  readonly request: SheetRequest;
  readonly at: Date;
  readonly map: MapSheet | null;
}

/**
 * Pages over the whole app while the state asks for a sheet: what is seen is what is printed, and nothing else is.
 * Esc closes.
 */
@customElement("park-proof-sheet")
export class ParkProofSheet extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      .over {
        position: fixed;
        inset: 0;
        z-index: 20;
        display: flex;
        flex-direction: column;
        background: var(--rest);
      }
      .bar {
        flex: none;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        min-height: 48px;
        padding: 4px 16px;
        background: var(--panel);
        border-bottom: 1px solid var(--line2);
      }
      h1 {
        font-size: 15px;
        line-height: 22px;
      }
      .bar .dim {
        margin-inline-end: auto;
      }
      .press {
        padding: 4px 14px;
        border-radius: 6px;
        background: var(--accent);
        color: var(--panel);
        font-weight: 700;
      }
      .close {
        display: flex;
        align-items: center;
        gap: 4px;
        color: var(--accent);
      }
      .ground {
        flex: 1;
        overflow: auto;
        padding: 16px;
      }
      @media print {
        .over {
          display: block;
          position: static;
          background: none;
        }
        .bar {
          display: none;
        }
        .ground {
          overflow: visible;
          padding: 0;
        }
        .pages {
          zoom: 1 !important;
        }
      }
    `,
  ];

  @query(".ground") private readonly ground!: HTMLElement | null;
  @query("park-map-sheet") private readonly mapSheet!: ParkMapSheet | null;
  @query(".press") private readonly printButton!: HTMLButtonElement | null;

  @state() private zoom = 1;
  /** When this sheet was made; another one is made anew. */
  private made: Made | undefined;
  private release: (() => void) | undefined;
  private readonly resizing = new ResizeObserver(() => this.fit());

  override render() {
    const request = this.app.store.state.value.sheet;
    if (request === null) {
      this.made = undefined;
      return nothing;
    }
    if (this.made?.request !== request)
      this.made = { request, at: this.app.now(), map: this.makeMapSheet(request) };
    const footer = this.getFooter(this.made);
    return html`<div class="over" role="dialog" aria-modal="true" aria-labelledby="title">
      <div class="bar">
        <h1 id="title">${this.getTitle(request)}</h1>
        <span class="dim">${this.t("proof.hint", { paper: this.getPaperName() })}</span>
        ${
          request.kind === "map"
            ? html`<button class="close" @click=${() => void this.mapSheet?.saveImage()}>
                ${this.t("proof.sheet.image")}
              </button>`
            : nothing
        }
        <button class="press" @click=${() => window.print()}>${this.t("proof.print")}</button>
        <button class="close" @click=${this.close}>${icon("close")}${this.t("proof.close")}</button>
      </div>
      <div class="ground" tabindex="0" role="region" aria-label=${this.t("proof.pages")}>
        <div class="pages" style=${`zoom: ${this.zoom}`}>${this.renderPages(request, footer)}</div>
      </div>
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.letGo();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isOpen = this.made !== undefined;
    if (isOpen && this.release === undefined) this.takeOver();
    else if (!isOpen) this.letGo();
  }

  /** From now on the keys and the printer are this sheet's alone. */
  private takeOver(): void {
    const siblings = [...(this.parentNode?.children ?? [])].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element !== this && !element.inert,
    );
    for (const element of siblings) element.inert = true;
    const stopPrinting = printOnly(this, this.getPageRules());
    window.addEventListener("keydown", this.handleKey, true);
    if (this.ground !== null) this.resizing.observe(this.ground);
    this.printButton?.focus();
    this.release = () => {
      for (const element of siblings) element.inert = false;
      stopPrinting();
      window.removeEventListener("keydown", this.handleKey, true);
      this.resizing.disconnect();
    };
  }

  private getPageRules(): string {
    const { made } = this;
    if (made === undefined) return "";
    if (made.map !== null) return getMapPageRules(made.map.layout.page);
    return getPageRules(this.getFooter(made), isAcross(made.request) ? "landscape" : "portrait");
  }

  private getPaperName(): string {
    if (this.made !== undefined && isAcross(this.made.request)) {
      return `A4 ${this.t("proof.sheet.orientation.landscape")}`;
    }
    if (this.made === undefined || this.made.map === null) return "A4";
    const { paper, orientation } = this.app.store.state.value.mapSheet;
    return `${paper} ${this.t(`proof.sheet.orientation.${orientation}`)}`;
  }

  private letGo(): void {
    this.release?.();
    this.release = undefined;
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      this.close();
    }
    // The app below has keys of its own; the browser's, Ctrl+P among them, go on.
    event.stopPropagation();
  };

  private close(): void {
    this.app.commands.closeSheet();
  }

  /** A page wider than the screen is made smaller, on the screen only. */
  private fit(): void {
    const { ground } = this;
    const { made } = this;
    const widthMm =
      made?.map?.layout.page.widthMm ??
      (made !== undefined && isAcross(made.request) ? A4_HEIGHT_MM : A4_WIDTH_MM);
    if (ground !== null)
      this.zoom = Math.min(
        1,
        (ground.clientWidth - 2 * GROUND_PADDING_PX) / ((widthMm + GROUND_MM) * PX_PER_MM),
      );
  }

  private renderPages(request: SheetRequest, footer: string) {
    switch (request.kind) {
      case "evidence":
        return html`<park-finding-evidence
          last
          .findingKey=${request.key}
          .footer=${footer}
        ></park-finding-evidence>`;
      case "plot-evidence":
        return html`<park-plot-evidence last .plotId=${request.plot} .footer=${footer}></park-plot-evidence>`;
      case "report":
        return html`<park-report-pages last .filter=${request.filter} .footer=${footer}></park-report-pages>`;
      case "map":
        return this.renderMapSheet();
      case "comparison":
        return html`<park-comparison-sheet last .footer=${footer}></park-comparison-sheet>`;
      case "enquiry":
        return html`<park-enquiry-sheet
          last
          .enquiry=${request.enquiry}
          .footer=${footer}
        ></park-enquiry-sheet>`;
    }
  }

  private renderMapSheet() {
    const { made } = this;
    if (made === undefined || made.map === null) return html`<p>${this.t("proof.sheet.noPark")}</p>`;
    void import("../sheet/park-map-sheet.ts");
    return html`<park-map-sheet .sheet=${made.map} .madeAt=${made.at} .program=${PROGRAM}></park-map-sheet>`;
  }

  /** The sheet of the view as it is now: it stays while it is looked at. */
  private makeMapSheet({ kind }: SheetRequest): MapSheet | null {
    const park = this.app.derived.park.value?.park;
    const bounds = park === undefined || kind !== "map" ? null : getParkBounds(park);
    return bounds === null ? null : getMapSheet(this.app.store.state.value, bounds);
  }

  private getTitle({ kind }: SheetRequest): string {
    switch (kind) {
      case "evidence":
        return this.t("proof.evidence");
      case "plot-evidence":
        return this.t("proof.plotEvidence");
      case "report":
        return this.t("proof.report");
      case "map":
        return this.t("proof.map");
      case "comparison":
        return this.t("enquiry.comparison.title");
      case "enquiry":
        return this.t("enquiry.sheet.title");
    }
  }

  /** What stands below every page: whose data, of when, their checksum, by which program and when. */
  private getFooter({ request, at }: Pick<Made, "request" | "at">): string {
    const manifest = this.app.derived.park.value?.park.manifest;
    if (manifest === undefined) return "";
    const common = {
      park: formatName(manifest.name, this.locale, manifest.id),
      dataDate: formatDate(manifest.asOf, this.locale),
      app: PROGRAM,
      printedOn: formatMoment(at),
    };
    const report = this.app.derived.report.value;
    if (isOfSites(request)) {
      const footer = this.t("proof.footer.noReport", common);
      const isSketch = manifest.geometryStatus === "schematic";
      return isSketch ? `${this.t("proof.sketch.note")} · ${footer}` : footer;
    }
    if (report === null) return this.t("proof.footer.noReport", common);
    return this.t("proof.footer", {
      ...common,
      asOf: formatDate(report.asOf, this.locale),
      checksum: report.inputChecksum.slice(0, CHECKSUM_LENGTH),
    });
  }
}

/** A sheet of sites says nothing of a check. */
function isOfSites({ kind }: SheetRequest): boolean {
  return kind === "comparison" || kind === "enquiry";
}

/** True for sheets wider than high. */
function isAcross({ kind }: SheetRequest): boolean {
  return kind === "comparison";
}

declare global {
  interface HTMLElementTagNameMap {
    "park-proof-sheet": ParkProofSheet;
  }
}
