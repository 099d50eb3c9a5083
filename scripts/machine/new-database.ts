import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../src/platform/db/connect';

/** Stands in DATA_DIR from before the first migration until the demo was loaded or declined. */
const NOTE = 'demo-pending';

/** To be called before migrating: a start that is killed between the two must still know that the database is new. */
export async function noteNewDatabase(dataDir: string, url: string): Promise<void> {
  const sql = connect(url, { max: 1 });
  try {
    const [row] = await sql`select to_regclass('drizzle.__drizzle_migrations') is null as new`;
    if (row?.new) writeFileSync(join(dataDir, NOTE), '', { mode: 0o600 });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export function awaitsDemo(dataDir: string): boolean {
  return existsSync(join(dataDir, NOTE));
}

export function settleDemo(dataDir: string): void {
  rmSync(join(dataDir, NOTE), { force: true });
}
