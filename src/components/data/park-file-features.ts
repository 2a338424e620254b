import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FileContent } from "../../data/file-content.ts";
import type { Sited } from "../../domain/site.ts";
import { formatM2, formatMu, formatNumber } from "../../i18n/format.ts";
import { selectFeatures, selectFileFeatures } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

/** Rows shown at once: a table of thousands is no list to read. */
const PAGE = 200;

interface FeatureRow extends Sited {
  readonly id: string;
}

/** The features of a file with their areas; a click selects one and zooms to it. */
@customElement("park-file-features")
export class ParkFileFeatures extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      summary {
        padding: 6px 0;
        cursor: pointer;
        font-weight: 700;
      }
      td.id {
        text-align: start;
        overflow-wrap: anywhere;
      }
      .more {
        padding-top: 8px;
      }
      @media (max-width: 767px) {
        summary {
          min-height: 44px;
          align-content: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) fileId = "";
  /** True while the features are not in the park. */
  @property({ attribute: false }) isDraft = false;
  @property({ attribute: false }) content!: Exclude<FileContent, { readonly kind: "park" }>;

  @state() private shown = PAGE;
  @state() private isOpen = false;

  override render() {
    return html`<details @toggle=${this.toggle}>
      <summary>${this.t("data.features.title")}</summary>
      ${this.isOpen ? this.renderTable(this.rows) : nothing}
    </details>`;
  }

  private get rows(): readonly FeatureRow[] {
    return this.content.kind === "layer" ? this.content.part.records : this.content.features;
  }

  private renderTable(rows: readonly FeatureRow[]) {
    const rest = Math.min(PAGE, rows.length - this.shown);
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${this.t("data.features.index")}</th>
            <th scope="col">${this.t("data.features.id")}</th>
            <th scope="col">${this.t("data.features.m2")}</th>
            <th scope="col">${this.t("data.features.mu")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, this.shown).map((row) => this.renderRow(row))}
        </tbody>
      </table>
      ${
        rest > 0
          ? html`<button class="link more" @click=${this.showMore}>
              ${this.t("data.features.more", { count: rest, total: formatNumber(rows.length) })}
            </button>`
          : nothing
      }`;
  }

  private renderRow(row: FeatureRow) {
    const { areaM2, index } = row.site;
    return html`<tr>
      <td class="dim">${formatNumber(index + 1)}</td>
      <td class="id">
        <button
          class="link"
          aria-label=${this.t("data.features.show", { id: row.id })}
          @click=${() => this.show(row)}
        >
          ${row.id}
        </button>
      </td>
      <td>${areaM2 === null ? this.t("data.unknown") : formatM2(areaM2, 2)}</td>
      <td>${areaM2 === null ? this.t("data.unknown") : formatMu(areaM2)}</td>
    </tr>`;
  }

  private show({ id, site }: FeatureRow): void {
    if (this.content.kind === "layer" && !this.isDraft)
      this.send(selectFeatures([{ layer: this.content.part.layer, id }]));
    else this.send(selectFileFeatures([{ fileId: this.fileId, index: site.index }]));
    if (site.bounds !== null) this.send(focusOn(site.bounds));
  }

  private toggle(event: Event): void {
    this.isOpen = (event.target as HTMLDetailsElement).open;
  }

  private showMore(): void {
    this.shown += PAGE;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-file-features": ParkFileFeatures;
  }
}
