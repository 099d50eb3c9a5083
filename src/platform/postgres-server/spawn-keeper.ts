import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface SpawnedKeeper {
  ended(): boolean;
}

/**
 * Starts a keeper in a session of its own: Ctrl-C at the terminal and the end of this process leave it alone. It sees
 * only what it needs of our environment, since it may live longer than the settings it was started with.
 */
export function spawnKeeper(dataDir: string): SpawnedKeeper {
  const log = openSync(join(dataDir, 'database.log'), 'a', 0o600);
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('./keeper-process.ts', import.meta.url));
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['--import', loader, program, dataDir], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production' },
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  return { ended: () => ended };
}
