import { html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { LonLat } from "../../domain/site.ts";
import { formatNumber } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

/** A letter stays with its number where the line breaks. */
const NO_BREAK = "\u00A0";

type ToGaussKruger = typeof import("../../geo/gauss-kruger.ts").toGaussKruger;

/** A point in the CGCS2000 3° zone it lies in, X north and Y east as officers write it. */
@customElement("park-plane-coordinates")
export class ParkPlaneCoordinates extends ParkElement {
  static override styles = [baseStyles];

  @property({ attribute: false }) at: LonLat | null = null;
  /** Of a metre. */
  @property({ type: Number }) decimals = 0;
  @state() private toGaussKruger: ToGaussKruger | undefined;

  override render() {
    if (this.at === null || this.toGaussKruger === undefined) return nothing;
    const { centralMeridian, northM, eastM } = this.toGaussKruger(this.at);
    const [north, east] = [northM, eastM].map((value) => formatNumber(value, this.decimals));
    return html`<span>
      ${this.t("app.coordinates.zone", { meridian: centralMeridian })} X${NO_BREAK}${north}
      Y${NO_BREAK}${east}
    </span>`;
  }

  /** The projection is fetched when the first point is to be shown, after the first map. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void import("../../geo/gauss-kruger.ts").then(({ toGaussKruger }) => {
      this.toGaussKruger = toGaussKruger;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plane-coordinates": ParkPlaneCoordinates;
  }
}
