import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { openFinding } from "../../state/actions/checking.ts";
import { selectLand } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { SEVERITY_MARK } from "../data/severity-mark.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { getBoundsToFocus } from "../shared/focus-on-refs.ts";
import { OwnTaskElement } from "../shared/own-task-element.ts";
import { getAreaText } from "./area-text.ts";
import { type CheckSignals, getCheckSignals } from "./check-signals.ts";
import { checkStyles } from "./check-styles.ts";
import { createFindingLand } from "./finding-lands.ts";
import { findingListStyles } from "./finding-list-styles.ts";
import { type FindingRow, getFindingRows, getGroupId, GROUP_PAGE, type RowLimits } from "./finding-rows.ts";
import { getFindingDetail, getSubjectText } from "./finding-subjects.ts";

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The findings by severity and code with counts and areas, each code to be opened. One line has the focus and the arrow
 * keys move it: right opens a code, left closes it, Enter looks at a finding.
 */
@customElement("park-finding-list")
export class ParkFindingList extends OwnTaskElement {
  static override styles = [baseStyles, checkStyles, findingListStyles];

  /** What was opened by hand; null until then, and the first code is open. */
  @state() private opened: ReadonlySet<string> | null = null;
  @state() private limits: RowLimits = new Map();
  /** Id of the line the keys are on. */
  @state() private current: string | null = null;

  protected override readonly preparations = [() => getCheckSignals(this.app).groups.value];

  private rows: readonly FindingRow[] = [];
  private shownKey: string | null = null;

  override render() {
    const signals = getCheckSignals(this.app);
    const groups = signals.groups.value;
    if (groups.length === 0) return this.renderNone(signals);
    this.rows = getFindingRows(groups, this.getOpen(signals), this.limits);
    const current = this.rows.some(({ id }) => id === this.current)
      ? this.current
      : (this.rows[1]?.id ?? null);
    return html`<div role="treegrid" aria-label=${this.t("check.list")} @keydown=${this.handleKey}>
      <div class="row head" role="row">
        <span></span>
        <span role="columnheader">${this.t("check.list")}</span>
        <span role="columnheader" class="detail">${this.t("check.list.count")}</span>
        <span role="columnheader" class="area">${this.t("check.list.area")}</span>
      </div>
      ${repeat(
        this.rows,
        ({ id }) => id,
        (row) => this.renderRow(row, row.id === current, signals),
      )}
    </div>`;
  }

  private renderNone({ ofTab, view }: CheckSignals): TemplateResult {
    const isFiltered = ofTab.value.length > 0;
    const key = isFiltered
      ? "check.list.noMatch"
      : view.value.tab === "fresh"
        ? "check.fresh.none"
        : "check.list.none";
    return html`<p class="none">${this.t(key)}</p>`;
  }

  private renderRow(row: FindingRow, isCurrent: boolean, signals: CheckSignals): TemplateResult {
    switch (row.kind) {
      case "severity":
        return html`<div class="row severity" role="row" aria-level="1" data-id=${row.id}>
          <span class=${row.severity} aria-hidden="true">${SEVERITY_MARK[row.severity]}</span>
          <span role="rowheader">${this.t(`check.severity.${row.severity}`)}</span>
          <span role="gridcell" class="detail">${formatNumber(row.count)}</span>
          <span role="gridcell"></span>
        </div>`;
      case "code":
        return this.renderCode(row, isCurrent);
      case "finding":
        return this.renderFinding(row.finding, isCurrent, signals);
      case "more":
        return html`<div class="row more" role="row" aria-level="3" data-id=${row.id}>
          <span></span>
          <span role="gridcell"
            ><button class="link" @click=${() => this.showMore(row.groupId)}>
              ${this.t("check.list.more", { count: formatNumber(Math.min(GROUP_PAGE, row.rest)) })}
            </button></span
          >
          <span role="gridcell" class="detail dim"
            >${this.t("check.list.rest", { count: formatNumber(row.rest) })}</span
          >
          <span role="gridcell"></span>
        </div>`;
    }
  }

  private renderCode(row: Extract<FindingRow, { kind: "code" }>, isCurrent: boolean): TemplateResult {
    const { group, id, isOpen } = row;
    const title = getFindingTitle(group, this.locale);
    const area = getAreaText(group.areaM2, this.locale);
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the grid around it has the keys
    return html`<div
      class="row code"
      role="row"
      aria-level="2"
      aria-expanded=${isOpen ? "true" : "false"}
      data-id=${id}
      tabindex=${isCurrent ? 0 : -1}
      @click=${() => this.toggle(id)}
      @focus=${() => (this.current = id)}
    >
      <span class="fold" aria-hidden="true"></span>
      <span role="rowheader" class="name">${title}</span>
      <span role="gridcell" class="detail">${formatNumber(group.findings.length)}</span>
      <span role="gridcell" class="area"
        >${
          group.areaM2 === null
            ? html`<span class="dim">${area}</span>`
            : html`<button
                tabindex=${isCurrent ? 0 : -1}
                aria-label=${this.t("check.list.select", { title, area })}
                @click=${(event: Event) => this.selectGroup(event, group.findings)}
              >
                ${area}
              </button>`
        }</span
      >
    </div>`;
  }

  private renderFinding(finding: CheckFinding, isCurrent: boolean, signals: CheckSignals): TemplateResult {
    const { key } = finding;
    const { openFinding: open, acceptances } = this.app.derived;
    const names = signals.names.value;
    const isAccepted = acceptances.value.has(key);
    const isHidden = signals.hiddenKeys.value.has(key);
    const subjects = names === null ? "" : getSubjectText(finding, this.locale, names);
    const detail = names === null ? "" : getFindingDetail(finding, this.locale, names);
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the grid around it has the keys
    return html`<div
      class="row finding ${isAccepted ? "accepted" : ""} ${isHidden ? "hidden" : ""}"
      role="row"
      aria-level="3"
      aria-selected=${open.value?.key === key ? "true" : "false"}
      data-id=${key}
      tabindex=${isCurrent ? 0 : -1}
      @click=${() => this.choose(key)}
      @focus=${() => (this.current = key)}
    >
      <span></span>
      <span role="rowheader" class="name"
        ><span class="words">${subjects}</span>${
          isAccepted ? html`<span class="dim"> ${this.t("check.accepted.accepted")}</span>` : nothing
        }${isHidden ? html`<span class="dim"> ${this.t("check.list.hidden")}</span>` : nothing}</span
      >
      <span role="gridcell" class="detail">${detail}</span>
      <span role="gridcell" class="area">${getAreaText(finding.areaM2, this.locale)}</span>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.openForShown();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const key = this.app.derived.openFinding.value?.key ?? null;
    if (key === this.shownKey) return;
    this.shownKey = key;
    if (key !== null) this.findRow(key)?.scrollIntoView({ block: "nearest" });
  }

  /** A finding that is looked at from elsewhere has its code open and its line drawn. */
  private openForShown(): void {
    const signals = getCheckSignals(this.app);
    const key = this.app.derived.openFinding.value?.key;
    if (key === undefined || key === this.shownKey) return;
    for (const { severity, groups } of signals.groups.value) {
      for (const group of groups) {
        const position = group.findings.findIndex((finding) => finding.key === key);
        if (position === -1) continue;
        const id = getGroupId(severity, group);
        this.opened = new Set([...this.getOpen(signals), id]);
        if (position >= (this.limits.get(id) ?? GROUP_PAGE)) {
          this.limits = new Map([...this.limits, [id, Math.ceil((position + 1) / GROUP_PAGE) * GROUP_PAGE]]);
        }
        this.current = key;
        return;
      }
    }
  }

  private getOpen({ groups }: CheckSignals): ReadonlySet<string> {
    if (this.opened !== null) return this.opened;
    const [first] = groups.value;
    const group = first?.groups[0];
    return new Set(first === undefined || group === undefined ? [] : [getGroupId(first.severity, group)]);
  }

  private toggle(id: string): void {
    const open = new Set(this.getOpen(getCheckSignals(this.app)));
    if (!open.delete(id)) open.add(id);
    this.opened = open;
    this.current = id;
  }

  private showMore(groupId: string): void {
    this.limits = new Map([...this.limits, [groupId, (this.limits.get(groupId) ?? GROUP_PAGE) + GROUP_PAGE]]);
  }

  private choose(key: string): void {
    this.current = key;
    this.shownKey = key;
    this.send(openFinding(key));
  }

  /** Exactly the shapes whose sum is the figure. */
  private selectGroup(event: Event, findings: readonly CheckFinding[]): void {
    event.stopPropagation();
    const places = getCheckSignals(this.app).places.value;
    const index = this.app.derived.index.value;
    if (places === null || index === null) return;
    const { refs, pieces } = createFindingLand(findings, places);
    this.send(selectLand(refs, pieces));
    const bounds = getBoundsToFocus(refs, index, this.app.store.state.value.viewBounds, pieces);
    if (bounds !== null) this.send(focusOn(bounds));
  }

  private handleKey(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const id = target instanceof HTMLElement ? target.dataset["id"] : undefined;
    const row = this.rows.find((other) => other.id === id);
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) this.move(row, step);
    else if (event.key === "Enter" || event.key === " ") {
      if (row.kind === "code") this.toggle(row.id);
      else if (row.kind === "finding") this.choose(row.id);
    } else if (event.key === "ArrowRight" && row.kind === "code") {
      if (!row.isOpen) this.toggle(row.id);
      else this.move(row, 1);
    } else if (event.key === "ArrowLeft") {
      if (row.kind === "code" && row.isOpen) this.toggle(row.id);
      else this.moveToParent(row);
    } else return;
    event.preventDefault();
  }

  private move(from: FindingRow, step: number): void {
    const stops = this.rows.filter(({ kind }) => kind === "code" || kind === "finding");
    const index = stops.findIndex(({ id }) => id === from.id);
    const next = stops[Math.max(0, Math.min(stops.length - 1, index + step))];
    if (next !== undefined) this.findRow(next.id)?.focus();
  }

  private moveToParent(from: FindingRow): void {
    const before = this.rows.slice(0, this.rows.indexOf(from));
    const parent = before.findLast(({ kind }) => kind === "code");
    if (from.kind === "finding" && parent !== undefined) this.findRow(parent.id)?.focus();
  }

  private findRow(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-finding-list": ParkFindingList;
  }
}
