import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is counted here. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Sums one Vitest JSON report. A file that could not be loaded has no tests in it and counts as one failure, and so
 * does a run that failed for another reason (an error outside of any test), so that no failure is lost.
 */
export function countReport(report: Report): TestCount {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: !report.success && failed === 0 ? 1 : failed };
}

/** Sums every report in a folder; vitest.config.ts writes one for each run when CUECARD_TEST_REPORTS names it. */
export function countReports(folder: string): TestCount {
  return readdirSync(folder)
    .map((name) => countReport(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report))
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    });
}
