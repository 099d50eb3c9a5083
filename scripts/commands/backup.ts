import { openRuntime } from '@/composition/runtime';
import { backUp } from '@/platform/backup/backup';
import { BackupRefusal } from '@/platform/backup/refusal';
import { env } from '@/platform/env';

const USAGE = 'Usage: npm run backup -- FILE   writes database and files into FILE (.tar.gz)';

/** `npm run backup -- FILE` */
async function main(path: string | undefined): Promise<number> {
  if (!path) {
    console.error(USAGE);
    return 2;
  }
  const runtime = openRuntime(env(), 'gable-backup');
  const { databaseUrl, files } = runtime;
  try {
    const saved = await backUp({
      databaseUrl,
      files,
      path,
      say: (line) => console.log(`  ${line}`),
    });
    for (const key of saved.missingFiles) console.warn(`  not in the file store: ${key}`);
    const rows = saved.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Saved ${rows} rows, ${saved.jobs} waiting jobs and ${saved.files} files to ${path}.`,
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
