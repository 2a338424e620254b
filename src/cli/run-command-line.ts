import { DecodeError } from "../data/decode-error.ts";
import { isLocale, type Locale } from "../i18n/locale.ts";
import type { MessageKey } from "../i18n/messages.ts";
import { translate } from "../i18n/translate.ts";
import { UsageError, type Command, type ExitCode } from "./command.ts";

/** A verb and how to get it: only the one asked for is loaded, so that the others cost no time. */
interface VerbEntry {
  /** Message that says what it takes and does. */
  readonly summary: Extract<MessageKey, `cli.${string}.summary`>;
  readonly load: () => Promise<Command>;
}

const VERBS: ReadonlyMap<string, VerbEntry> = new Map<string, VerbEntry>([
  ["areas", { summary: "cli.areas.summary", load: async () => (await import("./verbs/areas.ts")).areas }],
  [
    "validate",
    { summary: "cli.validate.summary", load: async () => (await import("./verbs/validate.ts")).validate },
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
    return await command.run(parsed.files, { isJson: parsed.isJson, locale, print });
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
    };

function parseArguments(args: readonly string[], defaultLocale: Locale): ParsedArguments {
  let locale = defaultLocale;
  let isJson = false;
  let isHelp = false;
  const words: string[] = [];
  const unknown: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string;
    if (arg === "--json") isJson = true;
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
  const [option] = unknown;
  if (option !== undefined)
    throw new UsageError(translate(locale, "cli.unknown-option", { verb: name, option }));
  return { isHelp, locale, verb, files, isJson };
}

function printHelp(locale: Locale, print: (line: string) => void): void {
  print(translate(locale, "cli.usage"));
  print("");
  print(translate(locale, "cli.verbs"));
  for (const { summary } of VERBS.values()) print(`  ${translate(locale, summary)}`);
  print("");
  print(translate(locale, "cli.exit"));
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
