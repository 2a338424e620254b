import type { Locale } from "../i18n/locale.ts";

/** The options that take a value, by verb; `--json` and `--lang` every verb has. */
export const VALUE_OPTIONS = [
  "crs",
  "encoding",
  "layer",
  "fields",
  "to-crs",
  "to-encoding",
  "clusters",
  "clusters-layer",
  "plan",
  "as-of",
  "tolerance-m",
  "tolerance-m2",
  "tolerance-percent",
  "need",
] as const;
export type ValueOption = (typeof VALUE_OPTIONS)[number];

/** The options that are there or not, by verb. */
export const FLAG_OPTIONS = ["schema"] as const;
export type FlagOption = (typeof FLAG_OPTIONS)[number];

/** What a verb is run with. */
export interface CommandContext {
  readonly isJson: boolean;
  readonly locale: Locale;
  readonly options: Readonly<Partial<Record<ValueOption, string>>>;
  readonly flags: ReadonlySet<FlagOption>;
  /** Writes a line to stdout. */
  readonly print: (line: string) => void;
  /** Writes a line to stderr. */
  readonly printError: (line: string) => void;
}

/** 0: done, no error finding. 1: error findings. Wrong arguments and unreadable files are thrown. */
export type ExitCode = 0 | 1;

/** One verb of the command line. */
export interface Command {
  readonly run: (files: readonly string[], context: CommandContext) => Promise<ExitCode>;
}

/** Wrong arguments, or a file nobody could read for sure: `message` is the one line to show. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
