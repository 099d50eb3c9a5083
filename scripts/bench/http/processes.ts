import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { build } from 'esbuild';

const children: ChildProcess[] = [];

/** Bundles a TypeScript entry point as `npm start` bundles the server, so that no loader slows it. */
export async function bundled(entry: string, folder: string): Promise<string> {
  const outfile = `${folder}/${entry.replaceAll(/[^a-z-]/g, '_')}.mjs`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    alias: { 'server-only': './src/testing/server-only.ts' },
  });
  return outfile;
}

/** Starts a server, its log lines written to a file as in production, and waits until `address` answers at all. */
export async function serve(
  command: readonly string[],
  environment: Record<string, string>,
  address: string,
  log: string,
): Promise<void> {
  const [program = '', ...parameters] = command;
  const child = spawn(program, parameters, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout?.pipe(createWriteStream(log));
  children.push(child);
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null)
      throw new Error(`${command.join(' ')} exited with ${child.exitCode}`);
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${command.join(' ')} did not answer at ${address}`);
}

export async function stopAll(): Promise<void> {
  await Promise.all(
    children.map((child) =>
      child.exitCode === null
        ? new Promise<void>((resolve) => {
            child.once('exit', () => resolve());
            child.kill('SIGTERM');
          })
        : undefined,
    ),
  );
}
