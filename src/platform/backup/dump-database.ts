import type { Readable } from 'node:stream';
import type { TransactionSql } from 'postgres';
import type { Manifest } from './manifest';

type Table = Manifest['tables'][number];

const CHUNK_BYTES = 4 * 1024 * 1024;
const LINE_END = 0x0a;

/** Every table of the `public` schema with the columns that hold facts: generated ones are computed again. */
export async function tablesOf(tx: TransactionSql): Promise<Omit<Table, 'rows'>[]> {
  const rows = await tx<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.relname order by c.relname`;
  return rows.map(({ name, columns }) => ({ name, columns }));
}

/** The rows of one table in PostgreSQL's text format, in pieces that end with a row. Returns how many rows. */
export async function copyOut(
  tx: TransactionSql,
  table: Omit<Table, 'rows'>,
  write: (piece: Buffer) => Promise<void>,
): Promise<number> {
  const stream: Readable =
    await tx`copy ${tx(table.name)} (${tx(table.columns)}) to stdout`.readable();
  let rows = 0;
  let size = 0;
  let lines: Buffer[] = [];
  const flush = async () => {
    if (size > 0) await write(Buffer.concat(lines));
    lines = [];
    size = 0;
  };
  // The server sends one row at a time, and a row holds no bare line end.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === LINE_END) rows++;
    lines.push(chunk);
    size += chunk.length;
    if (size >= CHUNK_BYTES && chunk.at(-1) === LINE_END) await flush();
  }
  await flush();
  return rows;
}

/** Where each sequence stands. They run ahead of a snapshot, never behind it, so no number is given twice. */
export async function sequencesOf(tx: TransactionSql): Promise<Manifest['sequences']> {
  const names = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`;
  const sequences: Manifest['sequences'] = [];
  for (const { name } of names) {
    const [row] = await tx`select last_value::text as value, is_called as called from ${tx(name)}`;
    sequences.push({ name, lastValue: String(row?.value), isCalled: Boolean(row?.called) });
  }
  return sequences;
}

/** Keys that rows name: every stored `file`, and by convention every column that is called `file_key`. */
export async function fileKeysOf(tx: TransactionSql): Promise<string[]> {
  const columns = await tx<{ table: string }[]>`
    select table_name as table from information_schema.columns
    where table_schema = 'public' and column_name = 'file_key' order by table_name`;
  const keys = new Set<string>();
  for (const { key } of await tx`select key from file where stored_at is not null`) keys.add(key);
  for (const { table } of columns) {
    const rows = await tx`select file_key as key from ${tx(table)} where file_key is not null`;
    for (const { key } of rows) keys.add(key);
  }
  return [...keys].sort();
}
