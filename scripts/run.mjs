/**
 * The door of every npm script: `node scripts/run.mjs NAME ARGUMENTS…`. It needs nothing but Node 20: it installs what
 * is missing, goes on under the Node that the project brings, and runs `scripts/NAME.ts`, or `scripts/commands/NAME.ts`
 * beside the database of DATA_DIR.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './machine/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const major = Number(process.versions.node.split('.')[0]);

if (process.platform === 'win32') {
  fail('Gable runs on Linux and macOS; on Windows start it inside WSL.');
}
if (major < 20) fail(`Gable needs Node 20 or later; this is ${process.version}.`);
process.chdir(root);
await ensureInstalled(root).catch((error) => fail(error.message));
/**
 * An import streams: it needs 60 MB of heap, but without a bound Node lets garbage lie until the process holds over
 * 400 MB. The bounds can only be given when a process starts.
 */
const BOUNDED = { import: ['--max-old-space-size=192', '--max-semi-space-size=8'] };
const bounds = BOUNDED[process.argv[2]] ?? [];
const isBounded = bounds.every((flag) => process.execArgv.includes(flag));

if (major >= 24 && isBounded) {
  const { register } = await import('tsx/esm/api');
  register();
  const { runCommand } = await import('./machine/run-command.ts');
  await runCommand(process.argv.slice(2));
} else {
  goOnUnderOwnNode();
}

function goOnUnderOwnNode() {
  const node = join(root, 'node_modules', 'node', 'bin', 'node');
  const child = spawn(node, [...bounds, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('error', (error) => fail(`${node} does not run: ${error.message}`));
  child.once('exit', (code) => process.exit(code ?? 1));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
