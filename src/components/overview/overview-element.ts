import { html } from "lit";
import { property } from "lit/decorators.js";
import type { AllocationSummary } from "../../analysis/allocation-summary.ts";
import type { Vacancy } from "../../analysis/vacancy.ts";
import type { Park } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Derived } from "../../state/derived.ts";
import { getNoParkText } from "../shared/no-park-text.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getPrintedAllocation, type PrintedAllocation } from "./printed-allocation.ts";

/** What the elements of the overview draw. */
export interface OverviewFigures {
  readonly park: Park;
  readonly plan: Plan;
  readonly summary: AllocationSummary;
  readonly printed: PrintedAllocation;
  readonly vacancy: Vacancy;
}

/** The figures of the park in force, or null where there is none. */
export function getOverviewFigures(
  derived: Pick<Derived, "park" | "summary" | "vacancy">,
): OverviewFigures | null {
  const data = derived.park.value;
  const summary = derived.summary.value;
  const vacancy = derived.vacancy.value;
  if (data === null || summary === null || vacancy === null) return null;
  return { park: data.park, plan: data.plan, summary, printed: getPrintedAllocation(summary), vacancy };
}

/**
 * The base of the overview's elements. Each stands alone too: without figures of its own it draws those of the park in
 * force, and without a park it says so.
 */
export abstract class OverviewElement extends ParkElement {
  /** Figures made once for several elements. */
  @property({ attribute: false }) figures: OverviewFigures | null = null;

  /** What is drawn: set whenever `renderFigures` is asked. */
  private drawn!: OverviewFigures;

  override render(): unknown {
    const figures = this.figures ?? getOverviewFigures(this.app.derived);
    if (figures === null) return html`<p class="muted">${getNoParkText(this.app)}</p>`;
    this.drawn = figures;
    return this.renderFigures();
  }

  protected abstract renderFigures(): unknown;

  protected get park(): Park {
    return this.drawn.park;
  }

  protected get plan(): Plan {
    return this.drawn.plan;
  }

  protected get summary(): AllocationSummary {
    return this.drawn.summary;
  }

  protected get printed(): PrintedAllocation {
    return this.drawn.printed;
  }

  protected get vacancy(): Vacancy {
    return this.drawn.vacancy;
  }
}
