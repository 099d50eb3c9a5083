import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One small house in which every rule is broken once: `file → what it wrongly imports`. */
const BREAKS: Record<string, { file: string; imports: string }> = {
  'kernel-is-pure': { file: 'src/kernel/errors.ts', imports: '../platform/log' },
  'platform-and-ui-know-no-domain': {
    file: 'src/platform/mailer.ts',
    imports: '../domains/accounts/model',
  },
  'nothing-imports-app': { file: 'src/composition/pages.ts', imports: '../app/page' },
  'domains-know-no-composition': {
    file: 'src/domains/places/service/find.ts',
    imports: '../../../composition/pages',
  },
  'domain-order-accounts': {
    file: 'src/domains/accounts/service/register.ts',
    imports: '../../properties/model',
  },
  'domain-order-chat': { file: 'src/domains/chat/tools.ts', imports: '../accounts/model' },
  'another-domain-by-its-front-rooms': {
    file: 'src/domains/properties/service/search.ts',
    imports: '../../accounts/store',
  },
  'tables-reference-tables': {
    file: 'src/domains/properties/tables.ts',
    imports: '../accounts/model',
  },
  'drizzle-only-in-stores': { file: 'src/domains/places/service/count.ts', imports: 'drizzle-orm' },
  'services-know-no-framework': { file: 'src/domains/places/model.ts', imports: 'react' },
  'model-contract-policy-are-pure': {
    file: 'src/domains/places/policy.ts',
    imports: '../../platform/log',
  },
  'model-contract-policy-use-no-node': {
    file: 'src/domains/places/contract.ts',
    imports: 'node:fs',
  },
  'ui-never-reaches-the-server': { file: 'src/domains/places/ui/list.tsx', imports: '../store' },
  'tests-stay-tests': { file: 'src/platform/clock.ts', imports: '../testing/database' },
  'no-cycles': { file: 'src/ui/button.tsx', imports: './card' },
};

const SOUND: Record<string, string> = {
  'src/platform/log.ts': '',
  'src/domains/accounts/model.ts': '',
  'src/domains/accounts/store.ts': '',
  'src/domains/places/store.ts': '',
  'src/domains/properties/model.ts': '',
  'src/app/page.tsx': '',
  'src/testing/database.ts': '',
  'src/ui/card.tsx': './button',
};

let house: string;
let broken: Set<string>;

beforeAll(() => {
  mkdirSync('tmp', { recursive: true });
  house = mkdtempSync(join('tmp', 'architecture-'));
  for (const { file, imports } of Object.values(BREAKS)) write(file, imports);
  for (const [file, imports] of Object.entries(SOUND)) write(file, imports);
  writeFileSync(join(house, 'tsconfig.json'), '{}');
  broken = brokenRules(house);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(Object.keys(BREAKS))('a broken fixture is caught: %s', (rule) => {
  expect(broken).toContain(rule);
});

function write(file: string, imports: string) {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${imports ? `import '${imports}';\n` : ''}export const here = 1;\n`);
}

function brokenRules(folder: string): Set<string> {
  const config = resolve('.dependency-cruiser.cjs');
  const command = resolve('node_modules/.bin/depcruise');
  let report: string;
  try {
    report = execFileSync(command, ['src', '--config', config, '--output-type', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  } catch (error) {
    // It exits with the number of errors, having printed the report.
    report = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(report) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return new Set(summary.violations.map(({ rule }) => rule.name));
}
