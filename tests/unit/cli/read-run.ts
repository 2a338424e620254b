import { runCommandLine } from "../../../src/cli/run-command-line.ts";

/** Runs `park` in English and keeps what it printed. */
export async function run(...args: string[]): Promise<{ code: number; out: string[]; errors: string[] }> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, "en_GB.UTF-8", {
    print: (line) => out.push(line),
    printError: (line) => errors.push(line),
  });
  return { code, out, errors };
}

/** Runs `park … --json` and gives the one document it printed. */
export async function runJson<Json>(
  ...args: string[]
): Promise<{ code: number; errors: string[]; json: Json }> {
  const { code, out, errors } = await run(...args, "--json");
  return { code, errors, json: JSON.parse(out.join("\n")) as Json };
}
