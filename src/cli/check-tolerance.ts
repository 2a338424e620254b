import { DEFAULT_TOLERANCE, type Tolerance } from "../domain/tolerance.ts";
import { translate } from "../i18n/translate.ts";
import { type CommandContext, UsageError } from "./command.ts";

/**
 * The tolerance of the command line: the defaults, or with any flag what the flags say and 0 for the others.
 * @throws UsageError for what is no number of 0 or more.
 */
export function getTolerance({ options, locale }: CommandContext): Tolerance {
  const read = (option: "tolerance-m" | "tolerance-m2" | "tolerance-percent"): number | undefined => {
    const text = options[option];
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
    throw new UsageError(
      translate(locale, "cli.check.bad-tolerance", { option: `--${option}`, value: text }),
    );
  };
  const [m, m2, percent] = [read("tolerance-m"), read("tolerance-m2"), read("tolerance-percent")];
  if (m === undefined && m2 === undefined && percent === undefined) return DEFAULT_TOLERANCE;
  return { m: m ?? 0, m2: m2 ?? 0, percent: percent ?? 0 };
}
