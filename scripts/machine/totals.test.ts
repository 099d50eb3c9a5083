import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playwrightTotals, totalsLine, vitestTotals } from './totals';

const folder = mkdtempSync(join(tmpdir(), 'gable-totals-'));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (numFailedTests: number, testResults: unknown[] = []) =>
  report({ numPassedTests: 5, numFailedTests, numPendingTests: 1, numTodoTests: 1, testResults });

test('tests are counted, skipped ones too', () => {
  expect(vitestTotals(vitest(2), 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a file that could not be loaded is a failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  expect(vitestTotals(vitest(0, [unloaded]), 1).failed).toBe(1);
});

test('a runner that ends badly has failed, whatever its report says', () => {
  expect(vitestTotals(vitest(0), 1).failed).toBe(1);
  expect(vitestTotals(vitest(0), null).failed).toBe(1);
  expect(vitestTotals(join(folder, 'absent.json'), 0).failed).toBe(1);
});

test('a journey that passed only the second time has failed', () => {
  const file = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } });
  expect(playwrightTotals(file, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

test('the last line adds everything up, and names skipped tests only where there are any', () => {
  const part = { passed: 2, failed: 1, skipped: 0 };
  expect(totalsLine([part, part])).toBe('4 passed, 2 failed');
  expect(totalsLine([part, { ...part, skipped: 3 }])).toBe('4 passed, 2 failed, 3 skipped');
});
