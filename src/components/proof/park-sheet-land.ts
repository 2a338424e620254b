import { html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { formatNumber } from "../../i18n/format.ts";
import { proofMapSvg } from "./proof-map-svg.ts";
import { ProofPage } from "./proof-page.ts";
import { loadSheetLand, type SheetLand, type SheetMap } from "./sheet-land.ts";

/**
 * The maps of a sheet: its subjects whole, and the piece cut from them beside it where it is thin.
 * @fires land-drawn when the shapes are there, with what was drawn.
 */
@customElement("park-sheet-land")
export class ParkSheetLand extends ProofPage {
  /** Must be the same list while they are the same: another one is loaded anew. */
  @property({ attribute: false }) subjects: readonly FeatureRef[] = [];
  @property({ attribute: false }) piece: CutPiece | null = null;

  @state() private land: SheetLand | null | undefined;

  override render() {
    if (this.land === undefined) return html`<p class="dim" role="status">${this.t("proof.drawing")}</p>`;
    if (this.land === null) return html`<p class="dim">${this.t("proof.noPlace")}</p>`;
    const names = this.subjects.map((ref) => this.app.derived.nameOf(ref)).join(" × ");
    return html`<div class="maps">${this.land.maps.map((map) => this.renderMap(map, names))}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("subjects") && !changed.has("piece")) return;
    const { subjects, piece } = this;
    void loadSheetLand(this.app, subjects, piece).then((land) => {
      if (subjects !== this.subjects || piece !== this.piece) return;
      this.land = land;
      this.dispatchEvent(new LandDrawnEvent(land));
    });
  }

  private renderMap({ frame, shapes, isDetail, isNumbered }: SheetMap, names: string) {
    const label = this.t(isDetail ? "proof.map.detail" : "proof.map.whole", {
      names,
      scale: formatNumber(frame.scale),
    });
    const outline = this.land?.outline ?? null;
    return html`<figure>
      ${proofMapSvg({
        frame,
        shapes,
        subjects: this.subjects.map(({ id }) => id),
        piece: this.piece?.geometry ?? null,
        numbered: isNumbered ? outline : null,
        nameOf: ({ layer, id }) => this.app.derived.nameOf({ layer, id }),
        words: {
          label,
          north: this.t("proof.north.grid"),
          sketch: this.isSketch ? this.t("proof.sketch") : null,
        },
      })}
      <figcaption>
        ${label}${this.t("proof.map.plane", { meridian: frame.centralMeridian })}${
          isDetail && !isNumbered ? nothing : ""
        }
      </figcaption>
    </figure>`;
  }
}

/** The shapes of a sheet are there; null where nothing of it has a place. */
export class LandDrawnEvent extends Event {
  readonly land: SheetLand | null;

  constructor(land: SheetLand | null) {
    super("land-drawn");
    this.land = land;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sheet-land": ParkSheetLand;
  }
  interface HTMLElementEventMap {
    "land-drawn": LandDrawnEvent;
  }
}
