import { type Column, type GetColumnData, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

const dialect = new PgDialect({ casing: 'snake_case' });

/**
 * A fragment that no request changes, written out once. Drizzle walks every column of a statement anew each time that it
 * is sent, which for a long select list costs more than reading the rows. Throws where the fragment holds a value.
 */
export function constant(fragment: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(fragment);
  if (params.length > 0) throw new Error(`not constant: ${text}`);
  return sql.raw(text);
}

type Selected = Readonly<Record<string, Column | SQL>>;

/** A row of a {@link selectList} as the driver gives it: instants are still text. */
export type RowOf<Columns extends Selected> = {
  [Name in keyof Columns]: Columns[Name] extends Column
    ? AsSent<GetColumnData<Columns[Name]>>
    : Columns[Name] extends SQL<infer Value>
      ? Value
      : never;
};
type AsSent<Value> = Value extends Date ? string : Value;

/** A constant select list that names each expression by its key, for `execute`, which gives rows as they are. */
export function selectList(columns: Selected): SQL {
  const named = Object.entries(columns).map(
    ([name, value]) => sql`${value} as ${sql.identifier(name)}`,
  );
  return constant(sql.join(named, sql`, `));
}
