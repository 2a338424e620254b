import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { PlaceWithinKm } from "../../domain/need.ts";
import type { Place } from "../../domain/place.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { readBound } from "./criterion-bounds.ts";
import { readLonLat } from "./criterion-coordinates.ts";
import { CriterionElement } from "./criterion-element.ts";
import { criterionStyles } from "./criterion-styles.ts";

/** Asked first: how goods and people come. */
const FIRST_KINDS: readonly (string | undefined)[] = ["station", "airport"];
/** Asked for where a place is chosen before a distance, km. */
const DEFAULT_MAX_KM = 5;

/** Values of the list that are no place; ids of places stand behind `place:`. */
const NOWHERE = "";
const POINT = "point";
const PLACE_PREFIX = "place:";

/** A straight line to a place of the park, or to a point that is typed. */
@customElement("park-criterion-distance")
export class ParkCriterionDistance extends CriterionElement<"placeWithinKm"> {
  static override styles = [
    baseStyles,
    criterionStyles,
    css`
      p {
        white-space: normal;
      }
    `,
  ];

  /** What was chosen while the distance, or the point, is still missing. */
  @state() private chosen = NOWHERE;
  @state() private pointText: string | null = null;
  @state() private maxText: string | null = null;
  /** Kept while another place is chosen. */
  private maxKm = DEFAULT_MAX_KM;

  override render() {
    const { wanted } = this;
    if (wanted !== undefined) this.maxKm = wanted.max;
    const target = wanted === undefined ? this.chosen : toValue(wanted);
    return html`<div class="line">
        <select class="grows" aria-label=${this.t("need.place")} @change=${this.chooseTarget}>
          <option value=${NOWHERE} .selected=${target === NOWHERE}>${this.t("need.place.none")}</option>
          ${this.getPlaces().map(({ id }) => {
            const value = `${PLACE_PREFIX}${id}`;
            return html`<option value=${value} .selected=${target === value}>
              ${this.app.derived.nameOf({ layer: "places", id })}
            </option>`;
          })}
          <option value=${POINT} .selected=${target === POINT}>${this.t("need.place.point")}</option>
        </select>
      </div>
      ${target === POINT ? this.renderPoint(wanted) : nothing}
      ${
        target === NOWHERE
          ? nothing
          : html`<div class="line">
              <span class="muted">≤</span>
              <input
                class="grows"
                type="number"
                inputmode="decimal"
                min="0"
                step="any"
                aria-label=${this.t("need.place.max")}
                .value=${live(this.maxText ?? String(wanted?.max ?? ""))}
                @input=${this.typeMax}
                @blur=${() => (this.maxText = null)}
              />
              <span class="muted">km</span>
            </div>`
      }`;
  }

  private renderPoint(wanted: PlaceWithinKm | undefined) {
    const known = wanted !== undefined && "point" in wanted ? wanted.point.join(", ") : "";
    const text = this.pointText ?? known;
    const isBad = text !== "" && readLonLat(text) === null;
    return html`<div class="line">
        <input
          class="grows"
          aria-label=${this.t("need.place.point.label")}
          aria-invalid=${isBad ? "true" : "false"}
          aria-describedby="bad"
          placeholder="108.75, 29.45"
          .value=${live(text)}
          @input=${this.typePoint}
        />
      </div>
      <p id="bad" class="bad" role="status">${isBad ? this.t("need.place.point.bad") : nothing}</p>`;
  }

  private getPlaces(): readonly Place[] {
    const places = this.app.derived.park.value?.park.places.filter(({ site }) => site.anchor !== null) ?? [];
    const rank = ({ kind }: Place): number => {
      const at = FIRST_KINDS.indexOf(kind);
      return at === -1 ? FIRST_KINDS.length : at;
    };
    return places.toSorted((a, b) => rank(a) - rank(b));
  }

  private chooseTarget(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.chosen = value;
    this.pointText = null;
    this.ask(
      value.startsWith(PLACE_PREFIX)
        ? { place: value.slice(PLACE_PREFIX.length), max: this.maxKm }
        : undefined,
    );
  }

  private typePoint(event: Event): void {
    this.pointText = (event.currentTarget as HTMLInputElement).value;
    this.chosen = POINT;
    const point = readLonLat(this.pointText);
    this.ask(point === null ? undefined : { point, max: this.maxKm });
  }

  private typeMax(event: Event): void {
    const { wanted } = this;
    if (wanted !== undefined) this.chosen = toValue(wanted);
    this.maxText = (event.currentTarget as HTMLInputElement).value;
    const max = readBound(this.maxText);
    if (max === undefined) this.ask(undefined);
    else if (this.chosen.startsWith(PLACE_PREFIX)) {
      this.ask({ place: this.chosen.slice(PLACE_PREFIX.length), max });
    } else {
      const point =
        wanted !== undefined && "point" in wanted ? wanted.point : readLonLat(this.pointText ?? "");
      this.ask(point === null ? undefined : { point, max });
    }
  }
}

function toValue(wanted: PlaceWithinKm): string {
  return "place" in wanted ? `${PLACE_PREFIX}${wanted.place}` : POINT;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-distance": ParkCriterionDistance;
  }
}
