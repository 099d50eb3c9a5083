import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Finished {
  code: number | null;
  /** Everything it wrote, errors included. */
  output: string;
}

/** Runs Node on something that belongs to this process: it ends when this process ends, in whatever way. */
export function runChild(args: string[], env: NodeJS.ProcessEnv): Promise<Finished> {
  const tie = pathToFileURL(fileURLToPath(new URL('./die-with-parent.mjs', import.meta.url))).href;
  const child = spawn(process.execPath, ['--import', tie, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
