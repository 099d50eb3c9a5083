import { restoreBackup } from '@/composition/restore-backup';
import { openRuntime } from '@/composition/runtime';
import { BackupRefusal } from '@/platform/backup/refusal';
import { env } from '@/platform/env';

const USAGE = 'Usage: npm run restore -- FILE   fills an empty DATA_DIR from a backup';

/** `npm run restore -- FILE` */
async function main(path: string | undefined): Promise<number> {
  if (!path) {
    console.error(USAGE);
    return 2;
  }
  const runtime = openRuntime(env(), 'gable-restore');
  try {
    const { restored, erased } = await restoreBackup(runtime, {
      path,
      say: (line) => console.log(`  ${line}`),
    });
    if (erased > 0)
      console.log(`  erased again ${erased} people who are in the ledger of erasures`);
    const rows = restored.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Restored ${rows} rows, ${restored.jobs} waiting jobs and ${restored.files} files of ${restored.createdAt}.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await runtime.close();
  }
}

process.exitCode = await main(process.argv[2]);
