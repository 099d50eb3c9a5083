import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { contextOf, type Runtime } from '@/composition/runtime';
import type { Ctx } from '@/platform/context';
import type { Database } from '@/platform/db/client';
import { connect } from '@/platform/db/connect';
import type { Statement } from '../http/statements';

/** Statements that are sent side by side; the next wave waits for this one. */
type Wave = Statement[];

/**
 * The SQL that a use of a service sends, in its order. Statements sent in one turn of the event loop go side by side: what
 * waits for an answer is sent in a later turn.
 */
export async function capturedWaves(
  url: string,
  runtime: Runtime,
  use: (ctx: Ctx) => Promise<unknown>,
): Promise<Wave[]> {
  let turn = 0;
  let isDone = false;
  const count = () => {
    turn += 1;
    if (!isDone) setImmediate(count);
  };
  const sent: { turn: number; statement: Statement }[] = [];
  const sql = connect(url, {
    max: 4,
    connection: { plan_cache_mode: 'force_custom_plan' },
    debug: (_connection, text, parameters) => {
      if (text.includes('pg_catalog')) return;
      sent.push({
        turn,
        statement: { text, parameters: [...parameters] as Statement['parameters'] },
      });
    },
  });
  try {
    await openAll(sql);
    sent.length = 0;
    count();
    const db = drizzle(sql, { casing: 'snake_case' }) as unknown as Database;
    await use({ ...contextOf(runtime, { requestId: 'bench' }), db, actor: { kind: 'nobody' } });
  } finally {
    isDone = true;
    await sql.end();
  }
  const waves = new Map<number, Wave>();
  for (const { turn: at, statement } of sent) waves.set(at, [...(waves.get(at) ?? []), statement]);
  return [...waves.values()];
}

/** A connection that is only being opened would put a statement off to a later turn. */
async function openAll(sql: Sql): Promise<void> {
  await Promise.all(Array.from({ length: 4 }, () => sql`select pg_sleep(0.2)`));
}

export async function runWaves(sql: Sql, waves: readonly Wave[]): Promise<void> {
  for (const wave of waves)
    await Promise.all(
      wave.map(({ text, parameters }) => sql.unsafe(text, parameters, { prepare: true })),
    );
}
