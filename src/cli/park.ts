#!/usr/bin/env -S npx tsx
import { runCommandLine } from "./run-command-line.ts";

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
/** POSIX: the first that is set and not empty counts. */
const language = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");

// A reader that has seen enough (`park … | head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), language, {
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  printError: (line) => {
    process.stderr.write(`${line}\n`);
  },
});
