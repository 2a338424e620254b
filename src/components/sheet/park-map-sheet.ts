import { css, html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { toFileStem } from "../../data/export/file-stem.ts";
import { saveFile } from "../../data/save-file.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { MapSheet } from "../../state/map-sheet.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getMapSheetContent } from "./map-sheet-content.ts";
import { mapSheetSvg } from "./map-sheet-svg.ts";
import type { MapCapturedEvent, MapFailedEvent } from "./park-sheet-map.ts";
import { drawSheetImage } from "./sheet-image.ts";
import "./park-sheet-map.ts";

type Drawn = MapCapturedEvent["map"] & { readonly url: string };

/** One map sheet as it is printed: the map to scale, and beside it what it shows, of when and by whom. */
@customElement("park-map-sheet")
export class ParkMapSheet extends ParkElement {
  static override styles = css`
    :host {
      display: block;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
      font-variant-numeric: tabular-nums;
    }
    .page {
      position: relative;
      margin: 0 auto;
      width: max-content;
      background: #fff;
    }
    svg {
      display: block;
    }
    .wait {
      display: grid;
      place-items: center;
      color: #575c52;
      font: 400 13px/20px var(--font);
    }
    @media print {
      .page {
        margin: 0;
        break-inside: avoid;
      }
    }
  `;

  @property({ attribute: false }) sheet!: MapSheet;
  @property({ attribute: false }) madeAt!: Date;
  @property({ attribute: false }) program = "";

  @query(".page > svg") private readonly drawing!: SVGSVGElement | null;

  @state() private drawn: Drawn | null = null;
  @state() private failure = "";

  override render() {
    const { page } = this.sheet.layout;
    return html`
      <park-sheet-map
        .sheet=${this.sheet}
        .resolutionDpi=${this.app.store.state.value.mapSheet.resolutionDpi}
        @map-captured=${this.take}
        @map-failed=${(event: MapFailedEvent) => (this.failure = event.reason)}
      ></park-sheet-map>
      ${
        this.drawn === null
          ? html`<p
              class="page wait"
              role="status"
              style=${`width: ${page.widthMm}mm; height: ${page.heightMm}mm`}
            >
              ${
                this.failure === ""
                  ? this.t("proof.sheet.drawing")
                  : this.t("proof.sheet.failed", { reason: this.failure })
              }
            </p>`
          : html`<div class="page">${this.renderSheet(this.drawn)}</div>`
      }
    `;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.drawn !== null) URL.revokeObjectURL(this.drawn.url);
    this.drawn = null;
  }

  /** Gives the sheet as a PNG; nothing while the map is not drawn. */
  async saveImage(): Promise<void> {
    const { drawn, drawing } = this;
    if (drawn === null || drawing === null) return;
    const { layout, scale } = this.sheet;
    const { resolutionDpi } = this.app.store.state.value.mapSheet;
    const bytes = await drawSheetImage(drawing, layout.page, drawn.canvas, layout.map, resolutionDpi);
    const { title } = getMapSheetContent(this.app, drawn.bounds, this.madeAt, this.program);
    saveFile(`${toFileStem(`${title}-1-${scale}`)}.png`, bytes);
  }

  private take({ map }: MapCapturedEvent): void {
    map.canvas.toBlob((blob) => {
      if (blob === null) this.failure = "no image was made";
      else this.drawn = { ...map, url: URL.createObjectURL(blob) };
    }, "image/png");
  }

  private renderSheet({ bounds, ticks, url }: Drawn) {
    const content = getMapSheetContent(this.app, bounds, this.madeAt, this.program);
    const { scale } = this.sheet;
    return mapSheetSvg(
      this.sheet,
      content,
      {
        legend: this.t("proof.sheet.legend"),
        north: this.t("proof.north.true"),
        trueAtCentre: this.t("proof.sheet.trueAtCentre"),
        label: this.t("proof.sheet.label", { title: content.title, scale: formatNumber(scale) }),
        more: (count) => this.t("proof.sheet.more", { count: formatNumber(count) }),
      },
      url,
      ticks,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-map-sheet": ParkMapSheet;
  }
}
