import { runChild } from './child';
import { step } from './progress';

interface Check {
  title: string;
  /** What Node is called with. */
  args: string[];
  env?: Record<string, string>;
}

/** Everything that can be said about the sources without a database. */
const CHECKS: readonly Check[] = [
  { title: 'Format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  // Version 7 takes half the time; version 6 stays beside it, whose interface the architecture check reads the sources with.
  { title: 'Types', args: ['node_modules/typescript7/bin/tsc', '--noEmit'] },
  {
    title: 'Architecture',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { title: 'Dead code', args: ['node_modules/knip/bin/knip.js'] },
  {
    title: 'Message keys',
    args: ['node_modules/vitest/vitest.mjs', 'run', 'src/platform/i18n'],
    env: { GABLE_TEST_DATABASE: 'off' },
  },
];

export interface CheckResult {
  title: string;
  passed: boolean;
}

/** Runs every check, also after one has failed, and shows what the failing ones said. */
export async function runChecks(): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { title, args, env } of CHECKS) {
    const passed = await step(title, async () => {
      const { code, output } = await runChild(args, { ...process.env, ...env });
      if (code !== 0) throw new CheckFailed(output);
    }).then(
      () => true,
      (error) => {
        if (!(error instanceof CheckFailed)) throw error;
        console.log(error.message);
        return false;
      },
    );
    results.push({ title, passed });
  }
  return results;
}

class CheckFailed extends Error {}
