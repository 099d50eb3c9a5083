import { expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { clearDemo } from './service/clear';
import { loadDemo } from './service/load';

const database = testDatabase();

test('the demo loads once, and goes whole', async () => {
  const ctx = testContext(database, { actor: { kind: 'operator' } });
  const { sql } = database.current;
  await sql`insert into property (type, city, postal_code, country) values ('house', 'Lyon', '69003', 'FR')`;

  // In a town of the demo's, whose place another source has made known.
  await createListing(ctx.db, {}, { city: 'Lyon', postalCode: '69003', country: 'FR' });

  const loaded = await loadDemo(ctx);
  const [places] = await sql`select count(*)::int as found from place`;
  expect(places?.found).toBeGreaterThan(50);
  expect(loaded).toMatchObject({ isNew: true });
  expect(loaded.listings).toBeGreaterThan(300);
  expect(await loadDemo(ctx)).toEqual({ ...loaded, pictures: 0, isNew: false });

  const photos = await sql`select distinct file_key from listing_photo`;
  for (const { file_key } of photos) {
    expect(await ctx.files.head(file_key), file_key).toMatchObject({ contentType: 'image/webp' });
    expect(await ctx.files.head(file_key.replace('.webp', '-small.webp'))).not.toBeNull();
  }

  expect(await clearDemo(ctx)).toEqual({ listings: loaded.listings, files: loaded.pictures * 2 });
  const [left] = await sql`
    select (select count(*)::int from property) as properties, (select count(*)::int from listing) as listings,
      (select count(*)::int from listing_photo) as photos, (select count(*)::int from listing_price) as prices`;
  expect(left).toEqual({ properties: 2, listings: 1, photos: 0, prices: 1 });
  expect(await sql`select name, postal_code from place`).toEqual([
    { name: 'Lyon', postal_code: '69003' },
  ]);
}, 120_000);
