import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement, query } from "lit/decorators.js";
import type { FileContent } from "../../data/file-content.ts";
import type { ParkData } from "../../data/park-data.ts";
import "../../i18n/late-messages.ts";
import { formatClock, formatKm2, formatName, formatNumber, formatPercent } from "../../i18n/format.ts";
import type { UserFile } from "../../state/app-state.ts";
import type { SaveStatus } from "../../data/storage/autosave.ts";
import { PARK_LAYERS, type ParkLayer } from "../../domain/layer.ts";
import type { StoredProject } from "../../data/storage/project.ts";
import { getAppliedImports } from "../../state/project.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import type { FilesChosenEvent } from "./park-file-picker.ts";
import type { ParkExportDialog } from "./park-export-dialog.ts";
import "./park-export-dialog.ts";
import "./park-file-picker.ts";
import "./park-user-file.ts";

/** The 数据 view: what the user has opened, what it adds up to, and how to open more. */
@customElement("park-data-panel")
export class ParkDataPanel extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 20px;
      }
      .files > li {
        padding-block: 16px;
        border-top: 1px solid var(--line);
      }
      .files > li:last-child {
        border-bottom: 1px solid var(--line);
      }
      h2 {
        padding-bottom: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 16px;
      }
      dt {
        font-weight: 700;
      }
      .out {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
      }
      .kept.failed {
        color: var(--error);
      }
      .note p + p {
        padding-top: 4px;
      }
    `,
  ];

  #files: ReadonlySignal<readonly UserFile[]> | undefined;
  #saveStatus: ReadonlySignal<SaveStatus> | undefined;
  #isReadOnly: ReadonlySignal<boolean> | undefined;
  #project: ReadonlySignal<StoredProject> | undefined;

  @query("park-export-dialog") private readonly exportDialog!: ParkExportDialog;

  override render() {
    const files = this.files;
    return html`
      <p class="say">${this.say(files)}</p>
      <park-file-picker @files-chosen=${this.open}></park-file-picker>
      ${files.length === 0 ? nothing : this.renderFiles(files)} ${this.renderKept()}
      <section>
        <h2>${this.t("data.out.title")}</h2>
        <div class="out">
          ${PARK_LAYERS.map(
            (layer) =>
              html`<button class="link" @click=${() => this.export(layer)}>
                ${this.t("data.out.layer", { layer: this.t(`data.role.${layer}`) })}
              </button>`,
          )}
          <button class="link" @click=${() => this.app.commands.saveParkFile()}>
            ${this.t("export.parkFile")}
          </button>
        </div>
        <p class="dim">${this.t("export.parkFile.note")}</p>
      </section>
      <park-export-dialog></park-export-dialog>
      <section>
        <h2>${this.t("data.open.what")}</h2>
        <dl>
          ${(["park", "clusters", "plots", "other"] as const).map(
            (what) => html`
              <dt>${this.t(`data.open.what.${what}`)}</dt>
              <dd class="muted">${this.t(`data.open.what.${what}.note`)}</dd>
            `,
          )}
        </dl>
      </section>
      <div class="note dim">
        <p>${this.t("data.open.whole")}</p>
        <p>${this.t("data.open.private")}</p>
      </div>
    `;
  }

  /** Drafts, and what is taken into the park. Files alone are watched: a pointer moving over the map must not render the panel. */
  private get files(): readonly UserFile[] {
    this.#files ??= this.app.store.derive((state) => state.files);
    const isKnown = new Set(this.project.files.map(({ id }) => id));
    const { changes, position } = this.project;
    const isApplied = new Set(getAppliedImports(changes, position).map(({ fileId }) => fileId));
    return this.#files.value.filter(({ id }) => !isKnown.has(id) || isApplied.has(id));
  }

  private get project(): StoredProject {
    this.#project ??= this.app.store.derive((state) => state.project);
    return this.#project.value;
  }

  private isDraft({ id }: UserFile): boolean {
    return !this.project.files.some((file) => file.id === id);
  }

  private renderFiles(files: readonly UserFile[]) {
    return html`<section>
      <h2>${this.t("data.files.title")}</h2>
      <ul class="files">
        ${files.map(
          (file, position) =>
            html`<li>
              <park-user-file
                .file=${file}
                .isCovered=${isCovered(file, files.slice(position + 1))}
                .isDraft=${this.isDraft(file)}
              ></park-user-file>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private say(files: readonly UserFile[]): unknown {
    const contents = files.flatMap(({ status }) => (status.kind === "open" ? [status.content] : []));
    const readingCount = files.filter(({ status }) => status.kind === "reading").length;
    const data = this.app.derived.park.value;
    const [only] = contents;
    if (contents.length > 1) {
      const features = contents.reduce((sum, { featureCount }) => sum + featureCount, 0);
      return this.sentence("data.say.many", { files: big(contents.length), features: big(features) });
    }
    if (only !== undefined) return this.sayOne(only, data);
    if (readingCount > 0) return this.sentence("data.say.reading", { files: big(readingCount) });
    if (files.length > 0) return this.sentence("data.say.notTaken", { files: big(files.length) });
    return data === null ? this.t("data.say.noPark") : this.sayNone(data);
  }

  private sayOne({ featureCount, totalAreaM2 }: FileContent, data: ParkData | null): unknown {
    if (totalAreaM2 === 0 || data === null) {
      return this.sentence("data.say.oneUnmeasured", { features: big(featureCount) });
    }
    return this.sentence("data.say.one", { features: big(featureCount), ...compare(totalAreaM2, data) });
  }

  private sayNone(data: ParkData): unknown {
    const { clusters, manifest } = data.park;
    const areaM2 = clusters.reduce((sum, { site }) => sum + (site.areaM2 ?? 0), 0);
    return this.sentence("data.say.none", {
      park: formatName(manifest.name, this.locale, manifest.id),
      clusters: clusters.length,
      ...compare(areaM2, data),
    });
  }

  /** Whether the work is kept on this machine, and what to do where it is not. */
  private renderKept() {
    this.#saveStatus ??= this.app.store.derive((state) => state.saveStatus);
    this.#isReadOnly ??= this.app.store.derive((state) => state.isReadOnly);
    const saveStatus = this.#saveStatus.value;
    const isReadOnly = this.#isReadOnly.value;
    if (isReadOnly) return html`<p class="kept failed" role="status">${this.t("project.read-only")}</p>`;
    switch (saveStatus.kind) {
      case "failed":
        return html`<p class="kept failed" role="alert">${this.t(`project.failed.${saveStatus.code}`)}</p>`;
      case "saved":
        return html`<p class="kept dim">
          ${
            saveStatus.atMs === null
              ? this.t("project.saved.nothing")
              : this.t("project.saved", { time: formatClock(saveStatus.atMs) })
          }
        </p>`;
      case "saving":
      case "unsaved":
        return html`<p class="kept dim">${this.t(`project.${saveStatus.kind}`)}</p>`;
    }
  }

  private export(layer: ParkLayer): void {
    void this.exportDialog.show(layer);
  }

  private open({ files }: FilesChosenEvent): void {
    this.app.commands.openFiles(files);
  }
}

/** The figures an area is set beside the plan with. */
function compare(areaM2: number, { plan }: ParkData) {
  return {
    area: html`<b class="big">${formatKm2(areaM2)}</b><span class="unit">km²</span>`,
    planned: html`${formatKm2(plan.plannedAreaM2, 0)}<span class="unit">km²</span>`,
    share: html`<b>${formatPercent(areaM2 / plan.plannedAreaM2)}</b>`,
  };
}

function big(count: number) {
  return html`<b>${formatNumber(count)}</b>`;
}

/** True where a file opened later takes the place of what this one gives. */
function isCovered(file: UserFile, later: readonly UserFile[]): boolean {
  if (file.status.kind !== "open") return false;
  const { content } = file.status;
  if (content.kind === "other") return false;
  return later.some(({ status }) => {
    if (status.kind !== "open") return false;
    if (status.content.kind === "park") return true;
    return (
      content.kind === "layer" &&
      status.content.kind === "layer" &&
      status.content.part.layer === content.part.layer
    );
  });
}

declare global {
  interface HTMLElementTagNameMap {
    "park-data-panel": ParkDataPanel;
  }
}
