import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../src/testing/browser';
import { ensureBuilt } from './machine/build';
import { runChecks } from './machine/checks';
import { runTests } from './machine/run-tests';
import { Refusal } from './machine/settings';
import { playwrightTotals, type Totals, totalsLine, vitestTotals } from './machine/totals';

/** `npm test`: everything, from format to browser journeys. The last line says how many tests passed and failed. */
const reports = mkdtempSync(join(tmpdir(), 'gable-reports-'));
const parts: Totals[] = [];

for (const { passed } of await runChecks()) parts.push(one(passed));
parts.push(await unitTests());
const built = await builds();
parts.push(one(built));
if (built) parts.push(await journeys());
rmSync(reports, { recursive: true, force: true });

const line = totalsLine(parts);
console.log(line);
process.exit(parts.some(({ failed }) => failed > 0) ? 1 : 0);

function one(passed: boolean): Totals {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function unitTests(): Promise<Totals> {
  const report = join(reports, 'vitest.json');
  const code = await runTests([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return vitestTotals(report, code);
}

async function builds(): Promise<boolean> {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(error.message);
    return false;
  }
}

async function journeys(): Promise<Totals> {
  if (!(await findBrowser())) {
    console.log('No Chrome or Chromium was found (npx playwright install chromium brings one).');
    const isRequired = process.env.CI === 'true';
    return { passed: 0, failed: isRequired ? 1 : 0, skipped: isRequired ? 0 : 1 };
  }
  const report = join(reports, 'playwright.json');
  const code = await runTests(
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  return playwrightTotals(report, code);
}
