import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { SETTINGS } from '../../src/platform/env/settings';

vi.setConfig({ testTimeout: 180_000 });

/** Where the real one is the production build: it answers every request, and is otherwise under the same control. */
const WEB_PROCESS = `
  import { createServer } from 'node:http';
  process.on('disconnect', () => process.exit(1));
  process.on('SIGTERM', () => process.exit(0));
  const server = createServer((_request, response) => response.end('served'));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ type: 'listening', port: server.address().port }));`;

const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
const START = `
  import { orRefuse } from ${module('./or-refuse.ts')};
  import { serve } from ${module('./serve.ts')};
  import { startWebProcess } from ${module('./web-process.ts')};
  const program = ['--input-type=module', '-e', ${JSON.stringify(WEB_PROCESS)}];
  await orRefuse(() => serve({
    nodeEnv: 'production',
    prepare: async () => {},
    start: (env, database) => startWebProcess(env, database, program),
  }));`;

let dataDir: string;
const running: ChildProcess[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gable start '));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGTERM');
    await ended(child);
  }
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** `npm start` in a session of its own, as a terminal gives it one. */
function start(variables: Record<string, string> = {}) {
  const unset = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', START], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...unset,
      npm_lifecycle_event: '',
      DATA_DIR: dataDir,
      DEMO: 'off',
      PORT: '0',
      ...variables,
    },
  });
  running.push(child);
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said.text += chunk;
    });
  }
  return { child, said };
}

function ended(child: ChildProcess): Promise<number | string | null> {
  const how = () => child.exitCode ?? child.signalCode;
  if (how() !== null) return Promise.resolve(how());
  return new Promise((resolve) => child.once('close', () => resolve(how())));
}

async function ready({ child, said }: ReturnType<typeof start>): Promise<string> {
  for (const end = Date.now() + 45_000; Date.now() < end; await sleep(50)) {
    const address = /Gable is ready on (http:\S+)/.exec(said.text)?.[1];
    if (address) return address.replace('localhost', '127.0.0.1');
    if (child.exitCode !== null) break;
  }
  throw new Error(`it did not start: ${said.text}`);
}

async function eventually(check: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) if (check()) return;
  throw new Error('it did not happen in time');
}

function processes(wanted: (parent: number, args: string) => boolean): number[] {
  const lines = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout;
  return lines.split('\n').flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return args !== undefined && wanted(Number(parent), args) ? [Number(pid)] : [];
  });
}

/** The keeper and the server of our folder; both name it in their command lines. */
const databaseProcesses = () => processes((_parent, args) => args.includes(dataDir));

test('a second start on the same folder is refused, and the first one goes on', async () => {
  const first = start();
  const address = await ready(first);
  const second = start();
  expect(await ended(second.child)).toBe(1);
  expect(second.said.text).toBe(
    `Gable already runs on ${dataDir}. Stop it first, or set DATA_DIR to another folder for a second one.\n`,
  );
  expect(await (await fetch(address)).text()).toBe('served');
});

test('Ctrl-C stops all that was started', async () => {
  const { child, said } = start();
  await ready({ child, said });
  expect(databaseProcesses()).not.toEqual([]);
  const group = -(child.pid ?? Number.NaN);
  process.kill(group, 'SIGINT');
  expect(await ended(child)).toBe(0);
  expect(said.text.trim().split('\n').at(-1)).toBe('Stopped.');
  expect(databaseProcesses()).toEqual([]);
  expect(() => process.kill(group, 0)).toThrow('ESRCH');
});

test('a web process that is killed ends the start, and the database stops', async () => {
  const { child, said } = start();
  await ready({ child, said });
  const [web = Number.NaN] = processes(
    (parent, args) => parent === child.pid && args.includes('response.end'),
  );
  process.kill(web, 'SIGKILL');
  expect(await ended(child)).toBe(1);
  expect(said.text).toContain('The web process ended (SIGKILL).\nGable has stopped.\n');
  expect(databaseProcesses()).toEqual([]);
});

test('a start that is killed leaves nothing running, and the next one starts', async () => {
  const killed = start();
  await ready(killed);
  killed.child.kill('SIGKILL');
  await eventually(() => databaseProcesses().length === 0);
  expect(await ready(start())).toMatch(/^http:/);
});

test('a port that is taken is named, before anything is started', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    const { child, said } = start({ PORT: String(port) });
    expect(await ended(child)).toBe(1);
    expect(said.text).toMatch(
      new RegExp(`^PORT: found ${port}, which another program listens on; expected: a free port`),
    );
    expect(databaseProcesses()).toEqual([]);
  } finally {
    other.close();
  }
});

test('a wrong setting is named with what was found and what is expected, and no stack', async () => {
  const { child, said } = start({ DEMO: 'yes', PORT: 'http' });
  expect(await ended(child)).toBe(1);
  expect(said.text).toMatch(/^DEMO: found "yes"; expected: .*"on"\|"off"/m);
  expect(said.text).toMatch(/^PORT: found "http"; expected: a whole number/m);
  expect(said.text.trim().split('\n')).toHaveLength(2);
});
