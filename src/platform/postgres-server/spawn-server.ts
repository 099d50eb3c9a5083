import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, asAccount } from './account';
import type { Layout } from './layout';
import { presence } from './postmaster';

export interface ServerPlace {
  layout: Layout;
  account: Account;
  socketFolder: string;
  /** The server's own messages are appended here. */
  log: string;
  /** Server settings beside the defaults. */
  settings?: Record<string, string>;
}

/** Backends of a killed server that still work hold its memory; a new server cannot start until they are gone. */
const LEFT_OVER_BACKENDS = 'pre-existing shared memory block';
const PATIENCE_MS = 30_000;

/**
 * Starts PostgreSQL on the socket alone and waits until it takes connections, however long its recovery lasts.
 * `onWait` is called about once a second with the seconds so far.
 */
export async function spawnServer(
  place: ServerPlace,
  onWait: (seconds: number) => void = () => {},
): Promise<ChildProcess> {
  const begun = Date.now();
  for (;;) {
    const child = spawnOnce(place);
    const failure = await untilReady(child, place, (seconds) => onWait(seconds), begun);
    if (failure === null) return child;
    if (!failure.includes(LEFT_OVER_BACKENDS) || Date.now() - begun > PATIENCE_MS) {
      throw new Error(`PostgreSQL did not start: ${failure}`);
    }
    await sleep(250);
  }
}

function spawnOnce({ layout, account, socketFolder, log, settings = {} }: ServerPlace) {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    join(layout.binaries, 'postgres'),
    [
      ...['-D', layout.cluster, '-k', socketFolder],
      ...['-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700', '-c', 'timezone=UTC'],
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...asAccount(account), cwd: '/', stdio: ['ignore', output, output] },
  );
  closeSync(output);
  return child;
}

/** Null once the server answers; its last words where it ended instead. */
async function untilReady(
  child: ChildProcess,
  { socketFolder, layout, log }: ServerPlace,
  onWait: (seconds: number) => void,
  begun: number,
): Promise<string | null> {
  let failure: string | null = null;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure ??= `it ended with ${signal ?? code}. ${lastLines(log)}`;
  });
  for (let shown = 0; failure === null; await sleep(20)) {
    if ((await presence(socketFolder, layout.cluster)) === 'ready') return null;
    const seconds = Math.floor((Date.now() - begun) / 1000);
    if (seconds > shown) onWait(seconds);
    shown = seconds;
  }
  return failure;
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-4).join('\n');
}

/** Ends our own child: first politely (connections are closed, everything is written), then without waiting. */
export async function stopServer(child: ChildProcess, waitMs: number): Promise<void> {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (ended()) return;
    child.kill(signal);
    const end = Date.now() + waitMs;
    while (!ended() && Date.now() < end) await sleep(20);
  }
}
