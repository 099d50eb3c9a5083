import { keepDatabase } from './keeper';

/**
 * The keeper's own process, which outlives the command that started it: `keeper-process.ts DATA_DIR`. Signals to a
 * whole terminal do not concern it, since it ends when nobody uses the database any more; SIGTERM ends it in order.
 */
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());

const [, , dataDir] = process.argv;
try {
  if (!dataDir) throw new Error('the data folder is missing');
  await keepDatabase(dataDir, stop.signal);
  process.exit(0);
} catch (error) {
  console.error(`${new Date().toISOString()} keeper: ${(error as Error).message}`);
  process.exit(1);
}
