import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { lockProject } from './project-lock.mjs';

const HEARTBEAT_MS = 10_000;

/**
 * Installs the packages of the lock file where they are not all there: on a fresh clone, after an interrupted
 * installation (npm writes its own lock file last), and when the project's lock file has changed.
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const unlock = await lockProject(root, 'Waiting for another installation in this folder');
  try {
    if (!isInstalled(root)) await install(root);
  } finally {
    unlock();
  }
}

function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const found = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || found[path]?.version === version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

async function install(root) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  console.log('Installing packages (a minute or two, only when they changed) …');
  const heartbeat = setInterval(
    () => console.log(`  still installing (${seconds()} s)`),
    HEARTBEAT_MS,
  );
  try {
    // Warnings are about engines of development tools: the project brings the Node that they ask for.
    await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  } finally {
    clearInterval(heartbeat);
  }
  console.log(`Packages installed (${seconds()} s)`);
}

/** Runs npm outside `node_modules`: it would otherwise remove the very Node that it runs on. */
function npm(root, args) {
  const { npm_execpath: program, npm_node_execpath: node, ...rest } = process.env;
  const bin = join(root, 'node_modules');
  const path = (rest.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(bin))
    .join(delimiter);
  const outside = node && !node.startsWith(bin);
  // An installation that went on after its command was killed would meet the next start's.
  const tie = new URL('./die-with-parent.mjs', import.meta.url).href;
  const command = program && outside ? [node, '--import', tie, program] : ['npm'];
  const child = spawn(command[0], [...command.slice(1), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...rest, PATH: outside ? `${dirname(node)}${delimiter}${path}` : path },
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm does not run: ${error.message}`)));
    child.once('exit', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      if (code === 0) resolve();
      else reject(new Error('npm could not install the packages (its message is above).'));
    });
  });
}
