import type { GeometryStatus } from "./geometry-status.ts";
import type { Name } from "./name.ts";
import type { Sited } from "./site.ts";
import type { Stage } from "./stage.ts";
import type { SupplyMode } from "./supply-mode.ts";

/** Where a project of the plan stands; a state of the project, not of the land. */
export const PROJECT_STATES = ["tracked", "signed", "started", "in-production", "reserve"] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** Capacities delivered to the plot boundary. */
export interface Utilities {
  readonly powerKva?: number;
  readonly waterTPerDay?: number;
  readonly gasM3PerHour?: number;
  readonly sewageTPerDay?: number;
  readonly steamTPerHour?: number;
}

/** One piece of land with one use. Unknown is absent, never 0. */
export interface Plot extends Sited {
  readonly id: string;
  readonly cluster?: string;
  /** Code of the 2023 land-use guide. */
  readonly landUse?: string;
  readonly stage?: Stage;
  readonly name?: Name;
  readonly industry?: string;
  readonly supplyMode?: SupplyMode;
  readonly holder?: string;
  readonly areaRegisteredM2?: number;
  readonly floorAreaM2?: number;
  readonly footprintM2?: number;
  /** Land of administration and of the workers' living (行政办公及生活服务设施用地). */
  readonly officeLandAreaM2?: number;
  readonly greenAreaM2?: number;
  readonly farMin?: number;
  readonly farMax?: number;
  readonly heightLimitM?: number;
  readonly greenRatioMax?: number;
  readonly approvedOn?: string;
  readonly suppliedOn?: string;
  readonly handedOverOn?: string;
  readonly startDueOn?: string;
  readonly startedOn?: string;
  readonly suspendedOn?: string;
  readonly completedOn?: string;
  readonly developedAreaM2?: number;
  readonly investedWan?: number;
  readonly investmentTotalWan?: number;
  readonly taxWan?: number;
  readonly available?: boolean;
  readonly availableOn?: string;
  readonly priceWanPerMu?: number;
  readonly utilities?: Utilities;
  readonly projectState?: ProjectState;
  readonly contact?: string;
  /** Paths in the park's folder, or links. */
  readonly photos?: readonly string[];
  readonly documents?: readonly string[];
  readonly source?: string;
  readonly verifiedOn?: string;
  readonly geometryStatus?: GeometryStatus;
}
