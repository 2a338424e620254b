import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { CompareField } from "../../domain/compare-field.ts";
import type { Enquiry } from "../../domain/enquiry.ts";
import type { EnquirySite } from "../../domain/enquiry-site.ts";
import type { SiteKind } from "../../domain/need.ts";
import { getCompareValueText } from "../../i18n/compare-text.ts";
import { getFieldHead, getSiteCode, toOneLine } from "../../i18n/enquiry-text.ts";
import { getSiteName } from "../../i18n/need-text.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import type { NeedNames } from "../../i18n/need-text.ts";
import { getVerifiedAge } from "../card/verified-age.ts";
import { type EnquiryContent, getEnquiryContent } from "../enquiry/enquiry-content.ts";
import { enquirySheetStyles } from "./enquiry-sheet-styles.ts";
import { ProofPage } from "./proof-page.ts";
import { proofStyles } from "./proof-styles.ts";
import { loadSiteShapes, type SiteShapes, siteShapeSvg } from "./site-shapes.ts";

/** Of a page inside its margins, mm. */
const PAGE_WIDTH_MM = 180;
const PAGE_HEIGHT_MM = 265;
/** What rounding may take on paper, mm. */
const SLACK_MM = 3;
/** From as roomy as the other sheets to as small as can be read; shapes are left out before the last two. */
const DENSITIES = ["", "dense", "dense bare", "dense bare tight"] as const;
const BARE = 2;
/** The widest box of a shape, and the width they share, the gaps between them taken off, mm. */
const MAX_SHAPE_MM = 26;
const SHAPES_WIDTH_MM = 178;
const SHAPE_GAP_MM = 2;
const SHAPE_RATIO = 0.7;

/** What is asked first of a kind. */
const FIELDS: Readonly<Record<SiteKind, readonly CompareField[]>> = {
  plant: [
    "vacantFloorAreaM2",
    "clearHeightM",
    "floorLoadTPerM2",
    "craneT",
    "powerKva",
    "rentYuanPerM2Month",
    "freeOn",
    "verifiedOn",
  ],
  plot: ["landAreaMu", "landAreaM2", "landUse", "farMax", "priceWanPerMu", "freeOn", "verifiedOn"],
};

/** An enquiry on one page: who asks, for what, about which sites, and where they can be seen. */
@customElement("park-enquiry-sheet")
export class ParkEnquirySheet extends ProofPage {
  static override styles = [proofStyles, enquirySheetStyles];

  @property({ attribute: false }) enquiry!: Enquiry;

  @state() private shapes: SiteShapes | null = null;
  /** Index into DENSITIES: the first at which all of it is on one page. */
  @state() private density = 0;

  @query(".content") private readonly content!: HTMLElement | null;

  override render() {
    const content = getEnquiryContent(this.app, this.enquiry);
    if (content === null)
      return html`<section class="paper"><p>${this.t("proof.sheet.noPark")}</p></section>`;
    const { sites } = content;
    const message = this.enquiry.message.trim();
    return html`<section class="paper ${DENSITIES[this.density] ?? ""}">
      <div class="content">
        ${this.renderHead(this.t("enquiry.sheet.title"))}
        <h1>${this.t("enquiry.sheet.title")}</h1>
        ${this.renderSender()}
        <h2>${this.t("enquiry.requirement")}</h2>
        ${this.renderRequirement(content)}
        ${sites.length === 0 ? html`<p>${this.t("enquiry.sites.none")}</p>` : nothing}
        ${this.renderTable("plant", content)} ${this.renderTable("plot", content)}
        ${sites.length === 0 ? nothing : this.renderBelow(content)} ${this.renderShapes(sites)}
        ${
          message === ""
            ? nothing
            : html`<h2>${this.t("enquiry.message")}</h2>
                <p class="conditions clamp message">${message}</p>`
        }
        <h2>${this.t("enquiry.sheet.link")}</h2>
        <p class="link">${location.href}</p>
      </div>
      ${this.renderFoot()}
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("enquiry")) return;
    this.density = 0;
    const sites = getEnquiryContent(this.app, this.enquiry)?.sites ?? [];
    if (sites.length === 0) return;
    const widthMm = Math.min(MAX_SHAPE_MM, SHAPES_WIDTH_MM / sites.length - SHAPE_GAP_MM);
    const size = { widthMm, heightMm: widthMm * SHAPE_RATIO };
    void loadSiteShapes(this.app, sites, size).then((shapes) => (this.shapes = shapes));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.content === null || this.density === DENSITIES.length - 1) return;
    const { width, height } = this.content.getBoundingClientRect();
    if ((height / width) * PAGE_WIDTH_MM > PAGE_HEIGHT_MM - SLACK_MM) this.density += 1;
  }

  private renderSender(): TemplateResult {
    const { company, reply } = this.enquiry;
    const asOf = this.data?.park.manifest.asOf;
    const given = (text: string): unknown =>
      text.trim() === ""
        ? html`<span class="dim">${this.t("enquiry.sheet.notGiven")}</span>`
        : toOneLine(text);
    return html`<dl class="sender">
      ${this.row(this.t("enquiry.sheet.from"), given(company))}
      ${this.row(this.t("enquiry.sheet.reply"), given(reply))}
      ${this.row(this.t("proof.dataDate"), asOf === undefined ? "" : formatDate(asOf, this.locale))}
    </dl>`;
  }

  private renderRequirement({ requirement: { musts, wishes } }: EnquiryContent) {
    if (musts.length + wishes.length === 0) {
      return html`<p class="conditions">${this.t("enquiry.requirement.none")}</p>`;
    }
    const list = (name: string, wants: readonly string[]) =>
      wants.length === 0
        ? nothing
        : html`<p class="conditions clamp">
            <b>${name}</b>${this.t("proof.colon")}${wants.join(this.t("proof.separator"))}
          </p>`;
    return [list(this.t("enquiry.must"), musts), list(this.t("enquiry.wish"), wishes)];
  }

  private renderTable(kind: SiteKind, content: EnquiryContent) {
    const { sites } = content;
    if (!sites.some((site) => site.kind === kind)) return nothing;
    const fields = FIELDS[kind];
    return html`<h2>${this.t(kind === "plant" ? "enquiry.sheet.plants" : "enquiry.sheet.plots")}</h2>
      <table>
        <thead>
          <tr>
            <th class="no"><span aria-hidden="true">№</span></th>
            <th class="text site">${this.t("enquiry.sheet.site")}</th>
            <th class="text cluster">${getFieldHead("cluster", this.locale)}</th>
            ${fields.map((field) => html`<th>${getFieldHead(field, this.locale)}</th>`)}
          </tr>
        </thead>
        ${sites.map((site, at) => (site.kind === kind ? this.renderSite(site, at + 1, fields, content) : nothing))}
      </table>`;
  }

  private renderSite(
    site: EnquirySite,
    number: number,
    fields: readonly CompareField[],
    { names, contacts }: EnquiryContent,
  ): TemplateResult {
    const code = getSiteCode(site, names);
    const second = [
      ...(contacts.length > 1 && site.contacts.length > 0
        ? [`${this.t("enquiry.sheet.contact")} ${toOneLine(site.contacts.join(this.t("proof.separator")))}`]
        : []),
      ...(site.note.trim() === "" ? [] : [this.t("enquiry.note", { note: toOneLine(site.note) })]),
    ].join(" · ");
    return html`<tbody>
      <tr>
        <td class="no">${number}</td>
        <td class="one site"><b>${getSiteName(site.refs, names)}</b> ${code}</td>
        ${
          site.isGone
            ? html`<td class="text dim" colspan=${fields.length + 1}>${this.t("enquiry.site.gone")}</td>`
            : html`<td class="one">${this.say(site, "cluster", names)}</td>
                ${fields.map(
                  (field) =>
                    html`<td class="num ${this.getAgeClass(site, field)}">
                      ${this.say(site, field, names)}
                    </td>`,
                )}`
        }
      </tr>
      ${
        second === ""
          ? nothing
          : html`<tr class="second">
              <td></td>
              <td class="one" colspan=${fields.length + 2}>${second}</td>
            </tr>`
      }
    </tbody>`;
  }

  private say({ values }: EnquirySite, field: CompareField, names: NeedNames): string {
    const value = values[field] ?? null;
    if (value === null) return this.t("enquiry.sheet.unknown");
    return field === "landUse" && Array.isArray(value)
      ? value.join(" ")
      : getCompareValueText(field, value, names);
  }

  private getAgeClass({ values: { verifiedOn } }: EnquirySite, field: CompareField): string {
    if (field !== "verifiedOn" || typeof verifiedOn !== "string") return "";
    return getVerifiedAge(verifiedOn, this.app.derived.asOf.value)?.level ?? "";
  }

  /** The contact where it is the same for all, and what the sign for unknown means. */
  private renderBelow({ contacts }: EnquiryContent): TemplateResult {
    const [contact] = contacts;
    return html`<p class="conditions">
      ${
        contact !== undefined && contacts.length === 1
          ? html`<b>${this.t("enquiry.sheet.contact")}</b>${this.t("proof.colon")}${toOneLine(contact)}`
          : nothing
      }
      ${contacts.length === 0 ? this.t("enquiry.contacts.none") : nothing}
      <span class="dim">${this.t("enquiry.sheet.unknown.note")}</span>
    </p>`;
  }

  private renderShapes(sites: readonly EnquirySite[]) {
    const { shapes } = this;
    if (shapes === null || this.density >= BARE) return nothing;
    return html`<h2>${this.t("enquiry.sheet.shapes", { scale: formatNumber(shapes.scale) })}</h2>
      <div class="shapes">
        ${sites.map(
          ({ key }, at) =>
            html`<figure>
              ${siteShapeSvg(shapes, key, String(at + 1))}
              <figcaption>${at + 1}</figcaption>
            </figure>`,
        )}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-enquiry-sheet": ParkEnquirySheet;
  }
}
