import type { Severity } from "../../domain/finding.ts";

/** Shape that tells a severity without its colour; a word for it stands beside, unseen. */
export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: "◆", warning: "△", info: "○" };
