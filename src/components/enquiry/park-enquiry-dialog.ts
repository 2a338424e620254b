import { html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import "../../i18n/late-messages.ts";
import type { Enquiry } from "../../domain/enquiry.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { getSiteKey } from "../../domain/site-key.ts";
import { getSiteLine } from "../../i18n/enquiry-text.ts";
import type { MailDraft } from "../../state/mail-draft.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { dialogBoxStyles } from "../shared/dialog-box-styles.ts";
import { fieldStyles } from "../shared/field-styles.ts";
import { icon } from "../shared/icons.ts";
import { getNoParkText } from "../shared/no-park-text.ts";
import { ParkElement } from "../shared/park-element.ts";
import { type EnquiryContent, getEnquiryContent, getMailDraft } from "./enquiry-content.ts";
import { enquiryStyles } from "./enquiry-styles.ts";

/** As much as one page and a mail have room for, characters. */
const MAX_FIELD_LENGTH = 80;
const MAX_MESSAGE_LENGTH = 600;

const EMPTY_ENQUIRY: Enquiry = { company: "", reply: "", message: "" };

/** What became of the text that was to be copied. */
type CopyStatus = "none" | "copied" | "refused";

/**
 * Writes an enquiry of the requirement and the shortlist, where nothing is shortlisted of what is selected. It sends
 * nothing: the page is printed, the mail is written in the user's own program, the text is copied. What the user has
 * filled in stays for the next time.
 */
@customElement("park-enquiry-dialog")
export class ParkEnquiryDialog extends ParkElement {
  static override styles = [baseStyles, dialogBoxStyles, fieldStyles, enquiryStyles];

  @state() private isOpen = false;
  @state() private enquiry = EMPTY_ENQUIRY;
  @state() private copyStatus: CopyStatus = "none";
  /** True while the page of this enquiry is looked at: the dialog comes back after it. */
  private isPageOpen = false;

  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("textarea.all") private readonly allText!: HTMLTextAreaElement | null;

  override render() {
    this.reopenAfterPage(this.app.store.state.value.sheet !== null);
    return html`<dialog aria-labelledby="title" @close=${this.handleClose}>
      ${this.isOpen ? this.renderContent() : nothing}
    </dialog>`;
  }

  /** Opens for the state as it is now; `refs` is the site it was begun at, if any: a plant, or plots that stand together. */
  async open(refs: readonly FeatureRef[] = []): Promise<void> {
    const { company, reply, message } = this.enquiry;
    const words = { company, reply, message };
    this.enquiry = refs.length === 0 ? words : { ...words, asked: getSiteKey(refs) };
    await this.show();
  }

  private async show(): Promise<void> {
    this.isOpen = true;
    this.copyStatus = "none";
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  private reopenAfterPage(isSheetOpen: boolean): void {
    if (!this.isPageOpen || isSheetOpen) return;
    this.isPageOpen = false;
    // The page gives the rest of the app back when it is drawn: a dialog within what is inert cannot be used.
    setTimeout(() => void this.show());
  }

  private readonly handleClose = (): void => {
    this.isOpen = false;
  };

  private renderContent(): TemplateResult {
    const content = getEnquiryContent(this.app, this.enquiry);
    return html`
      <header>
        <h2 id="title">${this.t("enquiry.title")}</h2>
        <button type="button" aria-label=${this.t("enquiry.close")} @click=${() => this.dialog.close()}>
          ${icon("close")}
        </button>
      </header>
      ${content === null ? html`<p>${getNoParkText(this.app)}</p>` : this.renderEnquiry(content)}
    `;
  }

  private renderEnquiry(content: EnquiryContent): TemplateResult {
    const draft = getMailDraft(this.app, content, this.enquiry, location.href);
    return html`
      <p class="muted">${this.t("enquiry.say")}</p>
      <h3>${this.t("enquiry.requirement")}</h3>
      ${this.renderRequirement(content)} ${this.renderSites(content)}
      <h3>${this.t("enquiry.contacts")}</h3>
      ${this.renderContacts(content, draft)} ${this.renderForm()} ${this.renderFooter(draft)}
    `;
  }

  private renderRequirement({ requirement: { musts, wishes } }: EnquiryContent) {
    if (musts.length + wishes.length === 0) {
      return html`<p class="dim">${this.t("enquiry.requirement.none")}</p>`;
    }
    const list = (name: string, wants: readonly string[]) =>
      wants.length === 0
        ? nothing
        : html`<ul class="conditions" aria-label=${name}>
            <li class="muted" aria-hidden="true">${name}</li>
            ${wants.map((want) => html`<li>${want}</li>`)}
          </ul>`;
    return [list(this.t("enquiry.must"), musts), list(this.t("enquiry.wish"), wishes)];
  }

  private renderSites({ sites, isSelection, names }: EnquiryContent) {
    const { length: count } = sites;
    if (count === 0) return html`<h3>${this.t("enquiry.sites.none")}</h3>`;
    const title = isSelection
      ? count === 1
        ? this.t("enquiry.sites.selected.one")
        : this.t("enquiry.sites.selected", { count })
      : count === 1
        ? this.t("enquiry.sites.one")
        : this.t("enquiry.sites", { count });
    return html`<h3 id="sites">${title}</h3>
      <ol class="sites" tabindex="0" aria-labelledby="sites">
        ${sites.map((site) => html`<li>${getSiteLine(site, names)}</li>`)}
      </ol>`;
  }

  private renderContacts({ contacts }: EnquiryContent, { to }: MailDraft) {
    if (contacts.length === 0) return html`<p class="dim">${this.t("enquiry.contacts.none")}</p>`;
    return html`<ul class="contacts">
        ${contacts.map((contact) => html`<li>${contact}</li>`)}
      </ul>
      <p class="muted">
        ${
          to.length === 0
            ? this.t("enquiry.contacts.noMail")
            : this.t("enquiry.contacts.mail", { addresses: to.join(this.t("enquiry.separator")) })
        }
      </p>`;
  }

  private renderForm(): TemplateResult {
    const field = (name: "company" | "reply", autocomplete: "organization" | "off") =>
      html`<label
        >${this.t(`enquiry.${name}`)}
        <input
          type="text"
          name=${name}
          autocomplete=${autocomplete}
          maxlength=${MAX_FIELD_LENGTH}
          .value=${this.enquiry[name]}
          @input=${this.fillIn}
        />
      </label>`;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${field("company", "organization")} ${field("reply", "off")}
      <label class="wide"
        >${this.t("enquiry.message")}
        <textarea
          rows="3"
          name="message"
          maxlength=${MAX_MESSAGE_LENGTH}
          .value=${this.enquiry.message}
          @input=${this.fillIn}
        ></textarea>
      </label>
    </form>`;
  }

  private renderFooter(draft: MailDraft): TemplateResult {
    const { copyStatus } = this;
    return html`
      ${
        copyStatus === "refused"
          ? html`<label class="wide"
              >${this.t("enquiry.text")}
              <textarea class="all" rows="6" readonly .value=${draft.fullText}></textarea>
            </label>`
          : nothing
      }
      <footer>
        <a class="press" href=${draft.href}>${this.t("enquiry.mail")}</a>
        <button type="button" class="link" @click=${this.openPage}>${this.t("enquiry.print")}</button>
        <button type="button" class="link" @click=${() => void this.copy(draft.fullText)}>
          ${this.t("enquiry.copy")}
        </button>
        <span role="status"
          >${
            copyStatus === "none"
              ? ""
              : this.t(copyStatus === "copied" ? "enquiry.copied" : "enquiry.notCopied")
          }</span
        >
      </footer>
      ${draft.isShortened ? html`<p class="warning">${this.t("enquiry.shortened")}</p>` : nothing}
    `;
  }

  private readonly fillIn = (event: Event): void => {
    const { name, value } = event.currentTarget as HTMLInputElement | HTMLTextAreaElement;
    this.enquiry = { ...this.enquiry, [name]: value };
    this.copyStatus = "none";
  };

  private readonly openPage = (): void => {
    this.dialog.close();
    this.app.commands.openSheet({ kind: "enquiry", enquiry: this.enquiry });
    this.isPageOpen = true;
  };

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copyStatus = "copied";
    } catch {
      this.copyStatus = "refused";
      await this.updateComplete;
      this.allText?.focus();
      this.allText?.select();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-enquiry-dialog": ParkEnquiryDialog;
  }
}
