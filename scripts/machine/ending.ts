import { commandOf, parentOf } from '../../src/platform/postgres-server/other-process';

const PARENT_EVERY_MS = 250;

/**
 * Resolves once this process should end: a signal, or the death of the npm that started it. npm passes signals on, but
 * cannot when it is killed; nobody would be left to stop what it started.
 */
export function ending(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve(signal));
    }
    if (!process.env.npm_lifecycle_event) return;
    // npm's shell stays between the two where it does not give its process up to what it runs.
    const isShellBetween = commandOf(process.ppid).includes('run.mjs');
    const before = ancestors(isShellBetween);
    setInterval(() => {
      if (ancestors(isShellBetween) !== before) resolve('the end of npm');
    }, PARENT_EVERY_MS).unref();
  });
}

function ancestors(isShellBetween: boolean): string {
  try {
    return isShellBetween ? `${process.ppid} ${parentOf(process.ppid)}` : String(process.ppid);
  } catch {
    return '';
  }
}
