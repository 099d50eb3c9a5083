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
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve('the end of npm');
    }, PARENT_EVERY_MS).unref();
  });
}
