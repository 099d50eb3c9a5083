import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';

const database = testDatabase();

/** What the server keeps prepared of this connection's own statements. */
function kept() {
  return sql`select statement from pg_prepared_statements where not from_sql and statement like '%kept_%'`;
}

test('what is asked is kept prepared, so that the server parses it once', async () => {
  await database.current.db.transaction(async (tx) => {
    for (const value of [1, 2]) await tx.execute(sql`select ${value}::int as kept_in_transaction`);
    expect(await tx.execute(kept())).toEqual([
      { statement: 'select $1::int as kept_in_transaction' },
    ]);
  });
});

test('also inside a savepoint', async () => {
  await database.current.db.transaction(async (tx) => {
    await tx.transaction(async (inner) => {
      await inner.execute(sql`select ${1}::int as kept_in_savepoint`);
    });
    const rows = await tx.execute<{ statement: string }>(kept());
    expect(rows.map(({ statement }) => statement)).toContain('select $1::int as kept_in_savepoint');
  });
});
