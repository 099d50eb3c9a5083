import { expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';

const database = testDatabase();

test('the migrated database searches words without accents', async () => {
  const [row] = await database.current
    .sql`select listing_search_text('Maison à Évry', 'vue') @@ to_tsquery('simple', 'evry') as found`;
  expect(row?.found).toBe(true);
});
