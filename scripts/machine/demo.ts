import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Env } from '../../src/platform/env';
import { runChild } from './child';
import { awaitsDemo, settleDemo } from './new-database';
import { step } from './progress';
import { Refusal } from './settings';
import type { DatabaseUse } from './use-database';

const accounts = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

/** Loads the demo into a database that is new; one that was interrupted is loaded again from its beginning. */
export async function ensureDemo(env: Env, database: DatabaseUse): Promise<void> {
  const url = database.variables.DATABASE_URL ?? '';
  if (!(await awaitsDemo(url))) return;
  if (env.DEMO === 'on') await step('Loading the demo', () => load(database));
  await settleDemo(url);
}

async function load(database: DatabaseUse): Promise<void> {
  const { code, output } = await runChild(['scripts/run.mjs', 'demo', 'load'], {
    ...process.env,
    ...database.variables,
  });
  if (code !== 0) throw new Refusal(`The demo could not be loaded:\n${output}`);
}

/** The lines that show the demo's sign-ins; none without a demo. */
export function demoSignIns(env: Env): string[] {
  const file = join(env.DATA_DIR, 'demo-accounts.json');
  if (env.DEMO === 'off' || !existsSync(file)) return [];
  const found = accounts.parse(JSON.parse(readFileSync(file, 'utf8')));
  const widest = Math.max(...found.map(({ email }) => email.length));
  return [
    'Demo sign-ins:',
    ...found.map(
      ({ role, email, password }) => `  ${email.padEnd(widest)}  ${password}  (${role})`,
    ),
  ];
}
