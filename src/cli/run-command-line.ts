import { DecodeError } from "../data/decode-error.ts";
import { DEFAULT_TOLERANCE } from "../domain/tolerance.ts";
import { isLocale, type Locale } from "../i18n/locale.ts";
import type { MessageKey } from "../i18n/messages.ts";
import "../i18n/cli-messages.ts";
import { translate } from "../i18n/translate.ts";
import {
  UsageError,
  VALUE_OPTIONS,
  FLAG_OPTIONS,
  type Command,
  type ExitCode,
  type FlagOption,
  type ValueOption,
} from "./command.ts";

/** A verb and how to get it: only the one asked for is loaded, so that the others cost no time. */
interface VerbEntry {
  /** Message that says what it takes and does. */
  readonly summary: Extract<MessageKey, `cli.${string}.summary`>;
  readonly options: readonly (ValueOption | FlagOption)[];
  readonly load: () => Promise<Command>;
}

/** How a file is to be read, where it does not say so itself. */
const READING_OPTIONS = ["crs", "encoding", "layer"] as const satisfies readonly ValueOption[];

const VERBS: ReadonlyMap<string, VerbEntry> = new Map<string, VerbEntry>([
  [
    "areas",
    {
      summary: "cli.areas.summary",
      options: READING_OPTIONS,
      load: async () => (await import("./verbs/areas.ts")).areas,
    },
  ],
  [
    "validate",
    {
      summary: "cli.validate.summary",
      options: READING_OPTIONS,
      load: async () => (await import("./verbs/validate.ts")).validate,
    },
  ],
  [
    "inspect",
    {
      summary: "cli.inspect.summary",
      options: READING_OPTIONS,
      load: async () => (await import("./verbs/inspect.ts")).inspect,
    },
  ],
  [
    "convert",
    {
      summary: "cli.convert.summary",
      options: [...READING_OPTIONS, "fields", "to-crs", "to-encoding"],
      load: async () => (await import("./verbs/convert.ts")).convert,
    },
  ],
  [
    "check",
    {
      summary: "cli.check.summary",
      options: [
        ...READING_OPTIONS,
        "clusters",
        "clusters-layer",
        "plan",
        "as-of",
        "tolerance-m",
        "tolerance-m2",
        "tolerance-percent",
      ],
      load: async () => (await import("./verbs/check.ts")).check,
    },
  ],
  [
    "find",
    {
      summary: "cli.find.summary",
      options: ["need", "schema"],
      load: async () => (await import("./verbs/find.ts")).find,
    },
  ],
]);

/** Wrong arguments, or a file that cannot be opened or decoded. */
const EXIT_UNUSABLE = 2;

/** The two streams of a process, line by line. */
export interface CommandStreams {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * Runs `park` with its arguments and gives the exit code. `language` is the LANG of the environment:
 * English where it says so, else Chinese.
 */
export async function runCommandLine(
  args: readonly string[],
  language: string | undefined,
  { print, printError }: CommandStreams,
): Promise<ExitCode | typeof EXIT_UNUSABLE> {
  let locale: Locale = language?.startsWith("en") === true ? "en" : "zh-CN";
  try {
    const parsed = parseArguments(args, locale);
    locale = parsed.locale;
    if (parsed.isHelp) {
      printHelp(locale, print);
      return 0;
    }
    const command = await parsed.verb.load();
    const { files, isJson, options, flags } = parsed;
    return await command.run(files, { isJson, locale, options, flags, print, printError });
  } catch (error) {
    if (error instanceof UsageError) printError(toOneLine(error.message));
    else if (error instanceof DecodeError) {
      const { file, path, reason } = error;
      const place = path === "" ? file : `${file} ${path}`;
      printError(toOneLine(translate(locale, "cli.failed", { place, reason })));
    } else throw error;
    return EXIT_UNUSABLE;
  }
}

type ParsedArguments =
  | { readonly isHelp: true; readonly locale: Locale }
  | {
      readonly isHelp: false;
      readonly locale: Locale;
      readonly verb: VerbEntry;
      readonly files: readonly string[];
      readonly isJson: boolean;
      readonly options: Readonly<Partial<Record<ValueOption, string>>>;
      readonly flags: ReadonlySet<FlagOption>;
    };

function parseArguments(args: readonly string[], defaultLocale: Locale): ParsedArguments {
  let locale = defaultLocale;
  let isJson = false;
  let isHelp = false;
  const words: string[] = [];
  const unknown: string[] = [];
  const options: Partial<Record<ValueOption, string>> = {};
  const flags = new Set<FlagOption>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string;
    const flag = FLAG_OPTIONS.find((name) => arg === `--${name}`);
    const option = VALUE_OPTIONS.find((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    if (option !== undefined) {
      const value = arg === `--${option}` ? args[(i += 1)] : arg.slice(option.length + 3);
      if (value === undefined || value === "") {
        throw new UsageError(translate(locale, "cli.option-without-value", { option: `--${option}` }));
      }
      options[option] = value;
    } else if (flag !== undefined) flags.add(flag);
    else if (arg === "--json") isJson = true;
    else if (arg === "--help" || arg === "-h") isHelp = true;
    else if (arg === "--lang" || arg.startsWith("--lang=")) {
      const value = arg === "--lang" ? args[(i += 1)] : arg.slice("--lang=".length);
      if (value === undefined || !isLocale(value)) {
        throw new UsageError(translate(locale, "cli.unknown-language", { language: value ?? "" }));
      }
      locale = value;
    } else if (arg.startsWith("-")) unknown.push(arg);
    else words.push(arg);
  }
  if (isHelp) return { isHelp, locale };
  const [name, ...files] = words;
  if (name === undefined) throw new UsageError(translate(locale, "cli.no-verb"));
  const verb = VERBS.get(name);
  if (verb === undefined) throw new UsageError(translate(locale, "cli.unknown-verb", { verb: name }));
  const foreign = [...Object.keys(options), ...flags].find(
    (option) => !verb.options.some((known) => known === option),
  );
  const option = unknown[0] ?? (foreign === undefined ? undefined : `--${foreign}`);
  if (option !== undefined)
    throw new UsageError(translate(locale, "cli.unknown-option", { verb: name, option }));
  return { isHelp, locale, verb, files, isJson, options, flags };
}

function printHelp(locale: Locale, print: (line: string) => void): void {
  print(translate(locale, "cli.usage"));
  print("");
  print(translate(locale, "cli.verbs"));
  for (const { summary } of VERBS.values()) print(`  ${translate(locale, summary)}`);
  print("");
  print(translate(locale, "cli.options"));
  const { m, m2, percent } = DEFAULT_TOLERANCE;
  print(translate(locale, "cli.check.options", { m, m2, percent }));
  print(translate(locale, "cli.find.options"));
  print("");
  print(translate(locale, "cli.exit"));
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
