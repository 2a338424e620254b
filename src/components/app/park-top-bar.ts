import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { formatName } from "../../i18n/format.ts";
import { setLocale, setTableOpen, setTheme } from "../../state/actions/view.ts";
import { THEME_CHOICES, type ThemeChoice } from "../../theme/theme-name.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { type ChangeLabel, getRedoLabel, getUndoLabel } from "../../state/project.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../search/park-search.ts";

/**
 * Product, park, search and what concerns the whole screen.
 * @fires help-requested - the user wants the list of keys.
 */
@customElement("park-top-bar")
export class ParkTopBar extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 12px;
        height: 100%;
        padding-inline-end: 16px;
        background: var(--panel);
        border-bottom: 1px solid var(--line);
        white-space: nowrap;
      }
      .mark {
        width: 72px;
        display: flex;
        justify-content: center;
        flex: none;
      }
      h1 {
        font-size: 15px;
        line-height: 20px;
        font-weight: 700;
      }
      .park {
        border-inline-start: 1px solid var(--line);
        padding-inline-start: 12px;
        color: var(--ink2);
        overflow: hidden;
        text-overflow: ellipsis;
        max-width: 26em;
      }
      select {
        border: 0;
        background: var(--panel);
        color: var(--ink2);
        border-radius: 4px;
        min-height: 32px;
      }
      park-search {
        margin-inline-start: auto;
        width: 296px;
        flex: 0 1 296px;
        min-width: 120px;
      }
      .actions {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .actions button {
        color: var(--ink2);
        padding: 0 8px;
        min-height: 32px;
        border-radius: 6px;
      }
      .actions button:hover {
        background: var(--sunk);
        color: var(--ink);
      }
      .actions button[aria-pressed="true"] {
        color: var(--accent);
        font-weight: 700;
      }
      @media (max-width: 1100px) {
        .park {
          display: none;
        }
      }
      @media (max-width: 767px) {
        header {
          border: 1px solid var(--line);
          border-radius: 8px;
          padding-inline: 12px 4px;
          gap: 4px;
        }
        .mark,
        .wide {
          display: none;
        }
        park-search {
          flex: 1 1 auto;
          width: auto;
          min-width: 44px;
        }
        .actions button {
          min-width: 44px;
          padding: 0 4px;
        }
        .actions select {
          max-width: 5em;
        }
      }
    `,
  ];

  override render() {
    const { isTableOpen, locale, theme } = this.app.store.state.value;
    return html`<header>
      <span class="mark" aria-hidden="true">${icon("atlas")}</span>
      <h1>${this.t("app.title")}</h1>
      ${this.renderPark()}
      <park-search></park-search>
      <div class="actions">
        ${this.renderHistory()}
        <button
          class="wide"
          aria-pressed=${isTableOpen ? "true" : "false"}
          @click=${() => this.send(setTableOpen(!isTableOpen))}
        >
          ${this.t("app.table")}
        </button>
        <button class="wide" @click=${() => this.app.commands.copyLink()}>${this.t("app.share")}</button>
        <button
          lang=${locale === "en" ? "zh-CN" : "en"}
          @click=${() => this.send(setLocale(locale === "en" ? "zh-CN" : "en"))}
        >
          ${this.t("app.otherLanguage")}
        </button>
        <select aria-label=${this.t("app.theme")} .value=${theme} @change=${this.changeTheme}>
          ${THEME_CHOICES.map(
            (choice) =>
              html`<option value=${choice} ?selected=${choice === theme}>
                ${this.t(`app.theme.${choice}`)}
              </option>`,
          )}
        </select>
        <button class="wide" @click=${() => this.dispatchEvent(new HelpRequestedEvent())}>
          ${this.t("app.help")}
        </button>
      </div>
    </header>`;
  }

  /** Undo and redo say what they would do; they are there once something was done. */
  private renderHistory() {
    const { project, isReadOnly } = this.app.store.state.value;
    if (project.changes.length === 0) return nothing;
    const back = getUndoLabel(project);
    const forth = getRedoLabel(project);
    return html`<button
        class="wide"
        title=${this.nameChange("project.undo", back)}
        ?disabled=${back === null || isReadOnly}
        @click=${() => this.app.commands.undo()}
      >
        ${this.t("app.undo")}
      </button>
      <button
        class="wide"
        title=${this.nameChange("project.redo", forth)}
        ?disabled=${forth === null || isReadOnly}
        @click=${() => this.app.commands.redo()}
      >
        ${this.t("app.redo")}
      </button>`;
  }

  private nameChange(key: "project.undo" | "project.redo", label: ChangeLabel | null): string {
    if (label === null) return this.t(`${key}.none`);
    const { code, name, finding } = label;
    const title = finding === undefined ? "" : this.t(`finding.${finding}.title`);
    return this.t(key, { label: this.t(`project.change.${code}`, { name, finding: title }).trim() });
  }

  private renderPark() {
    const { parkIds, parkId } = this.app.store.state.value;
    const park = this.app.derived.park.value?.park;
    const name = formatName(park?.manifest.name, this.locale, parkId);
    if (parkIds.length < 2) return park === undefined ? nothing : html`<span class="park">${name}</span>`;
    return html`<select
      class="park"
      aria-label=${this.t("app.park")}
      @change=${(event: Event) =>
        this.app.commands.loadPark((event.currentTarget as HTMLSelectElement).value)}
    >
      ${parkIds.map(
        (id) => html`<option value=${id} ?selected=${id === parkId}>${id === parkId ? name : id}</option>`,
      )}
    </select>`;
  }

  private changeTheme(event: Event): void {
    this.send(setTheme((event.currentTarget as HTMLSelectElement).value as ThemeChoice));
  }
}

/** The user wants the list of keys. */
export class HelpRequestedEvent extends Event {
  constructor() {
    super("help-requested", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-top-bar": ParkTopBar;
  }
  interface HTMLElementEventMap {
    "help-requested": HelpRequestedEvent;
  }
}
