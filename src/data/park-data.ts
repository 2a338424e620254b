import type { Finding } from "../domain/finding.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";
import type { Park } from "../domain/park.ts";
import type { Plan } from "../domain/plan.ts";

/** A park with its plan and its shapes, as one source delivered it. */
export interface ParkData {
  readonly park: Park;
  readonly plan: Plan;
  readonly shapes: Readonly<Partial<Record<ParkLayer, LayerShapes>>>;
  readonly findings: readonly Finding[];
}
