import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { ParkData } from "../../data/park-data.ts";
import { ALLOCATION_CLASSES } from "../../domain/allocation.ts";
import { getShortSection } from "../../domain/plan-section.ts";
import "../../i18n/late-messages.ts";
import { formatDate, formatName, formatNumber } from "../../i18n/format.ts";
import { showView } from "../../state/actions/view.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { aboutStyles } from "./about-styles.ts";
import { METHODS, METHODS_OF_PLANTS, MISSING } from "./about-topics.ts";

/** Set by the build from package.json. */
declare const __APP_VERSION__: string;

/** Keys of messages that take no parameters. */
type PlainKey =
  | (typeof METHODS | typeof METHODS_OF_PLANTS)[number][number]
  | `allocationClass.${(typeof ALLOCATION_CLASSES)[number]}${"" | ".note"}`
  | `about.real.${"enterprises" | "verify"}${"" | ".text"}`
  | `about.program.${"privacy" | "browsers"}${"" | ".text"}`;

/** The about page: what is plan and what is sketch, how every figure is made, sources, licences, version. */
@customElement("park-about-panel")
export class ParkAboutPanel extends ParkElement {
  static override styles = [baseStyles, aboutStyles];

  override render() {
    const data = this.app.derived.park.value;
    return html`
      <h1 class="visually-hidden">${this.t("app.view.about")}</h1>
      <p class="say">${data === null ? this.t("about.say.noPark") : this.renderSentence(data)}</p>
      ${data === null ? nothing : this.renderReality(data)} ${this.renderMethods(data)}
      ${data === null ? nothing : this.renderSources(data)} ${this.renderMissing()} ${this.renderLicences()}
      ${this.renderProgram()}
    `;
  }

  private renderSentence({ park }: ParkData): unknown {
    const { manifest, clusters, plots, plants } = park;
    return this.sentence("about.say", {
      name: formatName(manifest.name, this.locale, manifest.id),
      clusters: html`<b>${formatNumber(clusters.length)}</b>`,
      plots: html`<b>${formatNumber(plots.length)}</b>`,
      plants: html`<b>${formatNumber(plants.length)}</b>`,
      date: formatDate(manifest.asOf, this.locale),
    });
  }

  private renderReality({ park, plan }: ParkData): TemplateResult {
    return html`<section>
      <h2>${this.t("about.real.title")}</h2>
      <dl>
        <dt>${this.t("about.real.plan")}</dt>
        <dd>${this.t("about.real.plan.text")}<span lang="zh-CN">${plan.document}</span></dd>
        <dt>${this.t("about.real.shapes")}</dt>
        <dd>${this.t(`about.real.shapes.${park.manifest.geometryStatus}`)}</dd>
        ${this.renderTopic("about.real.enterprises", "about.real.enterprises.text")}
        ${this.renderTopic("about.real.verify", "about.real.verify.text")}
      </dl>
    </section>`;
  }

  private renderMethods(data: ParkData | null): TemplateResult {
    const rule = data?.plan.sections?.vacantPlantsFirst;
    return html`<section>
      <h2>${this.t("about.method.title")}</h2>
      <dl>
        ${METHODS.map(([term, text]) => this.renderTopic(term, text))}
        ${ALLOCATION_CLASSES.map((name) =>
          this.renderTopic(`allocationClass.${name}`, `allocationClass.${name}.note`),
        )}
        ${METHODS_OF_PLANTS.map(([term, text]) => this.renderTopic(term, text))}
        ${
          rule === undefined
            ? nothing
            : html`<dt>${this.t("about.method.first")}</dt>
                <dd>
                  ${this.t("about.method.first.text")}<span lang="zh-CN">${getShortSection(rule)}</span>
                </dd>`
        }
      </dl>
    </section>`;
  }

  private renderSources({ park: { manifest }, plan }: ParkData): TemplateResult {
    return html`<section>
      <h2>${this.t("about.data.title")}</h2>
      <dl>
        <dt>${this.t("about.data.asOf")}</dt>
        <dd>${formatDate(manifest.asOf, this.locale)}</dd>
        <dt>${this.t("about.data.status")}</dt>
        <dd>${this.t(`geometryStatus.${manifest.geometryStatus}.note`)}</dd>
        <dt>${this.t("about.data.sources")}</dt>
        <dd>
          ${manifest.sources.length === 0 ? this.t("about.data.none") : nothing}
          ${manifest.sources.map(
            ({ what, who, date, licence }) =>
              html`<div>
                <div lang="zh-CN">${what}</div>
                <div class="dim">
                  <span lang="zh-CN">${who}</span> · ${formatDate(date, this.locale)} ·
                  ${this.sentence("about.data.licence", { licence: html`<span lang="zh-CN">${licence}</span>` })}
                </div>
              </div>`,
          )}
        </dd>
      </dl>
      ${
        (plan.contradictions ?? []).length === 0
          ? nothing
          : html`<p class="lead">
              ${this.t("about.contradictions")}<button class="link" @click=${this.showOverview}>
                ${this.t("about.contradictions.link")}
              </button>
            </p>`
      }
    </section>`;
  }

  private renderMissing(): TemplateResult {
    return html`<section>
      <h2>${this.t("about.missing.title")}</h2>
      <p class="lead">${this.t("about.missing.lead")}</p>
      <ul class="list">
        ${MISSING.map((key) => html`<li>${this.t(key)}</li>`)}
      </ul>
    </section>`;
  }

  private renderLicences(): TemplateResult {
    return html`<section>
      <h2>${this.t("about.licences.title")}</h2>
      <ul class="list">
        <li>${this.t("about.licences.own")}</li>
        <li>${this.t("about.licences.packages")}</li>
        <li>${this.t("about.licences.data")}</li>
      </ul>
      <p class="links">
        <a href="./licences.txt">${this.t("about.licences.list")}</a>
        <a href="./gpl-3.0.txt">${this.t("about.licences.gpl")}</a>
      </p>
    </section>`;
  }

  private renderProgram(): TemplateResult {
    return html`<section>
      <h2>${this.t("about.program.title")}</h2>
      <dl>
        <dt>${this.t("about.program.version")}</dt>
        <dd>park-atlas ${__APP_VERSION__}</dd>
        ${this.renderTopic("about.program.privacy", "about.program.privacy.text")}
        ${this.renderTopic("about.program.browsers", "about.program.browsers.text")}
      </dl>
    </section>`;
  }

  private renderTopic(term: PlainKey, text: PlainKey): TemplateResult {
    return html`<dt>${this.t(term)}</dt>
      <dd>${this.t(text)}</dd>`;
  }

  private showOverview(): void {
    this.send(showView("overview"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-about-panel": ParkAboutPanel;
  }
}
