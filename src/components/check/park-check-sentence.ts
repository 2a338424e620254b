import { computed, type ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import { formatHa, formatNumber, formatPlain } from "../../i18n/format.ts";
import { toKm2 } from "../../domain/units.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { eyebrowStyles } from "../shared/eyebrow-styles.ts";
import { OwnTaskElement } from "../shared/own-task-element.ts";
import type { LandSource } from "../shared/park-figure-button.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { getCheckSignals } from "./check-signals.ts";
import { createFindingLand } from "./finding-lands.ts";

/** A difference under this is none in the two decimals of a hectare. */
const SMALLEST_DIFFERENCE_M2 = 50;

const MS_PER_S = 1000;

interface Headline {
  readonly count: number;
  readonly errors: number;
  readonly all: LandSource;
  readonly ofErrors: LandSource;
}

/** The first line of the check: how many findings, how many to be mended, and whether the plots add up to the plan. */
@customElement("park-check-sentence")
export class ParkCheckSentence extends OwnTaskElement {
  static override styles = [
    baseStyles,
    eyebrowStyles,
    css`
      :host {
        display: block;
      }
      .say {
        margin-top: 6px;
      }
      .bad {
        color: var(--error);
      }
      .unit {
        font-size: 13px;
      }
    `,
  ];

  private headline: ReadonlySignal<Headline | null> | undefined;

  override render() {
    const report = this.app.derived.report.value;
    this.headline ??= this.createHeadline();
    const headline = this.headline.value;
    if (report === null || headline === null) return nothing;
    return html`<p class="eyebrow">
        <span>${this.getEyebrow(report)}</span>
        <span>${this.t("check.ms", { seconds: formatNumber(report.ms / MS_PER_S, 2) })}</span>
      </p>
      <p class="say">${this.renderFound(headline)}${this.renderDifference(report)}</p>`;
  }

  private getEyebrow({ checked, notChecked }: CheckReport): string {
    return notChecked === 0
      ? this.t("check.eyebrow", { count: formatNumber(checked) })
      : this.t("check.eyebrow.some", {
          checked: formatNumber(checked),
          notChecked: formatNumber(notChecked),
        });
  }

  private renderFound({ count, errors, all, ofErrors }: Headline): unknown {
    if (count === 0) return this.t("check.say.clean");
    return this.sentence("check.say.found", {
      count: this.figure(count, this.t("check.say.count"), all),
      errors: this.figure(errors, this.t("check.say.errors"), ofErrors, errors > 0),
    });
  }

  private figure(count: number, label: string, land: LandSource, isBad = false): TemplateResult {
    return html`<b class=${isBad ? "bad" : ""}
      ><park-figure-button text=${formatNumber(count)} label=${label} .land=${land}></park-figure-button
    ></b>`;
  }

  /** What all plots together are against the area of the plan; nothing of it where a boundary could not be checked. */
  private renderDifference({ clusters }: CheckReport): unknown {
    const plannedM2 = this.app.derived.park.value?.plan.plannedAreaM2;
    if (plannedM2 === undefined || clusters.length === 0) return this.t("check.say.end");
    const plotsM2 = clusters.reduce((sum, cluster) => sum + cluster.plotsM2, 0);
    const differenceM2 = plotsM2 - plannedM2;
    const planned = formatPlain(toKm2(plannedM2));
    if (Math.abs(differenceM2) < SMALLEST_DIFFERENCE_M2) {
      return this.sentence("check.say.equal", { planned });
    }
    const difference = formatHa(Math.abs(differenceM2));
    return this.sentence(differenceM2 > 0 ? "check.say.more" : "check.say.less", {
      planned,
      difference: html`<b class="num">${difference}</b
        ><park-source-mark
          heading=${this.t("check.say.difference")}
          .details=${[
            this.t("check.say.sum", { plots: formatNumber(plotsM2, 2), planned: formatNumber(plannedM2) }),
          ]}
          .source=${{ kind: "method", method: this.t("check.say.differenceMethod") }}
        ></park-source-mark>`,
    });
  }

  private createHeadline(): ReadonlySignal<Headline | null> {
    const { derived } = this.app;
    const { places } = getCheckSignals(this.app);
    return computed(() => {
      const findings = derived.splitFindings.value?.shown;
      if (findings === undefined || places.value === null) return null;
      const accepted = derived.acceptances.value;
      const errors = findings.filter(({ severity, key }) => severity === "error" && !accepted.has(key));
      return {
        count: findings.length,
        errors: errors.length,
        all: createFindingLand(findings, places.value),
        ofErrors: createFindingLand(errors, places.value),
      };
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-check-sentence": ParkCheckSentence;
  }
}
