/** How many tests passed, failed and were skipped. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: TestCounts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function countTests({ passed, failed, skipped }: TestCounts): number {
  return passed + failed + skipped;
}

/** The closing line: `12 passed, 0 failed`, and the skipped ones where there are any. */
export function formatCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

/** Reads the counts of Vitest's JSON report. */
export function readVitestCounts(report: string): TestCounts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
    report,
  ) as Readonly<Record<string, number>>;
  const failedTests = numFailedTests ?? 0;
  return {
    passed: numPassedTests ?? 0,
    // A file that could not be loaded has no tests of its own to fail.
    failed: failedTests === 0 ? Math.min(numFailedTestSuites ?? 0, 1) : failedTests,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}

/** Reads the counts of Playwright's JSON report; a test that passed on a second try has failed. */
export function readPlaywrightCounts(report: string): TestCounts {
  const { stats } = JSON.parse(report) as {
    readonly stats: Readonly<Record<"expected" | "unexpected" | "flaky" | "skipped", number>>;
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
