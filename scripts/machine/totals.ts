import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** A runner that ended badly without naming a failed test (or without any report) counts as one failure. */
function atLeastOneFailure(totals: Totals, exitCode: number | null): Totals {
  return exitCode === 0 || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}

/** @param exitCode the runner's own, null where a signal ended it. */
export function vitestTotals(file: string, exitCode: number | null): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  // A file that could not even be loaded has no tests to count.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const totals = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return atLeastOneFailure(totals, exitCode);
}

/** A journey that passed only when it was repeated has failed. */
export function playwrightTotals(file: string, exitCode: number | null): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const totals = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  return atLeastOneFailure(totals, exitCode);
}

/** The last line of `npm test`. */
export function totalsLine(parts: readonly Totals[]): string {
  const sum = (name: keyof Totals) => parts.reduce((total, part) => total + part[name], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
