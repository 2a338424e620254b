import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Attachment, isShownByBrowser, readAttachment } from "../../domain/attachment.ts";
import type { Plant } from "../../domain/plant.ts";
import type { Plot } from "../../domain/plot.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { CardElement } from "./card-element.ts";
import { cardStyles } from "./card-styles.ts";

/** What a record names, with the address it can be shown under. */
interface Shown {
  readonly text: string;
  readonly attachment: Attachment;
  /** Of a file in the park's folder; null where it is not at hand. */
  readonly url: string | null;
}

/**
 * Photographs and documents of a record. Images of the park's folder are shown; an address of the web is opened when
 * it is pressed and never loaded; anything else is only text.
 */
@customElement("park-card-attachments")
export class ParkCardAttachments extends CardElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      .photos {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 4px;
      }
      .photos .wide {
        grid-column: 1 / -1;
      }
      .photos a {
        display: block;
      }
      img {
        display: block;
        width: 100%;
        aspect-ratio: 4 / 3;
        object-fit: cover;
        border-radius: 4px;
        background: var(--sunk);
      }
    `,
  ];

  @property() layer: "plots" | "plants" = "plants";
  @property({ attribute: false }) record!: Plot | Plant;

  @state() private broken: ReadonlySet<string> = new Set();

  /** Addresses of files the user opened, by what the record says; given back when another record is shown. */
  private readonly blobUrls = new Map<string, string>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.revokeAll();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("record")) return;
    this.revokeAll();
    this.broken = new Set();
  }

  override render() {
    const photos = this.resolveAll(this.record.photos);
    const documents = this.resolveAll(this.record.documents);
    const isAsked = this.layer === "plants";
    if (photos.length === 0 && documents.length === 0 && !isAsked) return nothing;
    return html`<dl class="rows">
      ${
        photos.length === 0 && !isAsked
          ? nothing
          : this.row(this.t("card.photos"), photos.length === 0 ? null : this.renderPhotos(photos))
      }
      ${
        documents.length === 0
          ? nothing
          : this.row(
              this.t("card.documents"),
              html`<ul>
                ${documents.map((shown) => html`<li>${this.renderLink(shown)}</li>`)}
              </ul>`,
            )
      }
    </dl>`;
  }

  private resolveAll(texts: readonly string[] = []): readonly Shown[] {
    return texts
      .filter((text) => text.trim() !== "")
      .map((text) => {
        const attachment = readAttachment(text);
        return {
          text,
          attachment,
          url: attachment.kind === "file" ? this.getUrl(text, attachment.path) : null,
        };
      });
  }

  private getUrl(text: string, path: string): string | null {
    const { layer, record, blobUrls } = this;
    const file = this.app.commands.findParkFile({ layer, id: record.id, text, path });
    switch (file.kind) {
      case "served":
        return file.url;
      case "opened": {
        const url = blobUrls.get(text) ?? URL.createObjectURL(file.file);
        blobUrls.set(text, url);
        return url;
      }
      case "not-opened":
        return null;
    }
  }

  private renderPhotos(photos: readonly Shown[]): TemplateResult {
    const name = this.app.derived.nameOf({ layer: this.layer, id: this.record.id });
    return html`<ul class="photos">
      ${photos.map(({ text, attachment, url }, position) => {
        if (attachment.kind !== "file" || !attachment.isImage || url === null) {
          return html`<li class="wide">${this.renderLink({ text, attachment, url })}</li>`;
        }
        if (this.broken.has(text)) {
          return html`<li class="wide dim">${this.t("card.photo.broken", { name: attachment.name })}</li>`;
        }
        return html`<li>
          <a href=${url} target="_blank" rel="noopener noreferrer">
            <img
              src=${url}
              alt=${this.t("card.photo", { name, n: position + 1 })}
              title=${attachment.name}
              loading="lazy"
              decoding="async"
              @error=${() => (this.broken = new Set([...this.broken, text]))}
            /><span class="visually-hidden">${this.t("card.file.newTab")}</span>
          </a>
        </li>`;
      })}
    </ul>`;
  }

  private renderLink({ attachment, url }: Shown): unknown {
    switch (attachment.kind) {
      case "text":
        return attachment.text;
      case "link": {
        const { name, host } = attachment;
        const label = name === host ? host : this.t("card.file.link", { name, host });
        return this.renderAnchor(attachment.url, label);
      }
      case "file": {
        const { name } = attachment;
        if (url === null) return html`<span class="dim">${this.t("card.file.notOpened", { name })}</span>`;
        if (isShownByBrowser(name)) return this.renderAnchor(url, name);
        return html`<a href=${url} download=${name}
          >${name}<span class="visually-hidden"> ${this.t("card.file.download")}</span></a
        >`;
      }
    }
  }

  private renderAnchor(url: string, label: string): TemplateResult {
    return html`<a href=${url} target="_blank" rel="noopener noreferrer"
      >${label}<span class="visually-hidden"> ${this.t("card.file.newTab")}</span></a
    >`;
  }

  private revokeAll(): void {
    for (const url of this.blobUrls.values()) URL.revokeObjectURL(url);
    this.blobUrls.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-attachments": ParkCardAttachments;
  }
}
