import { eq, sql } from 'drizzle-orm';
import { integer, PgDialect, pgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { constant, selectList } from './constant';

const house = pgTable('house', { id: integer(), cityId: integer() });
const textOf = (fragment: ReturnType<typeof constant>) =>
  new PgDialect({ casing: 'snake_case' }).sqlToQuery(fragment).sql;

test('a constant reads as what it was made of, its literals included', () => {
  expect(textOf(constant(sql`from ${house} where ${house.cityId} > 0`))).toBe(
    'from "house" where "house"."city_id" > 0',
  );
  expect(textOf(constant(eq(house.id, 7).inlineParams()))).toBe('"house"."id" = 7');
});

test("a constant with a request's value is refused: it would answer every other request with it", () => {
  expect(() => constant(eq(house.id, 7))).toThrow('not constant');
});

test('a select list names its expressions by their keys', () => {
  expect(textOf(selectList({ city: house.cityId, isOld: sql<boolean>`true` }))).toBe(
    '"house"."city_id" as "city", true as "isOld"',
  );
});
