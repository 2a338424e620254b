import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { getProjectBoard, PROJECT_COLUMNS, type ProjectColumn } from "../../analysis/project-board.ts";
import type { KeyProject } from "../../domain/plan.ts";
import { getShortSection } from "../../domain/plan-section.ts";
import { formatName } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { OverviewElement } from "./overview-element.ts";
import { sectionStyles } from "./section-styles.ts";

/** The plan's key projects by state, folded: counts first, then the projects under the section that names them. */
@customElement("park-project-list")
export class ParkProjectList extends OverviewElement {
  static override styles = [
    baseStyles,
    sectionStyles,
    css`
      h3 {
        font-size: inherit;
        line-height: inherit;
        font-weight: 400;
        color: var(--ink3);
        margin-top: 8px;
      }
      h3:first-child {
        margin-top: 0;
      }
    `,
  ];

  protected override renderFigures() {
    const board = getProjectBoard(this.plan);
    return html`<div class="head">
        <h2>${this.t("overview.projects.title")}</h2>
        ${
          board.count === 0
            ? nothing
            : html`<span class="sum">${this.t("overview.projects.count", { count: board.count })}</span>`
        }
      </div>
      ${
        board.count === 0
          ? html`<p class="empty">${this.t("overview.projects.empty")}</p>`
          : PROJECT_COLUMNS.filter((column) => board.byState[column].length > 0).map((column) =>
              this.renderColumn(column, board.byState[column]),
            )
      }`;
  }

  private renderColumn(column: ProjectColumn, projects: readonly KeyProject[]): TemplateResult {
    const sections = [...new Set(projects.map(({ section }) => section))];
    return html`<details>
      <summary><span>${this.t(`projectState.${column}`)}</span><span>${projects.length}</span></summary>
      <div class="fold">
        ${sections.map(
          (section) =>
            html`<h3 lang="zh-CN">${getShortSection(section)}</h3>
              <p>
                ${projects
                  .filter((project) => project.section === section)
                  .map((project) => this.describe(project))
                  .join(this.t("overview.listSeparator"))}
              </p>`,
        )}
      </div>
    </details>`;
  }

  private describe({ id, name, capacity }: KeyProject): string {
    const text = formatName(name, this.locale, id);
    return capacity === undefined ? text : this.t("overview.projects.capacity", { name: text, capacity });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-project-list": ParkProjectList;
  }
}
