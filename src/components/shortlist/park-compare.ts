import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import "../../i18n/late-messages.ts";
import type { CompareRow } from "../../analysis/sites/compare-rows.ts";
import { getCommonScale, NO_SILHOUETTE } from "../../analysis/sites/silhouettes.ts";
import { COMPARE_GROUPS, type CompareGroup } from "../../domain/compare-field.ts";
import type { SiteKey } from "../../domain/site-key.ts";
import { getCompareFieldName, getCompareGroupName, getCompareUnitName } from "../../i18n/compare-text.ts";
import type { NeedNames } from "../../i18n/need-text.ts";
import { moveCompared, noteSite, setCompareOpen, toggleCompared } from "../../state/actions/shortlist.ts";
import { type ComparedItem, type Comparison, getComparison } from "../../state/comparison.ts";
import { getNeedNames } from "../../state/need-names.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { PHONE } from "../shared/breakpoints.ts";
import { icon } from "../shared/icons.ts";
import { getNoParkText } from "../shared/no-park-text.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-star.ts";
import { tellChanges } from "../shared/tell-changes.ts";
import { getChangeText } from "./change-text.ts";
import { CompareChangedEvent } from "./compare-changed-event.ts";
import { compareCell } from "./compare-cell.ts";
import { compareStyles } from "./compare-styles.ts";
import { createShortlistSignals, type ShortlistSignals } from "./shortlist-signals.ts";
import { silhouetteSvg } from "./silhouette-svg.ts";
import { SiteSilhouettes } from "./site-silhouettes.ts";

/** Room for the largest silhouette, px. */
const BOX = { widthPx: 72, heightPx: 52 };

/** Side by side on a phone. */
const PHONE_COLUMNS = 2;

/** A note that fits into a cell, a page and a link. */
const MAX_NOTE_LENGTH = 200;

/** Columns that are shown: from one up to but without the other. */
interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The compared sites side by side, up to four, two at a time on a phone: rows by subject, what is best in words where
 * "best" has a meaning, silhouettes at one scale, and a note on each. It compares what the shortlist says; without a
 * park or with nothing to compare it says so.
 * @fires compare-changed - other sites stand side by side than before; with `sites`, refs of each.
 */
@customElement("park-compare")
export class ParkCompare extends ParkElement {
  static override styles = [baseStyles, compareStyles];

  /** Shows only the rows in which the sites differ. */
  @property({ type: Boolean, reflect: true, attribute: "differences-only" }) isDifferencesOnly = false;

  @state() private isPhone = false;
  @state() private firstColumn = 0;

  private readonly silhouettes = new SiteSilhouettes(this);
  private phoneQuery: MediaQueryList | undefined;
  private signals: ShortlistSignals | undefined;
  private shownCount = 0;

  constructor() {
    super();
    tellChanges(
      this,
      () => this.app.store.derive(({ shortlist }) => shortlist.compared),
      (compared) => new CompareChangedEvent(compared),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phoneQuery = matchMedia(PHONE);
    this.followWidth();
    this.phoneQuery.addEventListener("change", this.followWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.phoneQuery?.removeEventListener("change", this.followWidth);
  }

  override render() {
    this.signals ??= createShortlistSignals(this.app);
    const { derived } = this.app;
    const comparison = getComparison(this.signals.shortlist.value, derived);
    if (comparison === null) return html`<p class="say">${getNoParkText(this.app)}</p>`;
    if (comparison.items.length === 0) {
      return html`<div class="bar">${this.renderClose()}</div>
        <p class="say" tabindex="-1">${this.t("shortlist.compare.empty")}</p>`;
    }
    return html`${this.renderHeader(comparison)} ${this.renderTable(comparison)}`;
  }

  /** The focus was in a column that is gone: it does not start over at the top of the page. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const count = this.signals?.shortlist.peek().compared.length ?? 0;
    const isLost = count < this.shownCount && document.activeElement === document.body;
    this.shownCount = count;
    if (isLost) this.renderRoot.querySelector<HTMLElement>("h2, .say")?.focus();
  }

  private renderHeader({ items }: Comparison): TemplateResult {
    return html`<div class="bar">
        <h2 tabindex="-1">${this.t("shortlist.compare.title", { count: items.length })}</h2>
        <label>
          <input
            type="checkbox"
            .checked=${live(this.isDifferencesOnly)}
            @change=${(event: Event) =>
              (this.isDifferencesOnly = (event.currentTarget as HTMLInputElement).checked)}
          />
          ${this.t("shortlist.compare.differences")}
        </label>
        <button class="link" @click=${() => this.app.commands.openSheet({ kind: "comparison" })}>
          ${this.t("shortlist.compare.print")}
        </button>
        <button class="link" @click=${() => this.app.commands.exportComparison()}>
          ${this.t("shortlist.compare.xlsx")}
        </button>
        ${this.renderClose()}
      </div>
      ${this.renderPages(items.length)}`;
  }

  /** Where nothing opened it there is nothing to close. */
  private renderClose(): TemplateResult | typeof nothing {
    return this.signals?.isCompareOpen.value === true
      ? html`<button class="link" @click=${() => this.send(setCompareOpen(false))}>
          ${this.t("shortlist.compare.close")}
        </button>`
      : nothing;
  }

  private renderPages(count: number): TemplateResult | typeof nothing {
    const { from, to } = this.getSpan(count);
    if (to - from === count) return nothing;
    const text =
      to - from === 1
        ? this.t("shortlist.compare.page.one", { from: to, count })
        : this.t("shortlist.compare.page", { from: from + 1, to, count });
    return html`<div class="pages">
      <button class="link" ?disabled=${from === 0} @click=${() => (this.firstColumn = from - PHONE_COLUMNS)}>
        ${this.t("shortlist.compare.pageBack")}
      </button>
      <span role="status">${text}</span>
      <button class="link" ?disabled=${to === count} @click=${() => (this.firstColumn = to)}>
        ${this.t("shortlist.compare.pageOn")}
      </button>
    </div>`;
  }

  private renderTable({ items, rows }: Comparison): TemplateResult {
    const { from, to } = this.getSpan(items.length);
    const columns = items.slice(from, to);
    const shown = rows.filter(
      ({ field, isDifferent }) => !this.isDifferencesOnly || isDifferent || field === "note",
    );
    const names = getNeedNames(this.app.derived);
    const silhouettes = this.silhouettes.get(
      this.app,
      items.map(({ refs }) => refs),
    );
    const box = { ...BOX, mPerPx: getCommonScale(silhouettes, BOX.widthPx, BOX.heightPx) };
    return html`${
        this.isDifferencesOnly && !shown.some(({ isDifferent }) => isDifferent)
          ? html`<p class="say" role="status">${this.t("shortlist.compare.allEqual")}</p>`
          : nothing
      }
      <div class="scroll">
        <table class="of-${columns.length}">
          <colgroup>
            <col class="field" />
            ${columns.map(() => html`<col />`)}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">${this.t("shortlist.compare.field")}</span>
                ${this.t("shortlist.sameScale")}
              </th>
              ${repeat(
                columns,
                ({ item }) => item.key,
                (compared, at) =>
                  html`<th scope="col">
                    ${this.renderHead(
                      compared,
                      silhouetteSvg(silhouettes[from + at] ?? NO_SILHOUETTE, box),
                      names,
                    )}
                  </th>`,
              )}
            </tr>
            <tr>
              <td></td>
              ${repeat(
                columns,
                ({ item }) => item.key,
                (compared, at) => this.renderTools(compared, from + at, items.length),
              )}
            </tr>
          </thead>
          ${COMPARE_GROUPS.map((group) => this.renderGroup(group, shown, columns, from, names))}
        </table>
      </div>`;
  }

  private renderHead(
    { item, name }: ComparedItem,
    picture: TemplateResult,
    names: NeedNames,
  ): TemplateResult {
    const index = this.app.derived.index.value;
    const change = index === null ? null : getChangeText(item, index, names);
    return html`<div class="head">
      ${picture}
      <div>
        <b>${name}</b>
        ${change === null ? nothing : html`<span class="change">${change}</span>`}
      </div>
    </div>`;
  }

  private renderTools({ item, refs, name }: ComparedItem, at: number, count: number): TemplateResult {
    return html`<td>
      <div class="tools">
        <park-star .refs=${refs}></park-star>
        <button
          ?disabled=${at === 0}
          aria-label=${this.t("shortlist.compare.moveBack", { name })}
          @click=${(event: Event) => this.move(item.key, -1, event)}
        >
          <span aria-hidden="true">←</span>
        </button>
        <button
          ?disabled=${at === count - 1}
          aria-label=${this.t("shortlist.compare.moveOn", { name })}
          @click=${(event: Event) => this.move(item.key, 1, event)}
        >
          <span aria-hidden="true">→</span>
        </button>
        <button
          aria-label=${this.t("shortlist.compare.removeOne", { name })}
          @click=${() => this.send(toggleCompared(item.key))}
        >
          ${icon("close")}
        </button>
      </div>
    </td>`;
  }

  private renderGroup(
    group: CompareGroup,
    rows: readonly CompareRow[],
    columns: readonly ComparedItem[],
    from: number,
    names: NeedNames,
  ): TemplateResult | typeof nothing {
    const ofGroup = rows.filter((row) => row.group === group);
    if (ofGroup.length === 0) return nothing;
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan=${columns.length + 1}>
          <span>${getCompareGroupName(group, this.locale)}</span>
        </th>
      </tr>
      ${repeat(
        ofGroup,
        ({ field }) => field,
        (row) => this.renderRow(row, columns, from, names),
      )}
    </tbody>`;
  }

  private renderRow(
    row: CompareRow,
    columns: readonly ComparedItem[],
    from: number,
    names: NeedNames,
  ): TemplateResult {
    const { asOf } = this.app.derived;
    return html`<tr>
      <th scope="row">
        ${getCompareFieldName(row.field, this.locale)}${
          row.unit === null
            ? nothing
            : html`<span class="unit">${getCompareUnitName(row.unit, this.locale)}</span>`
        }
      </th>
      ${repeat(
        columns,
        ({ item }) => item.key,
        (compared, at) =>
          row.field === "note" ? this.renderNote(compared) : compareCell(row, from + at, names, asOf.value),
      )}
    </tr>`;
  }

  private renderNote({ item, name }: ComparedItem): TemplateResult {
    return html`<td>
      <textarea
        rows="2"
        maxlength=${MAX_NOTE_LENGTH}
        aria-label=${this.t("shortlist.compare.noteOf", { name })}
        .value=${live(item.note)}
        @input=${(event: Event) =>
          this.send(noteSite(item.key, (event.currentTarget as HTMLTextAreaElement).value))}
      ></textarea>
    </td>`;
  }

  /** A column that moves takes its buttons with it, and the focus stays on the one that was pressed. */
  private move(key: SiteKey, places: number, { currentTarget }: Event): void {
    this.send(moveCompared(key, places));
    const pressed = currentTarget as HTMLButtonElement;
    void this.updateComplete.then(() => {
      const other = places < 0 ? pressed.nextElementSibling : pressed.previousElementSibling;
      (pressed.disabled ? (other as HTMLElement | null) : pressed)?.focus();
    });
  }

  private getSpan(count: number): ColumnSpan {
    if (!this.isPhone) return { from: 0, to: count };
    const last = Math.max(0, Math.floor((count - 1) / PHONE_COLUMNS) * PHONE_COLUMNS);
    const from = Math.min(last, Math.max(0, this.firstColumn));
    return { from, to: Math.min(count, from + PHONE_COLUMNS) };
  }

  private readonly followWidth = (): void => {
    this.isPhone = this.phoneQuery?.matches ?? false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "park-compare": ParkCompare;
  }
}
