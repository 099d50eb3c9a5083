import { replayErasures } from '@/domains/accounts/deletion/service/erase-account';
import { uuidv7 } from '@/kernel/ids';
import type { Manifest } from '@/platform/backup/manifest';
import { restore } from '@/platform/backup/restore';
import { contextOf, type Runtime } from './runtime';

/**
 * Fills the runtime's empty database and file store from an archive, and erases again whom the ledger of erasures names.
 * A process killed between the two leaves them to the hourly job that erases.
 */
export async function restoreBackup(
  runtime: Runtime,
  options: { readonly path: string; readonly say: (line: string) => void },
): Promise<{ restored: Manifest; erased: number }> {
  const { databaseUrl, files } = runtime;
  const restored = await restore({ databaseUrl, files, ...options });
  const ctx = contextOf(runtime, { actor: { kind: 'operator' }, requestId: uuidv7() });
  return { restored, erased: await replayErasures(ctx) };
}
