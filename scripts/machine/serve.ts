import type { Env } from '../../src/platform/env';
import { databaseAccount } from '../../src/platform/postgres-server/account';
import { makeDataFolder } from '../../src/platform/postgres-server/layout';
import { demoSignIns, ensureDemo } from './demo';
import { ending } from './ending';
import { beOnlyStart } from './only-start';
import { checkPort } from './port';
import { step } from './progress';
import { loadSettings, Refusal } from './settings';
import { type DatabaseUse, useDatabase } from './use-database';
import type { WebProcess } from './web-process';

interface Serving {
  nodeEnv: Env['NODE_ENV'];
  /** Makes what the web process needs. */
  prepare(): Promise<void>;
  start(env: Env, database: DatabaseUse): Promise<WebProcess>;
}

/**
 * Brings everything up, says where it is, waits for the end, and takes everything down again.
 *
 * @throws Refusal where something is in the way, or where the web process ends by itself.
 */
export async function serve({ nodeEnv, prepare, start }: Serving): Promise<void> {
  const env = loadSettings({ NODE_ENV: nodeEnv });
  makeDataFolder(env.DATA_DIR, databaseAccount());
  const only = await beOnlyStart(env);
  const end = ending();
  // Until the web process runs there is nothing to finish: children and the database end with this process.
  let isServing = false;
  void end.then(() => isServing || process.exit(0));

  await checkPort(env);
  console.log('Gable');
  await prepare();
  const database = await step('Starting the database', (onStep) =>
    useDatabase(env, { migrate: true, onStep }),
  );
  await ensureDemo(env, database);
  const web = await step('Starting the web process', () => start(env, database));
  isServing = true;
  announce(env, web.port);
  const reason = await Promise.race([end.then(() => null), web.ended]);

  only.noteStopping();
  console.log(reason === null ? '\nStopping …' : `The web process ended (${reason}).`);
  await web.stop();
  const others = await database.release();
  if (others > 0) console.log('The database stays up for another command that uses it.');
  only.release();
  if (reason !== null) throw new Refusal('Gable has stopped.');
  console.log('Stopped.');
  process.exit(0);
}

function announce(env: Env, port: number): void {
  const { hostname } = new URL(env.PUBLIC_URL);
  const isDefault = env.PUBLIC_URL === `http://localhost:${env.PORT}`;
  const address = isDefault ? `http://${hostname}:${port}` : env.PUBLIC_URL;
  console.log(['', `Gable is ready on ${address}`, ...demoSignIns(env), ''].join('\n'));
}
