import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { getContactParts } from "../../domain/contact-parts.ts";
import type { Finding } from "../../domain/finding.ts";
import { GEOMETRY_STATUSES, type GeometryStatus } from "../../domain/geometry-status.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { isSiteCondition } from "../../domain/site-condition.ts";
import type { Sited } from "../../domain/site.ts";
import { getFindingText } from "../../i18n/finding-text.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import { getOtherProperties } from "./other-properties.ts";
import { getVerifiedAge } from "./verified-age.ts";

/** What the model of some layers does not list, and the card shows for all of them. */
const SHOWN_ABOVE: readonly string[] = ["source", "geometryStatus"];

/** What any record may say about where it comes from. */
export interface ProvenanceRecord extends Sited {
  readonly id: string;
  readonly source?: string;
  readonly verifiedOn?: string;
  readonly contact?: string;
  readonly geometryStatus?: GeometryStatus;
}

/** Where a record comes from, how fresh it is, what was found about it and what else its file says. */
@customElement("park-card-provenance")
export class ParkCardProvenance extends CardElement {
  @property() layer: ParkLayer = "plots";
  @property({ attribute: false }) record!: ProvenanceRecord;

  override render() {
    const { record } = this;
    const hasContact = this.layer === "plots" || this.layer === "plants";
    const geometryStatus =
      record.geometryStatus ??
      GEOMETRY_STATUSES.find((status) => status === record.other["geometryStatus"]) ??
      this.app.derived.park.value?.park.manifest.geometryStatus;
    return html`
      <dl class="rows last">
        ${
          hasContact
            ? this.row(
                this.t("card.verified"),
                whenKnown(record.verifiedOn, (day) => this.age(day)),
              )
            : nothing
        }
        ${this.row(this.t("card.source"), record.source ?? getText(record.other["source"]))}
        ${
          hasContact
            ? this.row(
                this.t("card.contact"),
                whenKnown(record.contact, (contact) => this.contact(contact)),
              )
            : nothing
        }
        ${this.row(
          this.t("card.geometry"),
          whenKnown(geometryStatus, (status) => this.t(`geometryStatus.${status}`)),
        )}
      </dl>
      ${this.renderFindings()} ${this.renderOther()}
    `;
  }

  private age(day: string) {
    const age = getVerifiedAge(day, this.asOf);
    return age === null
      ? this.day(day)
      : html`${this.day(day)}<span class="sum ${age.level === "fresh" ? "dim" : age.level}"
            >${this.t(`card.age.${age.level}`, { days: age.days })}</span
          >`;
  }

  /** What is plainly a number or an address can be used; everything else is only read. */
  private contact(text: string) {
    return getContactParts(text).map(({ text: part, href }) =>
      href === undefined ? part : html`<a href=${href}>${part}</a>`,
    );
  }

  private renderFindings() {
    const findings = this.findings();
    if (findings.length === 0) return nothing;
    return html`<section class="extra">
      <h3>${this.t("card.findings", { count: findings.length })}</h3>
      <ul>
        ${findings.map(
          (finding) => html`<li class=${finding.severity}>${getFindingText(finding, this.locale)}</li>`,
        )}
      </ul>
    </section>`;
  }

  private findings(): readonly Finding[] {
    const { id, site } = this.record;
    return (this.app.derived.park.value?.findings ?? []).filter(
      ({ layer, feature, subjects }) =>
        layer === this.layer && (feature === undefined ? subjects.includes(id) : feature === site.index),
    );
  }

  private renderOther() {
    const properties = getOtherProperties(this.record.other).filter(
      ({ name }) => !SHOWN_ABOVE.includes(name) && !(this.layer === "plots" && isSiteCondition(name)),
    );
    if (properties.length === 0) return nothing;
    return html`<section class="extra">
      <h3>${this.t("card.other")}</h3>
      <dl class="rows last">${properties.map(({ name, text }) => this.row(name, text))}</dl>
    </section>`;
  }
}

function getText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-provenance": ParkCardProvenance;
  }
}
