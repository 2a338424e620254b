import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import "../../i18n/late-messages.ts";
import { getCommonScale, type Silhouette } from "../../analysis/sites/silhouettes.ts";
import { findSite, getSiteValues } from "../../analysis/sites/site-values.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { MAX_COMPARED, type Shortlist, type ShortlistItem } from "../../domain/shortlist.ts";
import { readSiteKey } from "../../domain/site-key.ts";
import { formatM2 } from "../../i18n/format.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import {
  setCompareOpen,
  setFormerShortlist,
  setShortlist,
  unstarSite,
} from "../../state/actions/shortlist.ts";
import { focusOn } from "../../state/actions/view.ts";
import { getSiteName } from "../../i18n/need-text.ts";
import type { ParkIndex } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { getBoundsToFocus } from "../shared/focus-on-refs.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getNeedNames } from "../../state/need-names.ts";
import { getChangeText } from "./change-text.ts";
import { createShortlistSignals, type ShortlistSignals } from "./shortlist-signals.ts";
import { type SilhouetteBox, silhouetteSvg } from "./silhouette-svg.ts";
import { SiteSilhouettes } from "./site-silhouettes.ts";
import { trayStyles } from "./tray-styles.ts";

/** Room for the largest silhouette, px. */
const BOX = { widthPx: 44, heightPx: 32 };

interface TraySite {
  readonly item: ShortlistItem;
  readonly refs: readonly FeatureRef[];
  readonly name: string;
  readonly silhouette: Silhouette;
  readonly isCompared: boolean;
}

/**
 * What is shortlisted, in one line below list and map; nothing while nothing is. On a phone a row that opens to the
 * list.
 *
 * @fires enquiry-requested - Enquire was pressed.
 */
@customElement("park-shortlist-tray")
export class ParkShortlistTray extends ParkElement {
  static override styles = [baseStyles, trayStyles];

  @state() private isExpanded = false;

  @query("ul") private readonly list!: HTMLElement | null;

  private readonly silhouettes = new SiteSilhouettes(this);
  private signals: ShortlistSignals | undefined;
  /** Place of the site that was taken out, where the focus was. */
  private removedAt: number | null = null;

  override render() {
    this.signals ??= createShortlistSignals(this.app);
    const shortlist = this.signals.shortlist.value;
    const index = this.app.derived.index.value;
    if (index === null || shortlist.items.length === 0) return nothing;
    const sites = this.getSites(shortlist);
    const silhouettes = sites.map(({ silhouette }) => silhouette);
    const box = { ...BOX, mPerPx: getCommonScale(silhouettes, BOX.widthPx, BOX.heightPx) };
    return html`<section aria-label=${this.t("shortlist.region")} class=${this.isExpanded ? "expanded" : ""}>
      ${this.renderFormer(this.signals.former.value)}
      <div class="tray">
        ${this.renderTitle(sites.length)}
        <ul id="list" tabindex="-1">
          ${repeat(
            sites,
            ({ item }) => item.key,
            (site, at) => this.renderSite(site, at, index, box),
          )}
        </ul>
        ${this.renderActions(shortlist)}
      </div>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.removedAt === null) return;
    const buttons = this.list?.querySelectorAll<HTMLElement>(".remove") ?? [];
    (buttons[Math.min(this.removedAt, buttons.length - 1)] ?? this.list)?.focus();
    this.removedAt = null;
  }

  private getSites({ items, compared }: Shortlist): readonly TraySite[] {
    const refs = items.map(({ key }) => readSiteKey(key) ?? []);
    const silhouettes = this.silhouettes.get(this.app, refs);
    const names = getNeedNames(this.app.derived);
    return items.flatMap((item, at) => {
      const [ref, silhouette] = [refs[at], silhouettes[at]];
      if (ref === undefined || silhouette === undefined) return [];
      return [
        {
          item,
          refs: ref,
          silhouette,
          name: getSiteName(ref, names),
          isCompared: compared.includes(item.key),
        },
      ];
    });
  }

  private renderFormer(former: Shortlist | null): TemplateResult | typeof nothing {
    if (former === null) return nothing;
    return html`<p class="former">
      ${this.t("shortlist.former", { count: former.items.length })}
      <button class="link" @click=${() => this.app.commands.restoreShortlist()}>
        ${this.t("shortlist.former.restore")}
      </button>
      <button class="link" @click=${() => this.send(setFormerShortlist(null))}>
        ${this.t("shortlist.former.drop")}
      </button>
    </p>`;
  }

  private renderTitle(count: number): TemplateResult {
    const title = this.t("shortlist.title", { count });
    return html`<div class="title">
      <p class="desk"><b>${title}</b><span class="muted">${this.t("shortlist.sameScale")}</span></p>
      <button
        class="phone"
        aria-expanded=${this.isExpanded ? "true" : "false"}
        aria-controls="list"
        @click=${() => (this.isExpanded = !this.isExpanded)}
      >
        <b>${title}</b>
        <span class="link">${this.t(this.isExpanded ? "shortlist.collapse" : "shortlist.expand")}</span>
      </button>
    </div>`;
  }

  private renderSite(site: TraySite, at: number, index: ParkIndex, box: SilhouetteBox): TemplateResult {
    const { item, refs, name, silhouette, isCompared } = site;
    const change = getChangeText(item, index, getNeedNames(this.app.derived));
    return html`<li>
      <button class="site" @click=${() => this.show(refs, index)}>
        ${silhouetteSvg(silhouette, box)}
        <span class="name">${name}</span>
        <span class="about muted"
          >${this.getAreaText(refs, index)}
          ${isCompared ? html`<span>${this.t("shortlist.comparing")}</span>` : nothing}
          ${change === null ? nothing : html`<span class="change">${change}</span>`}</span
        >
      </button>
      <button
        class="compare link"
        aria-pressed=${isCompared ? "true" : "false"}
        aria-label=${this.t("shortlist.compareSite", { name })}
        @click=${() => this.app.commands.toggleCompare(refs)}
      >
        ${this.t("shortlist.compareOne")}
      </button>
      <button
        class="remove"
        aria-label=${this.t("shortlist.remove", { name })}
        @click=${() => this.unstar(item, at)}
      >
        ${icon("close")}
      </button>
    </li>`;
  }

  private getAreaText(refs: readonly FeatureRef[], index: ParkIndex): string {
    const site = findSite(index, refs);
    if (site === null) return this.t("card.unknown");
    const { vacantFloorAreaM2, landAreaM2 } = getSiteValues(site);
    const areaM2 = site.kind === "plant" ? vacantFloorAreaM2 : landAreaM2;
    return typeof areaM2 === "number"
      ? this.t("shortlist.area", { area: formatM2(areaM2) })
      : this.t("card.unknown");
  }

  private renderActions(shortlist: Shortlist): TemplateResult {
    const count = getComparable(shortlist).length;
    return html`<div class="actions">
      <button class="link" @click=${() => this.app.commands.copyLink()}>
        <span class="desk">${this.t("shortlist.share")}</span
        ><span class="phone">${this.t("shortlist.share.short")}</span>
      </button>
      <button class="link desk" @click=${() => this.app.commands.saveLinkFile()}>
        ${this.t("shortlist.saveFile")}
      </button>
      <button class="link" @click=${this.requestEnquiry}>${this.t("shortlist.enquire")}</button>
      <button class="primary" @click=${() => this.compare(shortlist)}>
        ${this.t("shortlist.compare", { count })}
      </button>
    </div>`;
  }

  private show(refs: readonly FeatureRef[], index: ParkIndex): void {
    this.send(selectFeatures(refs));
    const bounds = getBoundsToFocus(refs, index, this.app.store.state.value.viewBounds);
    if (bounds !== null) this.send(focusOn(bounds));
  }

  private unstar({ key }: ShortlistItem, at: number): void {
    this.removedAt = at;
    this.send(unstarSite(key));
  }

  private compare(shortlist: Shortlist): void {
    const compared = getComparable(shortlist);
    if (shortlist.compared.length === 0) this.send(setShortlist({ ...shortlist, compared }));
    this.send(setCompareOpen(true));
  }

  private requestEnquiry(): void {
    this.dispatchEvent(new Event("enquiry-requested", { bubbles: true, composed: true }));
  }
}

/** Keys to be compared: those that are chosen, else the first. */
function getComparable({ items, compared }: Shortlist): readonly string[] {
  return compared.length > 0 ? compared : items.slice(0, MAX_COMPARED).map(({ key }) => key);
}

declare global {
  interface HTMLElementTagNameMap {
    "park-shortlist-tray": ParkShortlistTray;
  }
}
