import { css, html, type PropertyValues, unsafeCSS } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { captureMap, type CapturedMap } from "../../map/capture-map.ts";
import { MAPLIBRE_STYLES } from "../../map/maplibre-styles.ts";
import { toMapScene, toMatchedIndices } from "../../map/scene-from-state.ts";
import type { MapSheet } from "../../state/map-sheet.ts";
import { ParkElement } from "../shared/park-element.ts";

/**
 * Draws the map of a sheet, off the screen and always light: what is on the screen, the filter on wherever it was set.
 * @fires map-captured with its pixels and what lies in the frame.
 * @fires map-failed with the reason.
 */
@customElement("park-sheet-map")
export class ParkSheetMap extends ParkElement {
  static override styles = [
    unsafeCSS(MAPLIBRE_STYLES),
    css`
      :host {
        position: fixed;
        inset: 0 auto auto -20000px;
        visibility: hidden;
      }
      .host > * {
        position: relative;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Another sheet is drawn anew. */
  @property({ attribute: false }) sheet!: MapSheet;
  @property({ attribute: false }) resolutionDpi = 150;

  @query(".host") private readonly host!: HTMLElement;
  private drawing: AbortController | undefined;

  override render() {
    return html`<div class="host" aria-hidden="true"></div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawing?.abort();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has("sheet") || changed.has("resolutionDpi")) void this.draw();
  }

  private async draw(): Promise<void> {
    this.drawing?.abort();
    const drawing = new AbortController();
    this.drawing = drawing;
    const { store, derived, getTile } = this.app;
    const data = derived.park.value;
    const { layout, scale, center } = this.sheet;
    const scene = toMapScene(store.state.value, {
      data,
      getIndex: () => derived.index.value,
      theme: "light",
      matched: data === null ? {} : toMatchedIndices(data.park, derived.filteredIds.value),
    });
    try {
      const map = await captureMap(
        {
          scene: { ...scene, hovered: null },
          center,
          scale,
          widthMm: layout.map.widthMm,
          heightMm: layout.map.heightMm,
          resolutionDpi: this.resolutionDpi,
          getTile,
          host: this.host,
        },
        drawing.signal,
      );
      this.dispatchEvent(new MapCapturedEvent(map));
    } catch (error) {
      if (drawing.signal.aborted) return;
      this.dispatchEvent(new MapFailedEvent(error instanceof Error ? error.message : String(error)));
    }
  }
}

/** The map of a sheet is drawn. */
export class MapCapturedEvent extends Event {
  readonly map: CapturedMap;

  constructor(map: CapturedMap) {
    super("map-captured");
    this.map = map;
  }
}

/** The map of a sheet could not be drawn. */
export class MapFailedEvent extends Event {
  readonly reason: string;

  constructor(reason: string) {
    super("map-failed");
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sheet-map": ParkSheetMap;
  }
  interface HTMLElementEventMap {
    "map-captured": MapCapturedEvent;
    "map-failed": MapFailedEvent;
  }
}
