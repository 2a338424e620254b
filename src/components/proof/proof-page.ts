import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import type { ParkData } from "../../data/park-data.ts";
import { getShortSection } from "../../domain/plan-section.ts";
import type { LonLat } from "../../domain/site.ts";
import { toGaussKruger } from "../../geo/gauss-kruger.ts";
import { formatDate, formatName, formatNumber } from "../../i18n/format.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import type { Acceptance } from "../../state/acceptances.ts";
import { ParkElement } from "../shared/park-element.ts";
import { proofStyles } from "./proof-styles.ts";

/** Decimals of printed coordinates: 1e-9° is 0.1 mm, and so is the last digit of a surveyed metre. */
export const LON_LAT_DECIMALS = 9;
export const PLANE_DECIMALS = 3;

/** The base of every kind of sheet: its head and foot, and what each of them says of method, dates and sources. */
export abstract class ProofPage extends ParkElement {
  static override styles = [proofStyles];

  /** What stands below every page, the page's number aside. */
  @property({ attribute: false }) footer = "";

  protected get data(): ParkData | null {
    return this.app.derived.park.value;
  }

  protected get isSketch(): boolean {
    return this.data?.park.manifest.geometryStatus === "schematic";
  }

  /** True where the park or the day is another one than that of the check. */
  private get isStale(): boolean {
    const { check } = this.app.store.state.value;
    return check.kind === "done" && check.isStale;
  }

  /** The name of the park, what kind of sheet it is, and 示意 where it is drawn of sketches. */
  protected renderHead(kind: string): TemplateResult {
    const manifest = this.data?.park.manifest;
    return html`<div class="head">
        <span
          >${manifest === undefined ? "" : formatName(manifest.name, this.locale, manifest.id)} ·
          ${kind}</span
        >
        ${this.isSketch ? html`<span class="chip">${this.t("proof.sketch.note")}</span>` : nothing}
      </div>
      ${this.isStale ? html`<p class="stale">${this.t("proof.stale")}</p>` : nothing}`;
  }

  protected renderFoot(): TemplateResult {
    return html`<p class="foot">${this.footer}</p>`;
  }

  protected row(label: string, value: unknown): TemplateResult {
    return html`<dt>${label}</dt>
      <dd>${value}</dd>`;
  }

  /** How the figures were made: the same on every sheet of a check. */
  protected renderMethodRows(): TemplateResult {
    return html`
      ${this.row(this.t("proof.method.area"), this.t("proof.method.area.text"))}
      ${this.row(this.t("proof.method.overlay"), this.t("proof.method.overlay.text"))}
      ${this.row(this.t("proof.method.crs"), this.t("proof.method.crs.text"))}
    `;
  }

  /** As of when, of which data, under which plan, made of what. */
  protected renderBasisRows(report: CheckReport): TemplateResult {
    const { data } = this;
    if (data === null) return html``;
    const { manifest } = data.park;
    return html`
      ${this.row(this.t("proof.asOf"), formatDate(report.asOf, this.locale))}
      ${this.row(this.t("proof.dataDate"), formatDate(manifest.asOf, this.locale))}
      ${this.row(
        this.t("proof.sources"),
        manifest.sources.length === 0
          ? this.t("proof.sources.none")
          : manifest.sources.map(
              ({ what, who, date, licence }) =>
                html`<div>${[what, who, date, licence].filter((part) => part !== "").join(" · ")}</div>`,
            ),
      )}
      ${this.row(this.t("proof.plan"), this.renderPlan(data))}
      ${this.row(this.t("proof.checksum"), html`SHA-256 ${report.inputChecksum}`)}
    `;
  }

  protected describeAcceptance({ reason, by, at }: Acceptance): string {
    return this.t("proof.accepted.text", { reason, by, at: formatMoment(new Date(at)) });
  }

  /** A point in both systems, to the digits of a survey. */
  protected renderPlace(at: LonLat): TemplateResult {
    const { centralMeridian, northM, eastM } = toGaussKruger(at);
    return html`<div class="num">
        ${at[0].toFixed(LON_LAT_DECIMALS)}° E, ${at[1].toFixed(LON_LAT_DECIMALS)}° N
      </div>
      <div class="num">
        ${this.t("app.coordinates.zone", { meridian: centralMeridian })} X
        ${formatNumber(northM, PLANE_DECIMALS)} Y ${formatNumber(eastM, PLANE_DECIMALS)}
      </div>`;
  }

  private renderPlan({ plan }: ParkData): string {
    const section = plan.sections?.clusterIndustries;
    return [
      formatName(plan.name, this.locale, plan.id),
      plan.document,
      section === undefined ? this.t("overview.source.noSection") : getShortSection(section),
    ]
      .filter((part) => part !== "")
      .join(" · ");
  }
}
