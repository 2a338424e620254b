import type { ReadonlySignal } from "@preact/signals-core";
import { property } from "lit/decorators.js";
import type { SiteCounts } from "../../analysis/sites/site-facets.ts";
import type { Criterion, Need, Wants } from "../../domain/need.ts";
import { getCriterionName } from "../../i18n/need-text.ts";
import { includeUnknown } from "../../state/actions/need.ts";
import { ParkElement } from "../shared/park-element.ts";
import { askFor, getWanted } from "./criterion-value.ts";

/** What asks for one criterion of the need: it reads what is wanted from the state and asks for another value there. */
export abstract class CriterionElement<Each extends Criterion> extends ParkElement {
  @property({ attribute: false }) criterion!: Each;
  /** Whether what is asked for is to be a wish. */
  @property({ attribute: false }) isWish = false;

  #need: ReadonlySignal<Need> | undefined;

  protected get need(): Need {
    this.#need ??= this.app.store.derive(({ need }) => need);
    return this.#need.value;
  }

  protected get wanted(): Wants[Each] {
    return getWanted(this.need, this.criterion);
  }

  protected get counts(): SiteCounts | null {
    return this.app.derived.siteCounts.value;
  }

  /** The name of the criterion. */
  protected get name(): string {
    return getCriterionName(this.criterion, this.locale);
  }

  /** True where what does not say may be let pass: a must in force. */
  protected get canIncludeUnknown(): boolean {
    return this.need.must[this.criterion] !== undefined;
  }

  protected get includesUnknown(): boolean {
    return this.need.includesUnknown.includes(this.criterion);
  }

  protected ask(value: Wants[Each]): void {
    this.send(askFor(this.need, this.criterion, value, this.isWish));
  }

  protected readonly handleUnknown = (event: Event): void => {
    this.send(includeUnknown(this.criterion, (event.currentTarget as HTMLInputElement).checked));
  };

  override focus(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("input, select, button")?.focus(),
    );
  }
}
