import type { Locale } from "../i18n/locale.ts";

/** What a verb is run with. */
export interface CommandContext {
  readonly isJson: boolean;
  readonly locale: Locale;
  /** Writes a line to stdout. */
  readonly print: (line: string) => void;
}

/** 0: done, no error finding. 1: error findings. Wrong arguments and unreadable files are thrown. */
export type ExitCode = 0 | 1;

/** One verb of the command line. */
export interface Command {
  readonly run: (files: readonly string[], context: CommandContext) => Promise<ExitCode>;
}

/** Wrong arguments: `message` is the one line to show. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
