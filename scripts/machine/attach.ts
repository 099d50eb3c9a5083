import { createConnection } from 'node:net';
import { lockFile } from '../../src/platform/postgres-server/file-lock';

/**
 * Loaded into the web process before anything else. It ties the process to the command that started it, and to the
 * database: when the command is killed, the process finishes its requests, and keeps the database up until then.
 */
const RETRY_MS = 500;
const LAST_MOMENT_MS = 8000;

const { GABLE_WEB_LOCK, GABLE_KEEPER } = process.env;
if (GABLE_WEB_LOCK) await lockFile(GABLE_WEB_LOCK);
if (GABLE_KEEPER) hold(GABLE_KEEPER);

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
});
process.channel?.unref();

/** A keeper that was killed is replaced by the command; this only finds the new one. */
function hold(keeper: string): void {
  const socket = createConnection({ path: keeper });
  socket.unref();
  socket.resume();
  socket.on('error', () => {});
  socket.once('close', () => setTimeout(hold, RETRY_MS, keeper).unref());
}
