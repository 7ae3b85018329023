import { expect, test } from 'vitest';
import { countReport } from './test-count.ts';

const ran = { status: 'passed', assertionResults: [{}, {}] };
const unloaded = { status: 'failed', assertionResults: [] };

test.each([
  ['all good', { success: true, numPassedTests: 2, numFailedTests: 0, testResults: [ran] }, { passed: 2, failed: 0 }],
  ['one bad', { success: false, numPassedTests: 1, numFailedTests: 1, testResults: [ran] }, { passed: 1, failed: 1 }],
  [
    'a file that does not load',
    { success: false, numPassedTests: 2, numFailedTests: 0, testResults: [ran, unloaded] },
    { passed: 2, failed: 1 },
  ],
  [
    'an error outside of any test',
    { success: false, numPassedTests: 2, numFailedTests: 0, testResults: [ran] },
    { passed: 2, failed: 1 },
  ],
])('%s is counted', (_, report, expected) => {
  expect(countReport(report)).toEqual(expected);
});
