import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { lateZh } from "../../../src/i18n/late-tables.ts";
import { cli } from "../../../src/i18n/zh-CN/cli.ts";

const ROOT = join(import.meta.dirname, "../../..");
const STATIC_IMPORT = /^\s*import\s+(?!type\b)(?:[^;"']*?from\s*)?"(\.[^"?]+)/gm;
const TEXT = /["'`]([a-zA-Z][a-zA-Z0-9.-]*)/g;

/** The file and all it imports before it runs. */
function collect(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(STATIC_IMPORT)) {
    collect(resolve(dirname(file), specifier), seen);
  }
  return seen;
}

const LATE_KEYS = new Set([...Object.keys(lateZh), ...Object.keys(cli)]);

function findLateKeys(files: Iterable<string>): string[] {
  return [...files]
    .filter((file) => !file.includes("/i18n/"))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(TEXT)].flatMap(([, text = ""]) =>
        LATE_KEYS.has(text) ? `${relative(ROOT, file)}: ${text}` : [],
      ),
    );
}

describe("messages that come late", () => {
  const first = new Set([
    ...collect(join(ROOT, "src/main.ts")),
    ...collect(join(ROOT, "src/components/app/park-map.ts")),
  ]);

  it("are looked for in all of the first map", () => {
    expect(first.size).toBeGreaterThan(200);
  });

  it("are not spoken of by the first map", () => {
    expect(findLateKeys(first)).toEqual([]);
  });

  it("are brought by whoever speaks of them", () => {
    const late = [
      ...readFileSync(join(ROOT, "src/components/app/park-app.ts"), "utf8").matchAll(/import\("([^"]+)"\)/g),
    ]
      .map(([, specifier = ""]) => resolve(ROOT, "src/components/app", specifier))
      .filter((file) => !file.endsWith("park-map.ts"));
    expect(late.length).toBeGreaterThan(5);
    for (const file of late) {
      expect(
        [...collect(file)].some((each) => each.endsWith("late-messages.ts")),
        file,
      ).toBe(true);
    }
  });
});
