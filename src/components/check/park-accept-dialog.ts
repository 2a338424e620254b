import { html } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { dialogBoxStyles } from "../shared/dialog-box-styles.ts";
import { fieldStyles } from "../shared/field-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getCheckSignals } from "./check-signals.ts";
import { checkStyles } from "./check-styles.ts";
import { checkDialogStyles } from "./check-dialog-styles.ts";
import { getSubjectText } from "./finding-subjects.ts";

/** Accepts a finding: why it may stand, and who says so. Both are asked for. */
@customElement("park-accept-dialog")
export class ParkAcceptDialog extends ParkElement {
  static override styles = [baseStyles, checkStyles, dialogBoxStyles, fieldStyles, checkDialogStyles];

  @state() private finding: CheckFinding | null = null;
  @state() private isIncomplete = false;

  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("textarea") private readonly reason!: HTMLTextAreaElement;
  @query("input") private readonly by!: HTMLInputElement;

  override render() {
    const { finding } = this;
    const names = getCheckSignals(this.app).names.value;
    const subject =
      finding === null || names === null
        ? ""
        : `${getFindingTitle(finding, this.locale)} ${getSubjectText(finding, this.locale, names)}`;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${this.t("check.accept.title")}</h2>
      <p>${subject}</p>
      <p class="dim">${this.t("check.accept.say")}</p>
      <form method="dialog" novalidate @submit=${this.accept}>
        <label
          >${this.t("check.accept.reason")}
          <textarea rows="3" required aria-invalid=${this.isMissing(this.reason)}></textarea>
        </label>
        <label
          >${this.t("check.accept.by")}
          <input type="text" required autocomplete="name" aria-invalid=${this.isMissing(this.by)} />
        </label>
        <footer>
          <button type="submit" class="press">${this.t("check.accept.save")}</button>
          <button type="button" class="link" @click=${() => this.dialog.close()}>
            ${this.t("check.accept.cancel")}
          </button>
          <span role="status" class="error">${this.isIncomplete ? this.t("check.accept.missing") : ""}</span>
        </footer>
      </form>
    </dialog>`;
  }

  /** Opens for a finding; the name that last accepted one stands in its field. */
  async show(finding: CheckFinding): Promise<void> {
    this.finding = finding;
    this.isIncomplete = false;
    await this.updateComplete;
    this.reason.value = "";
    this.by.value = this.getLastName();
    this.dialog.showModal();
    this.reason.focus();
  }

  private getLastName(): string {
    const acceptances = [...this.app.derived.acceptances.value.values()];
    const [last] = acceptances.sort((a, b) => b.at.localeCompare(a.at));
    return last?.by ?? "";
  }

  private isMissing(field: HTMLTextAreaElement | HTMLInputElement | null): "true" | "false" {
    return this.isIncomplete && field?.value.trim() === "" ? "true" : "false";
  }

  private accept(event: Event): void {
    event.preventDefault();
    const reason = this.reason.value.trim();
    const by = this.by.value.trim();
    this.isIncomplete = reason === "" || by === "";
    if (this.isIncomplete) {
      (reason === "" ? this.reason : this.by).focus();
      return;
    }
    if (this.finding !== null) this.app.commands.acceptFinding(this.finding.key, reason, by);
    this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-accept-dialog": ParkAcceptDialog;
  }
}
