import { describe, expect, it } from "vitest";
import {
  addCounts,
  formatCounts,
  NO_TESTS,
  readPlaywrightCounts,
  readVitestCounts,
} from "../../tooling/test-counts.ts";

describe("the closing line", () => {
  it("names the skipped tests only where there are any", () => {
    expect(formatCounts({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(formatCounts({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
  });

  it("sums what both test runners report", () => {
    const unit = readVitestCounts(
      JSON.stringify({ numPassedTests: 40, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }),
    );
    const e2e = readPlaywrightCounts(
      JSON.stringify({ stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 0 } }),
    );
    expect(addCounts(addCounts(NO_TESTS, unit), e2e)).toEqual({ passed: 49, failed: 2, skipped: 2 });
  });

  it("counts a test file that cannot be loaded as a failure", () => {
    const report = JSON.stringify({ numPassedTests: 40, numFailedTests: 0, numFailedTestSuites: 1 });
    expect(readVitestCounts(report)).toMatchObject({ passed: 40, failed: 1 });
  });
});
