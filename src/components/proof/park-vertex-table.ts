import type { MultiPolygon, Polygon } from "geojson";
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { listVertexRings, type VertexRing } from "../../analysis/sheet/vertex-rows.ts";
import { formatNumber } from "../../i18n/format.ts";
import { LON_LAT_DECIMALS, PLANE_DECIMALS, ProofPage } from "./proof-page.ts";

/** Every vertex of a shape in both systems; over pages where they are many, the head again on each. */
@customElement("park-vertex-table")
export class ParkVertexTable extends ProofPage {
  @property({ attribute: false }) geometry: Polygon | MultiPolygon | null = null;
  @property({ attribute: false }) centralMeridian = 0;

  override render() {
    if (this.geometry === null) return nothing;
    const rings = listVertexRings(this.geometry, this.centralMeridian);
    const isOneRing = rings.length === 1;
    return html`<table>
      <caption>
        ${this.t("proof.vertices.note", {
          count: formatNumber(rings.reduce((sum, { rows }) => sum + rows.length, 0)),
          meridian: this.centralMeridian,
          zone: this.centralMeridian / 3,
        })}
      </caption>
      <thead>
        <tr>
          <th class="text">${this.t("proof.vertices.number")}</th>
          <th>${this.t("proof.vertices.lon")}</th>
          <th>${this.t("proof.vertices.lat")}</th>
          <th>X m</th>
          <th>Y m</th>
        </tr>
      </thead>
      <tbody>
        ${rings.map((ring) => this.renderRing(ring, isOneRing))}
      </tbody>
    </table>`;
  }

  private renderRing({ part, hole, rows }: VertexRing, isOneRing: boolean): TemplateResult {
    const name =
      hole === 0 ? this.t("proof.vertices.part", { part }) : this.t("proof.vertices.hole", { part, hole });
    return html`
      ${
        isOneRing
          ? nothing
          : html`<tr>
              <th class="text" colspan="5" scope="rowgroup">${name}</th>
            </tr>`
      }
      ${rows.map(
        ({ number, at, northM, eastM }) =>
          html`<tr>
            <td class="text">${number}</td>
            <td class="num">${at[0].toFixed(LON_LAT_DECIMALS)}</td>
            <td class="num">${at[1].toFixed(LON_LAT_DECIMALS)}</td>
            <td class="num">${formatNumber(northM, PLANE_DECIMALS)}</td>
            <td class="num">${formatNumber(eastM, PLANE_DECIMALS)}</td>
          </tr>`,
      )}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-vertex-table": ParkVertexTable;
  }
}
