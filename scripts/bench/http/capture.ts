import { drizzle } from 'drizzle-orm/postgres-js';
import { searchInput } from '@/domains/properties/contract';
import { search } from '@/domains/properties/service/search';
import { NOBODY } from '@/kernel/actor';
import type { Ctx } from '@/platform/context';
import type { Database } from '@/platform/db/client';
import { connect } from '@/platform/db/connect';
import { TOWN } from './seed';
import type { Statement } from './statements';

/** The statements that one search sends, so that the floor runs the very same SQL. */
export async function capturedStatements(
  url: string,
  base: Omit<Ctx, 'db' | 'actor'>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const sql = connect(url, {
    max: 1,
    debug: (_connection, text, parameters) => {
      // The driver asks the server about its types on a new connection; that is no part of a search.
      if (text.includes('pg_catalog')) return;
      // A copy: the driver goes on to write the values for the wire into this very array.
      statements.push({ text, parameters: [...parameters] as Statement['parameters'] });
    },
  });
  try {
    const db = drizzle(sql, { casing: 'snake_case' }) as unknown as Database;
    await search({ ...base, db, actor: NOBODY }, searchInput.parse({ cities: [TOWN] }));
  } finally {
    await sql.end();
  }
  return statements;
}
