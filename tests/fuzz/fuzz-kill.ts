import { join } from "node:path";
import { serveFolder } from "../e2e/serve.ts";
import { type KillResult, killWhileWorking } from "./kill-browser.ts";

/** Kills a browser `runs` times over the built app; the results of those after which something was lost. */
export async function fuzzKill(
  runs: number,
  firstSeed: number,
  onRun: (done: number) => void,
): Promise<readonly KillResult[]> {
  const server = await serveFolder(join(import.meta.dirname, "../../dist"));
  const lost: KillResult[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const result = await killWhileWorking(server.url, firstSeed + run);
      if (!result.isKept) lost.push(result);
      onRun(run + 1);
    }
  } finally {
    await server.close();
  }
  return lost;
}
