import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { connect } from '../db/connect';
import { asAccount, databaseAccount } from './account';
import { lockFile } from './file-lock';
import { type DatabaseHold, holdDatabase } from './hold-database';
import { presence } from './postmaster';
import { notedSocketFolder } from './socket-folder';

vi.setConfig({ testTimeout: 180_000 });

const isRoot = process.getuid?.() === 0;
let parent: string;
let dataDir: string;
const holds: DatabaseHold[] = [];
const children: ChildProcess[] = [];

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'gable keeper '));
  chmodSync(parent, 0o711);
  dataDir = join(parent, 'data folder');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const hold of holds.splice(0)) await hold.release();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function hold(folder = dataDir): Promise<DatabaseHold> {
  const made = await holdDatabase(folder);
  holds.push(made);
  return made;
}

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const sql = connect(url, { max: 1 });
  try {
    return (await sql.unsafe(text)) as unknown as Row[];
  } finally {
    await sql.end();
  }
}

/** Processes with this text in their command line, seen from outside as an operator would. */
function processes(text: string): number[] {
  return spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(text))
    .map((line) => Number.parseInt(line, 10));
}

const keeperOf = (folder: string) => processes(`keeper-process.ts ${folder}`);
const serverOf = (folder: string) => processes(`-D ${join(folder, 'database')}`);

async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) {
    if (await check()) return;
  }
  throw new Error('it did not happen in time');
}

async function answers(url: string): Promise<boolean> {
  return query(url, 'select 1').then(
    () => true,
    () => false,
  );
}

test('whoever uses the database shares it, and the last one stops it', async () => {
  const [first, second] = await Promise.all([holdDatabase(dataDir), holdDatabase(dataDir)]);
  expect(second.url).toBe(first.url);
  await eventually(() => keeperOf(dataDir).length === 1);
  expect(serverOf(dataDir)).toHaveLength(1);
  await query(first.url, 'create table kept (word text)');
  expect(await first.release()).toBe(1);
  expect(await answers(second.url)).toBe(true);
  expect(await second.release()).toBe(0);
  expect(serverOf(dataDir)).toEqual([]);
  expect(await presence(notedSocketFolder(dataDir) ?? '', join(dataDir, 'database'))).toBe(
    'absent',
  );
});

test('a killed server is started again, with everything committed', async () => {
  const { url } = await hold();
  await query(url, "insert into kept values ('before the server was killed')");
  for (const pid of serverOf(dataDir)) process.kill(pid, 'SIGKILL');
  await eventually(() => answers(url));
  expect(await query(url, 'select word from kept')).toEqual([
    { word: 'before the server was killed' },
  ]);
});

test('a killed keeper is replaced, and the new one takes over the running server', async () => {
  const held = await hold();
  const before = serverOf(dataDir);
  const [keeper = 0] = keeperOf(dataDir);
  process.kill(keeper, 'SIGKILL');
  await eventually(() => keeperOf(dataDir).some((pid) => pid !== keeper));
  await eventually(() => answers(held.url));
  expect(serverOf(dataDir)).toEqual(before);
  holds.length = 0;
  expect(await held.release()).toBe(0);
  await eventually(() => serverOf(dataDir).length === 0);
});

test('after everything was killed, and its number went to another process, the next start recovers', async () => {
  const killed = await startHolder(dataDir);
  await query(killed.url, "insert into kept values ('before all were killed')");
  for (const pid of [...keeperOf(dataDir), ...serverOf(dataDir)]) process.kill(pid, 'SIGKILL');
  killed.process.kill('SIGKILL');
  await eventually(() => serverOf(dataDir).length === 0);

  const account = databaseAccount();
  const stranger = spawn('sleep', ['60'], { ...asAccount(account), stdio: 'ignore' });
  children.push(stranger);
  const pidFile = join(dataDir, 'database', 'postmaster.pid');
  const rest = readFileSync(pidFile, 'utf8').split('\n').slice(1);
  writeFileSync(pidFile, [stranger.pid, ...rest].join('\n'));
  const { url } = await hold();
  expect(await query(url, 'select count(*)::int as rows from kept')).toEqual([{ rows: 2 }]);
  for (const held of holds.splice(0)) await held.release();
  expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
});

test('a holder that is killed leaves nothing running', async () => {
  const killed = await startHolder(dataDir);
  killed.process.kill('SIGKILL');
  await eventually(() => serverOf(dataDir).length === 0 && keeperOf(dataDir).length === 0);
});

test.runIf(isRoot)(
  'below a folder that others cannot enter the database has a place of its own',
  async () => {
    const closed = join(parent, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const inside = join(closed, 'data');
    const held = await holdDatabase(inside);
    const place = readFileSync(join(inside, 'database-folder'), 'utf8').trim();
    try {
      await query(held.url, 'create table sheltered (word text)');
      await held.release();
      const again = await holdDatabase(inside);
      expect(await query(again.url, 'select count(*)::int as rows from sheltered')).toEqual([
        { rows: 0 },
      ]);
      await again.release();
    } finally {
      expect(dirname(place)).toBe('/var/lib');
      rmSync(place, { recursive: true });
    }
  },
);

test.runIf(isRoot)('an ordinary user runs it as themselves', async () => {
  const home = join(parent, 'home');
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, 65534, 65534);
  const held = await startHolder(join(home, 'data'), { uid: 65534, gid: 65534 });
  expect(await query(held.url, 'select current_user')).toEqual([{ current_user: 'gable' }]);
  held.process.kill('SIGKILL');
  await eventually(() => serverOf(join(home, 'data')).length === 0);
});

test('a lock is given to one at a time, and back when its holder is killed', async () => {
  const file = join(parent, 'a.lock');
  const lock = await lockFile(file);
  expect(lock).not.toBeNull();
  expect(await lockFile(file)).toBeNull();
  lock?.release();
  const again = await lockFile(file);
  expect(again).not.toBeNull();
  again?.release();
});

/** A process of its own that holds the database until it is killed. */
async function startHolder(
  folder: string,
  account: { uid?: number; gid?: number } = {},
): Promise<{ url: string; process: ChildProcess }> {
  const program = `
    import { holdDatabase } from ${JSON.stringify(new URL('./hold-database.ts', import.meta.url).href)};
    const held = await holdDatabase(${JSON.stringify(folder)});
    console.log(held.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    ...account,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)));
  });
  return { url, process: child };
}
