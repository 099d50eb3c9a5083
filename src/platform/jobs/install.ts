import { PgBoss } from 'pg-boss';
import { DEAD_LETTERS } from './queue';

/** Brings the job tables (schema `pgboss`) to the version of the installed pg-boss; part of the migration. */
export async function installJobTables(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 1,
    supervise: false,
    schedule: false,
  });
  let failure: Error | undefined;
  boss.on('error', (error) => {
    failure = error;
  });
  try {
    await boss.start();
    if (!(await boss.getQueue(DEAD_LETTERS))) {
      await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 90 * 86_400 });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure) throw failure;
}
