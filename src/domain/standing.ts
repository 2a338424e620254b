/**
 * Whether the plan wants something in a cluster; `unknown` where it says nothing of it. `why` is the plan's reason, or
 * what a reading of the plan rests on.
 */
export type Standing =
  | { readonly kind: "allowed" | "unknown"; readonly why?: undefined }
  | { readonly kind: "not-allowed"; readonly why?: string }
  | { readonly kind: "conditional"; readonly why: string };
