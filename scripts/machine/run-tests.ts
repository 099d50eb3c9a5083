import { spawn } from 'node:child_process';
import { SETTINGS } from '../../src/platform/env/settings';

/**
 * Runs a test runner in the foreground; resolves to its exit code. The settings of whoever runs the tests (their
 * database above all) are kept out: an empty value means unset, and goes before a `.env` file.
 */
export function runTests(args: string[], env: Record<string, string> = {}): Promise<number | null> {
  const unset = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...unset, NODE_ENV: 'test', ...env },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
}
