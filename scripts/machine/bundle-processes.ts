import { build } from 'esbuild';

/** What runs outside the pages: the processes, and the threads that they start by their file's name beside their own. */
const ENTRIES = {
  server: './src/server.ts',
  worker: './src/worker.ts',
  attach: './scripts/machine/attach.ts',
  'train-thread': './src/domains/market/valuation/train-thread.ts',
};

/** Writes each of the processes, and of `more`, as one file into a folder inside the project, whose packages they load. */
export async function bundleProcesses(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await build({
    entryPoints: { ...ENTRIES, ...more },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
    // Next's marker package throws outside its own server build.
    alias: { 'server-only': './src/testing/server-only.ts' },
  });
}
