import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { runImport, testFolder } from '@/testing/import-listings';

const database = testDatabase();
const folder = testFolder();
const rejectsPath = folder.path('rejects.csv');

const home = {
  ListingKey: 'A1',
  StandardStatus: 'Active',
  PropertyType: 'Residential',
  PropertySubType: 'Condominium',
  ListPrice: 350_000.5,
  City: 'Évry',
  PostalCode: '91000',
  Country: 'FR',
  LivingArea: 70,
  RoomsTotal: 3,
  PublicRemarks: '<b>Vue</b> sur\nle "parc" \\ ; café',
  Latitude: 48.63,
  Longitude: 2.43,
  Media: [
    { MediaURL: 'https://a.test/2.jpg', Order: 2 },
    { MediaURL: 'https://a.test/1.jpg', Order: 1 },
  ],
  ListingContractDate: '2026-10-01',
  PoolPrivateYN: true,
  ListAgentEmail: 'Agence@Example.com',
};
const jsonLines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

test('JSON lines in RESO columns: status, rent, units, photos and text as it is', async () => {
  const file = folder.write(
    'reso.jsonl.gz',
    gzipSync(
      jsonLines(
        home,
        {
          ...home,
          ListingKey: 'A2',
          StandardStatus: 'ActiveUnderContract',
          ListPrice: null,
          PropertyType: 'Residential Lease',
          LeaseAmount: 12_000,
          LeaseAmountFrequency: 'Annually',
        },
        {
          ...home,
          ListingKey: 'A3',
          StandardStatus: 'Closed',
          PropertyType: 'Residential Lease',
          LivingArea: 1000,
          LivingAreaUnits: 'Square Feet',
          City: 'Austin',
          PostalCode: '78704',
          Country: 'US',
          LotSizeArea: 0.25,
          LotSizeUnits: 'Acres',
        },
        { ...home, ListingKey: 'A4', StandardStatus: 'Expired', Media: null },
      ),
    ),
  );
  const summary = await runImport(database, [file], { rejectsPath });
  expect(summary).toMatchObject({ read: 4, added: 4, rejected: 0 });
  const rows = await database.current.sql`
    select l.*, p.land_surface from listing l join property p on p.id = l.property_id order by source_key`;
  expect(rows).toMatchObject([
    {
      status: 'active',
      price: 35_000_050n,
      currency: 'EUR',
      surface: 70,
      features: ['pool'],
      title: 'Appartement 3 pièces, Évry 91000',
      description: home.PublicRemarks,
      contact_email: 'agence@example.com',
      city_key: 'evry',
    },
    { status: 'under_offer', transaction: 'rent', price: 100_000n },
    { status: 'let', transaction: 'rent', surface: 92.9, land_surface: 1011.7, currency: 'USD' },
    { status: 'withdrawn' },
  ]);
  const photos = await database.current.sql`
    select url from listing_photo where listing_id = ${rows[0]?.id} order by position`;
  expect(photos.map(({ url }) => url)).toEqual(['https://a.test/1.jpg', 'https://a.test/2.jpg']);

  const fewer = jsonLines(
    { ...home, Media: ['https://a.test/3.jpg'] },
    { ...home, ListingKey: 'A4', StandardStatus: 'Expired' },
  );
  expect(
    await runImport(database, [folder.write('fewer.jsonl', fewer)], { rejectsPath }),
  ).toMatchObject({ changed: 2 });
  const left = await database.current
    .sql`select url from listing_photo where listing_id = ${rows[0]?.id}`;
  expect(left.map(({ url }) => url)).toEqual(['https://a.test/3.jpg']);
});

test('CSV with mark, semicolons, CRLF, quoted line ends; wrong rows are refused with line, field and reason', async () => {
  const header =
    'ListingKey;StandardStatus;PropertyType;ListPrice;City;PostalCode;Country;Latitude;Longitude;BedroomsTotal;YearBuilt;PublicRemarks;Media;ListingContractDate';
  const row = (key: string, change: Record<number, string> = {}) =>
    [
      '',
      'Active',
      'House',
      '100000',
      'Lyon',
      '69003',
      'FR',
      '45.75',
      '4.85',
      '3',
      '1990',
      '',
      '',
      '2026-01-31',
    ]
      .map((cell, index) => (index === 0 ? key : (change[index] ?? cell)))
      .join(';');
  const lines = [
    header,
    row('B1', { 11: '"deux\r\nlignes; et ""guillemets"""' }),
    row('B2', { 3: '-5' }),
    row('B3', { 7: '97' }),
    row('B4', { 9: '101' }),
    row('B5', { 9: '33' }),
    row('B6', { 13: '2026-02-31' }),
    row('B7', { 1: 'Perhaps' }),
    row('B8', { 12: 'javascript:alert(1)' }),
    row('B9', { 11: 'a\0b' }),
    `${row('B10')};too;many`,
    row(''),
    row('B12', { 3: 'abc' }),
    row('B13', { 6: 'ZZ' }),
    row('B14', { 4: '"\'; drop table listing; --"' }),
    row('B15', { 10: '12345' }),
    row('B1', { 3: '90000' }),
    row('B16', { 2: 'Spaceship' }),
  ];
  const file = folder.write('bad.csv', `\uFEFF${lines.join('\r\n')}\r\n`);
  const summary = await runImport(database, [file], { rejectsPath, source: 'bad' });
  expect(summary).toMatchObject({ read: 17, added: 3, changed: 1, rejected: 13 });
  const rejects = readFileSync(rejectsPath, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(file.length + 1));
  expect(rejects).toEqual(
    [
      '4,ListPrice,"""-5"" is not between 0 and 1000000000000"',
      '5,Latitude,"""97"" is not between -90 and 90"',
      '6,BedroomsTotal,"""101"" is not between 0 and 100"',
      '8,ListingContractDate,"""2026-02-31"" is not a date"',
      '9,StandardStatus,"""Perhaps"" is not a RESO status"',
      '10,Media,"""javascript:alert(1)"" is not an http address"',
      '11,PublicRemarks,has a null byte',
      '12,,has 16 columns where the header has 14',
      '13,ListingKey,is missing',
      '14,ListPrice,"""abc"" is not a number"',
      '15,Country,"""ZZ"" is not a country of Gable\'s"',
      '17,YearBuilt,"""12345"" is not between 0 and 2036"',
      '19,PropertyType,"""Spaceship"" is not a RESO property type"',
    ].map((line) => line.replace('2036', String(new Date().getUTCFullYear() + 10))),
  );
  const rows = await database.current.sql`select * from listing where source = 'bad' order by id`;
  expect(rows).toMatchObject([
    { source_key: 'B1', price: 9_000_000n },
    { source_key: 'B5', bedrooms: 33 },
    { source_key: 'B14' },
  ]);
});

test('a mapping file names a source’s own columns', async () => {
  const mapping = {
    source: 'agence',
    key: ['ref'],
    fields: {
      StandardStatus: { column: 'etat', values: { libre: 'Active', vendu: 'Closed' } },
      PropertySubType: { column: 'genre', values: { T: 'Apartment' } },
      ListPrice: { column: 'prix', decimal: ',' as const },
      ListingContractDate: { column: 'date', date: 'DD/MM/YYYY' as const },
      City: { column: 'ville', case: 'title' as const },
      PostalCode: 'cp',
      Country: { value: 'FR' },
      UnparsedAddress: { column: ['no', 'rue'], join: ' ' },
    },
  };
  const { parseMapping } = await import('./mapping');
  const parsed = parseMapping(JSON.stringify(mapping));
  if (!('mapping' in parsed)) throw new Error(parsed.problems.join());
  const file = folder.write(
    'agence.csv',
    'ref,etat,genre,prix,date,ville,cp,no,rue\n7,libre,T,"1 250 000,50",3/10/2026,LE HAVRE,76600,4,rue du Port\n8,loué,T,1,1/1/2026,X,1,1,x\n',
  );
  const summary = await runImport(database, [file], { rejectsPath, mapping: parsed.mapping });
  expect(summary).toMatchObject({ added: 1, rejected: 1 });
  expect(readFileSync(rejectsPath, 'utf8')).toContain(
    '3,StandardStatus,"""loué"" is not in the mapping"',
  );
  const [row] = await database.current.sql`
    select l.*, p.city, p.address from listing l join property p on p.id = l.property_id where l.source = 'agence'`;
  expect(row).toMatchObject({
    price: 125_000_050n,
    city: 'Le Havre',
    address: '4 rue du Port',
    listed_at: '2026-10-03 00:00:00+00',
  });
  expect(parseMapping('{"source": "A b", "key": [], "fields": {"Price": "x"}}')).toMatchObject({
    problems: [
      expect.stringContaining('source'),
      expect.stringContaining('key'),
      expect.stringContaining('fields'),
    ],
  });
});
