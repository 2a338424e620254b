import type { CompareField, CompareValue } from "./compare-field.ts";
import type { FeatureRef } from "./layer.ts";
import type { SiteKind } from "./need.ts";
import type { SiteKey } from "./site-key.ts";

/** A site somebody asks about. */
export interface EnquirySite {
  readonly key: SiteKey;
  readonly kind: SiteKind;
  readonly refs: readonly FeatureRef[];
  /** True where the data no longer hold all of it; then nothing is known of it. */
  readonly isGone: boolean;
  readonly note: string;
  /** What the records say; null is unknown. */
  readonly values: Readonly<Partial<Record<CompareField, CompareValue>>>;
  /** As the data write them, each once. */
  readonly contacts: readonly string[];
}
