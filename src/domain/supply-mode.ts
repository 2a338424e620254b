export const SUPPLY_MODES = [
  "grant",
  "allocation",
  "lease",
  "long-lease",
  "lease-then-grant",
  "mixed",
  "elastic-term",
  "equity",
] as const;
export type SupplyMode = (typeof SUPPLY_MODES)[number];
