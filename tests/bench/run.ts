import type { BenchResult } from "./case-result.ts";

/** `npm run --silent bench -- <name> [--json]`: one benchmark, as a table or as one JSON document. */

const BENCHES: Readonly<Record<string, () => Promise<BenchResult>>> = {
  area: async () => (await import("./area.ts")).benchArea(),
  filter: async () => (await import("./filter.ts")).benchFilter(),
  "first-map": async () => (await import("./first-map.ts")).benchFirstMap(),
  import: async () => (await import("./import.ts")).benchImport(),
  overlap: async () => (await import("./overlap.ts")).benchOverlap(),
};

function formatTable({ bench, cases }: BenchResult): string {
  const lines = cases.map(({ name, ms, ratioTo }) => {
    const ratios = Object.entries(ratioTo).map(([peer, ratio]) => `${ratio.toFixed(2)} x ${peer}`);
    return `${name.padEnd(24)} ${ms.toFixed(1).padStart(9)} ms   ${ratios.join("   ")}`;
  });
  return [bench, ...lines].join("\n");
}

const parameters = process.argv.slice(2);
const name = parameters.find((parameter) => !parameter.startsWith("--"));
const bench = name === undefined ? undefined : BENCHES[name];
if (bench === undefined) {
  console.error(`usage: npm run --silent bench -- ${Object.keys(BENCHES).join("|")} [--json]`);
  process.exitCode = 2;
} else {
  const result = await bench();
  console.log(parameters.includes("--json") ? JSON.stringify(result) : formatTable(result));
}
