import type { FeatureRef, ParkLayer } from "../../domain/layer.ts";
import type { Need } from "../../domain/need.ts";
import type { Shortlist } from "../../domain/shortlist.ts";
import type { Tolerance } from "../../domain/tolerance.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { LandUseStyle } from "../../theme/land-use-style.ts";
import type { ThemeChoice } from "../../theme/theme-name.ts";
import type { Camera, View } from "../app-state.ts";

/** What a link says: only what differs from the defaults. */
export interface Link {
  readonly parkId?: string;
  readonly view?: View;
  readonly camera?: Camera;
  readonly selection?: readonly FeatureRef[];
  readonly need?: Need;
  /** Keys and marks; notes do not travel in a link. */
  readonly shortlist?: Shortlist;
  readonly isCompareOpen?: boolean;
  readonly visible?: Readonly<Record<ParkLayer, boolean>>;
  readonly landUseStyle?: LandUseStyle;
  readonly isTableOpen?: boolean;
  readonly locale?: Locale;
  readonly theme?: ThemeChoice;
  readonly asOf?: string;
  readonly tolerance?: Tolerance;
  /** Key of the finding that is looked at. */
  readonly openFindingKey?: string;
}
