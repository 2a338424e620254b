import { killWhileWorking } from "../../fuzz/kill-browser.ts";
import { expect, test } from "../drivers/test.ts";

/** One session of many; `npm run fuzz -- kill` runs fifty. This one ends while an import is under way. */
const SEED = 7;

test("a browser that is killed loses nothing older than a second", async ({ baseURL }) => {
  test.setTimeout(120_000);
  const { restored, expected } = await killWhileWorking(baseURL ?? "", SEED);
  expect(expected).toContainEqual(restored);
});
