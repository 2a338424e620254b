import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { LandDrawnEvent } from "./park-sheet-land.ts";
import { ProofPage } from "./proof-page.ts";
import type { SheetLand } from "./sheet-land.ts";
import "./park-sheet-land.ts";
import "./park-vertex-table.ts";

/** The base of sheets that prove something of land: its maps, and every vertex of what is drawn on them. */
export abstract class EvidencePage extends ProofPage {
  @state() private land: SheetLand | null = null;

  /** The maps of `subjects` and of the piece cut from them; the same list as long as they are the same: it is drawn once. */
  protected renderLand(subjects: readonly FeatureRef[], piece: CutPiece | null): TemplateResult {
    return html`<park-sheet-land
      .subjects=${subjects}
      .piece=${piece}
      @land-drawn=${(event: LandDrawnEvent) => (this.land = event.land)}
    ></park-sheet-land>`;
  }

  /** The vertices of the outline that was drawn; nothing before that. */
  protected renderVertices(): TemplateResult | typeof nothing {
    const { land } = this;
    if (land === null || land.outline === null) return nothing;
    return html`<h2>${this.t("proof.vertices")}</h2>
      <park-vertex-table
        .geometry=${land.outline}
        .centralMeridian=${land.centralMeridian}
      ></park-vertex-table>`;
  }
}
