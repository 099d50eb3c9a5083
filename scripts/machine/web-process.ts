import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Env } from '../../src/platform/env';
import { Refusal } from './settings';
import type { DatabaseUse } from './use-database';

/** Longer than the web process takes to finish its requests, and short enough for all of it to stop in 15 s. */
const STOP_WAIT_MS = 11_000;

export interface WebProcess {
  /** Where it listens; PORT=0 asks the system for a port. */
  port: number;
  /** Resolves when it ends, with what ended it. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** The held file that tells the next start that a web process of a killed one is still finishing its requests. */
export function webLock(dataDir: string): string {
  return join(dataDir, 'web.lock');
}

/** Starts the web process and waits until it listens. `program` is what Node is called with. */
export async function startWebProcess(
  env: Env,
  database: DatabaseUse,
  program: string[],
): Promise<WebProcess> {
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...database.variables,
      NEXT_TELEMETRY_DISABLED: '1',
      GABLE_WEB_LOCK: webLock(env.DATA_DIR),
      GABLE_KEEPER: database.keeperSocket,
    },
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const listening = new Promise<number>((resolve) => {
    child.on('message', (message: { type?: string; port?: number }) => {
      if (message.type === 'listening') resolve(message.port ?? env.PORT);
    });
  });
  const first = await Promise.race([listening, ended]);
  if (typeof first === 'string') throw new Refusal(`The web process did not start (${first}).`);
  return { port: first, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended, sleep(STOP_WAIT_MS, null, { ref: false })]);
  if (inTime === null) child.kill('SIGKILL');
  await ended;
}
