import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import type { Manifest } from './manifest';

/** Adds rows in PostgreSQL's text format. */
export async function copyIn(
  tx: TransactionSql,
  table: Manifest['tables'][number],
  body: Readable,
): Promise<void> {
  const copying = await tx`copy ${tx(table.name)} (${tx(table.columns)}) from stdin`.writable();
  await pipeline(body, copying);
}

/**
 * Takes foreign keys and triggers away while rows are loaded, table after table, and returns what puts them back: keys
 * are then checked over all rows at once, and no trigger changes what was saved. All within the transaction.
 */
export async function suspendRules(tx: TransactionSql): Promise<() => Promise<void>> {
  const keys = await tx<{ table: string; name: string; definition: string }[]>`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name,
      pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0`;
  const tables = await tx<{ table: string }[]>`
    select distinct tgrelid::regclass::text as table from pg_trigger
    where not tgisinternal and tgrelid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace)`;
  for (const { table, name } of keys) {
    await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  }
  for (const { table } of tables) await tx.unsafe(`alter table ${table} disable trigger user`);
  return async () => {
    for (const { table } of tables) await tx.unsafe(`alter table ${table} enable trigger user`);
    for (const { table, name, definition } of keys) {
      await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
    }
  };
}

/** Removes what migrations have put into tables: the archive has its own rows for them. */
export async function removeFillings(
  tx: TransactionSql,
  tables: Manifest['tables'],
): Promise<void> {
  for (const { name } of tables) await tx`delete from ${tx(name)}`;
}

export async function setSequences(
  tx: TransactionSql,
  sequences: Manifest['sequences'],
): Promise<void> {
  for (const { name, lastValue, isCalled } of sequences) {
    await tx`select setval(quote_ident(${name})::regclass, ${lastValue}::bigint, ${isCalled})`;
  }
}

/** Compares every table with the manifest: a row that got lost on the way stops the restore before it is committed. */
export async function checkCounts(tx: TransactionSql, tables: Manifest['tables']): Promise<void> {
  for (const { name, rows } of tables) {
    const [counted] = await tx`select count(*)::text as rows from ${tx(name)}`;
    if (counted?.rows !== String(rows)) {
      throw new Error(`${name} holds ${counted?.rows} rows after loading, not ${rows}`);
    }
  }
}
