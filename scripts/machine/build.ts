import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProcesses } from './bundle-processes';
import { type Finished, runChild } from './child';
import { compileAhead } from './compile-ahead';
import { compressBelow } from './compress';
import { fingerprint } from './fingerprint';
import { step } from './progress';
import { lockProject } from './project-lock.mjs';
import { Refusal } from './settings';
import { ensureTowns } from './towns';

const OUTPUT = 'dist';
const BUILD_ID = join('.next', 'BUILD_ID');
const OUTPUT_OF_NEXT = '.next';
const NOTE = join(OUTPUT, 'built');
const NO_RESULT: Finished = { code: 1, output: `Twice it made no ${BUILD_ID}.` };

/** Builds the pages and the processes where anything changed since the last build that was finished. */
export async function ensureBuilt(): Promise<void> {
  await ensureTowns();
  if (isBuilt()) return;
  const unlock = await lockProject(process.cwd(), 'Waiting for another build in this folder');
  try {
    if (!isBuilt()) await build();
  } finally {
    unlock();
  }
}

function isBuilt(): boolean {
  const isThere = existsSync(NOTE) && existsSync(BUILD_ID);
  return isThere && readFileSync(NOTE, 'utf8') === fingerprint();
}

async function build(): Promise<void> {
  // Read before the build: what changes while it runs is built the next time.
  const made = fingerprint();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT);
  await step('Building the processes', () => bundleProcesses(OUTPUT));
  await step('Building the pages', buildPages);
  writeFileSync(NOTE, made);
}

async function buildPages(): Promise<void> {
  await copyVendorFiles();
  // On a busy machine a build has ended without an error and without its result, for a reason that is not known.
  const { code, output } = (await attemptPages()) ?? (await attemptPages()) ?? NO_RESULT;
  if (code !== 0) throw new Refusal(`The build failed:\n${output}`);
  await compileAhead(OUTPUT_OF_NEXT);
  await compressBelow(join(OUTPUT_OF_NEXT, 'static'));
}

/** Null where the build says that it went well, but its result is not there. */
async function attemptPages(): Promise<Finished | null> {
  rmSync(BUILD_ID, { force: true });
  const finished = await runChild(['node_modules/next/dist/bin/next', 'build'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  if (finished.code !== 0 || existsSync(BUILD_ID)) return finished;
  console.log(`The build made no ${BUILD_ID}. Its output:\n${finished.output}`);
  return null;
}

/** What the browser loads by a plain address, outside the bundles: the map's worker, and the coasts without a network. */
export async function copyVendorFiles(): Promise<void> {
  const { code, output } = await runChild(['scripts/copy-vendor.mjs'], process.env);
  if (code !== 0) throw new Refusal(`Files for the browser could not be copied:\n${output}`);
}
