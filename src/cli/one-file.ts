import { translate } from "../i18n/translate.ts";
import { UsageError, type CommandContext } from "./command.ts";

/** The only file given to `verb`. Throws a UsageError when there is none or more than one. */
export function getOneFile(verb: string, files: readonly string[], { locale }: CommandContext): string {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError(translate(locale, "cli.one-file", { verb, count: files.length }));
  }
  return file;
}
