import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { runImport, testFolder } from '@/testing/import-listings';

const database = testDatabase();
const folder = testFolder();
const rejectsPath = folder.path('rejects.csv');
const HEADER = 'ListingKey,StandardStatus,PropertyType,ListPrice,City,PostalCode,Country';
const row = (key: number | string, city = 'Lyon') =>
  `K${key},Active,House,100000,${city},69003,FR\n`;
const many = Array.from({ length: 20_000 }, (_, index) => row(index)).join('');

afterEach(async () => {
  const [left] = await database.current.sql`
    select (select count(*)::int from listing) as listings, (select count(*)::int from place) as places`;
  expect(left, 'nothing is written').toEqual({ listings: 0, places: 0 });
});

const archive = gzipSync(`${HEADER}\n${many}`);
const damaged = Buffer.from(archive);
damaged.fill(0xff, damaged.length / 2, damaged.length / 2 + 64);

test.each<[string, string | Buffer, RegExp]>([
  ['empty', '', /empty/],
  ['blank', ' \n\n', /no text/],
  ['binary', randomBytes(4000), /UTF-8|UTF-16|ZIP/],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${HEADER}\n${row(1)}`, 'utf16le'), /UTF-16/],
  ['UTF-16 without it', Buffer.from(`${HEADER}\n${row(1)}`, 'utf16le'), /UTF-16/],
  [
    'Latin-1, late in the file',
    Buffer.concat([Buffer.from(`${HEADER}\n${many}`), Buffer.from(row('x', 'Évry'), 'latin1')]),
    /line 20002 is not UTF-8/,
  ],
  ['cut-off gzip', archive.subarray(0, archive.length - 100), /cut off/],
  ['damaged gzip', damaged, /damaged|cut off/],
  ['gzip of UTF-16', gzipSync(Buffer.from(`\uFEFF${HEADER}`, 'utf16le')), /UTF-16/],
  ['workbook', Buffer.from('PK\u0003\u0004…'), /Excel/],
  [
    'foreign header',
    'a,b,c\n1,2,3\n',
    /lacks ListingKey, StandardStatus, PostalCode.*Found: "a", "b", "c"/,
  ],
  ['header with a column twice', `${HEADER},City\n`, /"City" twice/],
  ['no header', row(1), /lacks ListingKey/],
  ['JSON array', '[{"ListingKey": "1"}]', /one JSON array/],
  ['half an object', '{"ListingKey": \n', /not a whole JSON object/],
])('a file that is %s is refused before anything is written', async (name, content, reason) => {
  const file = folder.write(name.replaceAll(' ', '-'), content);
  const good = folder.write('good.csv', `${HEADER}\n${row(1)}`);
  await expect(runImport(database, [good, file], { rejectsPath })).rejects.toThrow(reason);
});

test('a missing file and a folder are refused', async () => {
  await expect(runImport(database, [folder.path('none.csv')], { rejectsPath })).rejects.toThrow(
    /no such file/,
  );
  await expect(runImport(database, [folder.path('.')], { rejectsPath })).rejects.toThrow(
    /not a file/,
  );
});

test('nobody but the operator imports', async () => {
  const { importListings } = await import('./service/import-listings');
  const ctx = { db: database.current.db, actor: { kind: 'nobody' } } as const;
  const input = { files: [], mapping: null, source: null, rejectsPath };
  await expect(importListings(ctx, database.url, input)).rejects.toThrow(/may not/);
});
