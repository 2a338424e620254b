import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { collectCases, mutateCase } from "../../fuzz/fuzz-cases.ts";
import { readAsProduct } from "../../fuzz/read-case.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const RUNS = 150;
const HANG_MS = 5_000;

const cases = collectCases([FIXTURES]);

test("the same seed mutates the same file in the same way, another otherwise", () => {
  const [first] = cases;
  expect(mutateCase(first!, 7)).toEqual(mutateCase(first!, 7));
  expect(mutateCase(first!, 7)).not.toEqual(mutateCase(first!, 8));
});

test(
  "a file with bytes flipped, cut or repeated is taken or refused, soon and without an error of ours",
  async () => {
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const files = cases[(seed * 7) % cases.length]!;
      const startMs = performance.now();
      const outcome = await readAsProduct(mutateCase(files, seed)).catch(String);
      const name = `${relative(FIXTURES, files.paths[0]!)} with seed ${seed}`;
      expect(outcome, name).toMatch(/^(taken|refused)$/);
      expect(performance.now() - startMs, name).toBeLessThan(HANG_MS);
      outcomes.add(outcome);
    }
    expect(outcomes).toEqual(new Set(["taken", "refused"]));
  },
  RUNS * HANG_MS,
);
