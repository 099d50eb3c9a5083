import {
  and,
  arrayContains,
  between,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  type SQL,
  sql,
} from 'drizzle-orm';
import {
  alias,
  bigint,
  integer,
  jsonb,
  PgDialect,
  pgTable,
  QueryBuilder,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { expect, test, vi } from 'vitest';
import { OneWalkDialect } from './dialect';

const home = pgTable('home', {
  id: integer().primaryKey(),
  cityKey: text().notNull(),
  features: text().array().notNull(),
  askedPrice: bigint({ mode: 'bigint' }).notNull(),
  listedAt: timestamp({ withTimezone: true }).notNull(),
  facts: jsonb(),
});
const other = alias(home, 'other');
const builder = new QueryBuilder({ casing: 'snake_case' });
const newest = builder.select({ id: home.id }).from(home).orderBy(desc(home.listedAt)).as('newest');
const written = new PgDialect({ casing: 'snake_case' });

/** Those that the walk writes by itself. */
const WALKED: Record<string, SQL> = {
  'text alone': sql`select 1`,
  nothing: sql.empty(),
  'tables and columns': sql`select ${home.cityKey} from ${home} where ${home.id} = ${5}`,
  'values of every kind': sql`${1} ${'two'} ${3n} ${true} ${null} ${new Date(0)} ${undefined}`,
  'values as columns hold them': sql`${eq(home.askedPrice, 12n)} ${eq(home.listedAt, new Date(0))}
    ${eq(home.facts, { a: [1] })} ${arrayContains(home.features, ['a "b"', 'c'])}`,
  'lists of values': sql`${inArray(home.id, [1, 2, 3])} ${inArray(home.cityKey, ['a'])} ${[1, ['x', null]]} ${[]}`,
  'conditions in conditions': sql`${and(gte(home.id, 1), undefined, and(isNull(home.facts), between(home.id, 2, 3)))}`,
  'joined pieces': sql.join([sql`${1}`, sql.raw('two'), sql`${home.id}`], sql`, `),
  'a parameter that becomes a statement': sql`${sql.param('x', { mapToDriverValue: (value) => sql`lower(${value})` })}`,
  identifiers: sql`${sql.identifier('a "b"')} ${home.id} ${sql.identifier('c')}`,
  'a query of the builder': builder.select().from(home).where(eq(home.id, 7)).limit(3).getSQL(),
};
/** Those that it hands on. */
const HANDED_ON: Record<string, SQL> = {
  'values written into the text': sql`${1} ${inArray(home.cityKey, ["it's"]).inlineParams()} ${2}`,
  'a placeholder': sql`${1} ${sql.placeholder('later')} ${2}`,
  'a subquery': builder.select().from(newest).where(eq(newest.id, 2)).getSQL(),
  'a name for an expression': sql`${1} ${sql`${2} + 1`.as('sum')}`,
};
const ALIASED: Record<string, SQL> = {
  'a table under another name': sql`select ${other.cityKey} from ${other} where ${other.id} = ${1}`,
};

test.each(Object.entries({ ...WALKED, ...HANDED_ON, ...ALIASED }))(
  '%s: written as Drizzle writes it, again and again',
  (_, statement) => {
    const dialect = new OneWalkDialect({ casing: 'snake_case' });
    const { sql: text, params } = written.sqlToQuery(statement);
    for (let time = 0; time < 2; time++)
      expect(dialect.sqlToQuery(statement)).toMatchObject({ sql: text, params });
  },
);

test('what most statements are made of is written in one walk', () => {
  const dialect = new OneWalkDialect({ casing: 'snake_case' });
  for (const statement of Object.values(WALKED)) dialect.sqlToQuery(statement);
  const handedOn = vi.spyOn(PgDialect.prototype, 'sqlToQuery');
  for (const statement of Object.values(WALKED)) dialect.sqlToQuery(statement);
  expect(handedOn).not.toHaveBeenCalled();
  handedOn.mockRestore();
});
