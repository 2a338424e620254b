import { html, type TemplateResult } from "lit";
import type { FeatureRef } from "../../domain/layer.ts";
import { formatDate, formatM2, formatMu, formatName, formatNumber } from "../../i18n/format.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-source-mark.ts";
import { cardStyles } from "./card-styles.ts";

const YUAN_PER_WAN = 10_000;

/** The base of the cards: rows of label and value, and links to other features. */
export abstract class CardElement extends ParkElement {
  static override styles = [baseStyles, cardStyles];

  /** The day all clocks are read for, YYYY-MM-DD; empty without a park. */
  protected get asOf(): string {
    return this.app.derived.asOf.value;
  }

  /** A label with its value; null and undefined are said to be unknown, never shown as 0. */
  protected row(label: unknown, value: unknown): TemplateResult {
    return html`<div>
      <dt>${label}</dt>
      <dd>${value ?? html`<span class="dim">${this.t("card.unknown")}</span>`}</dd>
    </div>`;
  }

  /** The line over the name: code and cluster, and what marks it on the map. */
  protected top(code: string, clusterId: string | undefined, badge: unknown): TemplateResult {
    return html`<p class="top">
      <span class="dim"
        >${code}<span class="sum"
          >${
            clusterId === undefined
              ? `${this.t("card.cluster")} ${this.t("card.unknown")}`
              : this.link({ layer: "clusters", id: clusterId })
          }</span
        ></span
      >
      ${badge}
    </p>`;
  }

  /** Square metres with 亩 beside them. */
  protected area(areaM2: number, decimals = 0): TemplateResult {
    return html`${formatM2(areaM2, decimals)} m²<span class="sum muted"
        >${formatMu(areaM2)} ${this.t("card.unit.mu")}</span
      >`;
  }

  /** The mark of a figure made by this program: how. */
  protected method(heading: string, method: string): TemplateResult {
    return html`<park-source-mark
      .heading=${heading}
      .source=${{ kind: "method", method }}
    ></park-source-mark>`;
  }

  /** The mark of what the plan says: where. */
  protected planSection(heading: string, section: string | undefined): TemplateResult {
    return html`<park-source-mark
      .heading=${heading}
      .source=${{ kind: "plan", section }}
    ></park-source-mark>`;
  }

  /** Yuan, as 10,000 yuan (万元). */
  protected wan(yuan: number): string {
    return this.t("card.wan", { total: formatNumber(yuan / YUAN_PER_WAN, 1) });
  }

  protected day(isoDay: string): string {
    return formatDate(isoDay, this.locale);
  }

  protected industryName(id: string): string {
    const industry = this.app.derived.park.value?.plan.industries.find((other) => other.id === id);
    return formatName(industry?.name, this.locale, id);
  }

  /** The name of another feature; a click selects it. One that is not in the park is only named. */
  protected link(ref: FeatureRef): TemplateResult {
    const isThere = this.app.derived.index.value?.[ref.layer].has(ref.id) ?? false;
    const name = this.app.derived.nameOf(ref);
    return isThere
      ? html`<button class="link" @click=${() => this.send(selectFeatures([ref]))}>${name}</button>`
      : html`${name}`;
  }
}

/** The value made ready for reading, or null where it is not known. */
export function whenKnown<Value>(
  value: Value | null | undefined,
  render: (value: Value) => unknown,
): unknown {
  return value === null || value === undefined ? null : render(value);
}
