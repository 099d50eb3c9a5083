import type { Sql } from 'postgres';

interface RequiredColumn {
  readonly name: string;
  readonly type: string;
  readonly firstLabel: string | null;
  /** Where a foreign key points. */
  readonly table: string | null;
  readonly column: string | null;
}

/** Puts one made-up row into every table that has none, so that a test about all tables need not know them. */
export async function fillEmptyTables(sql: Sql): Promise<void> {
  let empty = await emptyTables(sql);
  while (empty.length > 0) {
    let filled = 0;
    for (const table of empty) filled += await addSampleRow(sql, table);
    if (filled === 0) throw new Error(`no row can be made for ${empty.join(', ')}`);
    empty = await emptyTables(sql);
  }
}

async function emptyTables(sql: Sql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;
  const empty: string[] = [];
  for (const { name } of tables) {
    if ((await sql`select from ${sql(name)} limit 1`).length === 0) empty.push(name);
  }
  return empty;
}

/** 1 where a row was added, 0 where a table that it refers to is empty still. */
async function addSampleRow(sql: Sql, table: string): Promise<number> {
  const columns = await requiredColumns(sql, table);
  if (columns.length === 0) return (await sql`insert into ${sql(table)} default values`).count;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(sampleOf).join(', ');
  const sources = columns.flatMap(({ table: other }, index) =>
    other ? [`(select * from public."${other}" limit 1) as source_${index}`] : [],
  );
  const from = sources.length > 0 ? `from ${sources.join(', ')}` : '';
  const done = await sql.unsafe(
    `insert into public."${table}" (${names}) select ${values} ${from}`,
  );
  return done.count;
}

async function requiredColumns(sql: Sql, table: string): Promise<RequiredColumn[]> {
  return sql<RequiredColumn[]>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      (select enumlabel from pg_enum where enumtypid = a.atttypid order by enumsortorder limit 1)
        as "firstLabel",
      other.relname as table, target.attname as column
    from pg_attribute a
    left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'f'
      and k.conkey = array[a.attnum]
    left join pg_class other on other.oid = k.confrelid
    left join pg_attribute target on target.attrelid = k.confrelid and target.attnum = k.confkey[1]
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
      and a.attnotnull and not a.atthasdef and a.attidentity = ''
    order by a.attnum`;
}

function sampleOf({ type, firstLabel, table, column }: RequiredColumn, index: number): string {
  if (table) return `source_${index}."${column}"`;
  if (firstLabel !== null) return `'${firstLabel}'::${type}`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type.startsWith('timestamp') || type === 'date') return 'now()';
  if (type.startsWith('json')) return `'{"a": [1, null]}'`;
  if (type === 'boolean') return 'true';
  if (type.endsWith('[]')) return "'{}'";
  if (/^(text|character)/.test(type)) return "'x'";
  return '1';
}
