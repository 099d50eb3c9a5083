import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { UnreadableFile } from '@/platform/tabular/source-file';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { testFolder } from '@/testing/import-listings';
import { realData } from '@/testing/real-data';
import { readRent } from '../../rents/service/read-rent';
import { refreshTrendsJob } from '../../trends/jobs';
import { importSales, type SalesImportInput } from './service/import-sales';

const database = testDatabase();
const folder = testFolder();
const NOW = new Date('2026-03-31T22:30:00Z');
const run = (files: readonly string[], options: Partial<SalesImportInput> = {}) =>
  importSales(testContext(database, { actor: { kind: 'operator' }, now: NOW }), database.url, {
    files,
    rejectsPath: folder.path('rejects.csv'),
    ...options,
  });

beforeEach(async () => {
  await database.current.sql`truncate sale, sale_import, market_rent cascade`;
});

const toulon = realData('dvf-geo/toulon-83137-2024.csv.gz');
const ain = realData('dvf-raw-pipe/valeursfoncieres-2018-ain-first-10000.txt.gz');
const lyon = realData('dvf-lyon-flats/lyon-flats-2014-2016.csv.gz');
const rentsOfFlats = realData('rents-2018/indicateurs-loyers-appartements.csv.gz');
const rentsOfHouses = realData('rents-2018/indicateurs-loyers-maisons.csv.gz');
const pricePaid = realData('uk-price-paid/newcastle-2022-01-09.csv.gz');
if (!toulon || !ain || !lyon || !pricePaid) {
  console.warn('sales: ../shared/data is not there, so the real files are not imported.');
}

const HEADER =
  'id_mutation,date_mutation,numero_disposition,nature_mutation,valeur_fonciere,adresse_numero,adresse_suffixe,adresse_nom_voie,adresse_code_voie,code_postal,code_commune,nom_commune,code_departement,id_parcelle,lot1_numero,nombre_lots,code_type_local,type_local,surface_reelle_bati,nombre_pieces_principales,code_nature_culture,nature_culture,surface_terrain,longitude,latitude';
type Row = Partial<Record<string, string | number>>;
const ROW: Row = {
  id_mutation: '2024-1',
  date_mutation: '2024-01-08',
  nature_mutation: 'Vente',
  valeur_fonciere: '300000',
  adresse_nom_voie: 'RUE DE LA MAIRIE',
  adresse_code_voie: '0042',
  code_postal: '01280',
  code_commune: '01313',
  nom_commune: 'Prévessin-Moëns',
  code_departement: '01',
  id_parcelle: '01313000AY0037',
  code_type_local: '1',
  surface_reelle_bati: '100',
  nombre_pieces_principales: '4',
  longitude: '6.07',
  latitude: '46.25',
};

/** A file of Etalab's layout with these rows, each {@link ROW} but for what is named. */
function dvf(name: string, rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    HEADER.split(',')
      .map((column) => ({ ...ROW, ...row })[column] ?? '')
      .join(','),
  );
  return folder.write(name, [HEADER, ...lines, ''].join('\n'));
}

const RENTS =
  'id_zone;INSEE;LIBGEO;DEP;REG;EPCI;TYPPRED;loypredm2;lwr.IPm2;upr.IPm2;R2adj;NBobs_maille;NBobs_commune';
const rentRow = (code: string, rent: string) =>
  `1;${code};Bourg;1;84;200;commune;${rent};7,5;11,8;0,77;701;2`;
const rentsFile = () =>
  folder.write('loyers-appartements.csv', [RENTS, rentRow('1053', '9,4'), ''].join('\n'));

const sales = () => database.current.sql`select * from sale order by source_key`;

describe('a sale is one mutation with all its rows', () => {
  test('a house that is listed once for each use of its land is one house on all of it', async () => {
    const file = dvf('house.csv', [
      { code_nature_culture: 'S', surface_terrain: 500 },
      { code_nature_culture: 'J', surface_terrain: 200 },
      {
        code_type_local: '3',
        surface_reelle_bati: '',
        code_nature_culture: 'S',
        surface_terrain: 500,
      },
      {
        code_type_local: '3',
        surface_reelle_bati: '',
        code_nature_culture: 'S',
        surface_terrain: 500,
      },
    ]);
    expect(await run([file])).toMatchObject({ rows: 4, sales: 1, added: 1, rejected: 0 });
    expect(await sales()).toMatchObject([
      {
        price: 300_000_00n,
        dwellings: 1,
        outbuildings: 2,
        surface: 100,
        land_surface: 700,
        exclusions: [],
      },
    ]);
  });

  test('rows of one sale may lie apart', async () => {
    const file = dvf('apart.csv', [
      {},
      { id_mutation: '2024-2' },
      { surface_reelle_bati: '60', code_type_local: '2' },
    ]);
    await run([file]);
    expect(await sales()).toMatchObject([
      { dwellings: 2, surface: null, exclusions: ['several_dwellings'] },
      { dwellings: 1, exclusions: [] },
    ]);
  });

  test.each([
    ['no price', { valeur_fonciere: '' }, ['no_price']],
    ['a symbolic price', { valeur_fonciere: '1' }, ['symbolic_price']],
    ['off plan', { nature_mutation: "Vente en l'état futur d'achèvement" }, ['off_plan']],
    ['an exchange', { nature_mutation: 'Echange' }, ['exchange']],
    ['an auction', { nature_mutation: 'Adjudication' }, ['auction']],
    ['land alone', { code_type_local: '', surface_reelle_bati: '' }, ['no_dwelling']],
    ['no surface', { surface_reelle_bati: '' }, ['no_surface']],
  ])('%s is kept, and marked', async (_what, row, exclusions) => {
    await run([dvf('marked.csv', [row])]);
    expect(await sales()).toMatchObject([{ exclusions }]);
  });

  test('lost zeros come back, dates and numbers are read either way', async () => {
    const file = dvf('zeros.csv', [
      {
        code_postal: '1280.0',
        code_commune: 1313,
        code_departement: 1,
        adresse_code_voie: 42,
        date_mutation: '08/01/2024',
      },
    ]);
    const semicolons = folder.write(
      'semicolons.csv',
      readFileSync(file, 'utf8')
        .replaceAll(',', ';')
        .replace(';300000;', ';300000,50;')
        .replace('2024-1;', '2024-2;'),
    );
    await run([file, semicolons]);
    const place = {
      postal_code: '01280',
      commune_code: '01313',
      department: '01',
      street_code: '0042',
    };
    expect(await sales()).toMatchObject([
      { ...place, price: 300_000_00n },
      { ...place, price: 300_000_50n },
    ]);
    const [row] = await database.current.sql`select sold_on::text from sale`;
    expect(row?.sold_on).toBe('2024-01-08');
  });
});

describe('again', () => {
  test('the same file changes nothing; a later release changes what differs and withdraws what it lacks', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id_mutation: `2024-${index}`,
      date_mutation: `2024-01-${String(1 + (index % 28)).padStart(2, '0')}`,
      id_parcelle: `01313000AY${String(index).padStart(4, '0')}`,
    }));
    const first = dvf('release-1.csv', many);
    await run([first]);
    expect(await run([first])).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
    const later = dvf('release-2.csv', [
      ...many
        .filter(({ id_mutation }) => id_mutation !== '2024-7')
        .map((row) => ({
          ...row,
          ...(row.id_mutation === '2024-3' ? { valeur_fonciere: 310_000 } : {}),
        })),
      { id_mutation: '2024-99' },
    ]);
    expect(await run([later])).toMatchObject({ added: 1, changed: 1, withdrawn: 1 });
    expect(
      await database.current.sql`select source_key from sale where withdrawn_at is not null`,
    ).toMatchObject([{ source_key: '2024-7' }]);
    expect(await run([first])).toMatchObject({ added: 0, changed: 2 });
    expect(
      await database.current
        .sql`select 1 from sale where source_key = '2024-7' and withdrawn_at is null`,
    ).toHaveLength(1);
  });

  test('an excerpt withdraws nothing', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id_mutation: `2024-${index}`,
      date_mutation: `2024-01-${10 + (index % 10)}`,
    }));
    await run([dvf('whole.csv', many)]);
    expect(await run([dvf('part.csv', many.slice(0, 25))])).toMatchObject({ withdrawn: 0 });
  });

  test('an import that is cut off completes when it runs again', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id_mutation: `2024-${index}` }));
    const file = dvf('many.csv', many);
    const stop = new AbortController();
    const cut = await run([file], {
      batchSize: 100,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(cut.interrupted).toBe(true);
    expect(cut.withdrawn).toBe(0);
    const rest = await run([file]);
    expect(cut.added + rest.added).toBe(5000);
  });
});

describe('books', () => {
  const books = () => database.current.sql`select * from sale_import order by id`;
  const areas = () =>
    database.current.sql`
      select country, department, first_day::text, last_day::text, sales, announced_at is not null as is_told
      from sale_import_area order by import_id, department`;

  test('each import leaves what it read, and where and when it changed sales; who follows is told', async () => {
    const before = (await queuedPayloads(database, refreshTrendsJob)).length;
    const file = dvf('books.csv', [
      { id_mutation: 'a' },
      { id_mutation: 'b', date_mutation: '2024-03-01' },
      { id_mutation: 'c', code_departement: '74', code_commune: '74001' },
      { id_mutation: 'd', date_mutation: '?' },
    ]);
    await run([file]);
    expect(await books()).toMatchObject([
      { files: ['books.csv'], layouts: ['geo-dvf'], rows: 4n, sales: 3n, added: 3n, rejected: 1n },
    ]);
    expect((await books())[0]?.finished_at).not.toBeNull();
    expect(await areas()).toMatchObject([
      {
        country: 'FR',
        department: '01',
        first_day: '2024-01-08',
        last_day: '2024-03-01',
        sales: 2n,
      },
      { country: 'FR', department: '74', sales: 1n, is_told: true },
    ]);
    expect(await queuedPayloads(database, refreshTrendsJob)).toHaveLength(before + 1);
    await run([file]);
    expect(await areas()).toHaveLength(2);
    expect(await queuedPayloads(database, refreshTrendsJob)).toHaveLength(before + 1);
  });

  test('what a killed import changed is told by the next', async () => {
    await database.current
      .sql`insert into sale_import (files, layouts, started_at) values ('{}', '{}', now())`;
    await database.current.sql`
      insert into sale_import_area (import_id, country, department, first_day, last_day, sales)
      select id, 'FR', '69', '2020-01-01', '2020-02-01', 5 from sale_import`;
    const before = (await queuedPayloads(database, refreshTrendsJob)).length;
    await run([rentsFile()]);
    expect(await queuedPayloads(database, refreshTrendsJob)).toHaveLength(before + 1);
    expect(await areas()).toMatchObject([{ department: '69', is_told: true }]);
  });
});

describe('places', () => {
  test('a sale without coordinates lies where its parcel, else its street, else its commune does', async () => {
    const none = { longitude: '', latitude: '' };
    await run([
      dvf('places.csv', [
        { id_mutation: 'a', latitude: '46.20', longitude: '6.00' },
        { id_mutation: 'b', ...none },
        { id_mutation: 'c', ...none, id_parcelle: 'other' },
        { id_mutation: 'd', ...none, id_parcelle: 'other', adresse_code_voie: '7777' },
        {
          id_mutation: 'e',
          ...none,
          id_parcelle: 'far',
          code_commune: '75056',
          code_postal: '75001',
        },
      ]),
    ]);
    const rows = await sales();
    expect(rows.map(({ precision }) => precision)).toEqual([
      'parcel',
      'parcel',
      'street',
      'commune',
      null,
    ]);
    expect(rows[3]).toMatchObject({ latitude: 46.2, longitude: 6 });
  });

  test('a price under a tenth of what is usual in the commune is symbolic', async () => {
    const usual = Array.from({ length: 6 }, (_, index) => ({ id_mutation: `u${index}` }));
    await run([dvf('symbolic.csv', [...usual, { id_mutation: 'z', valeur_fonciere: 29_000 }])]);
    expect(await database.current.sql`select source_key from sale where is_symbolic`).toMatchObject(
      [{ source_key: 'z' }],
    );
  });
});

describe('bad input', () => {
  test('what cannot be read is listed with line, field and reason; the rest is taken', async () => {
    const file = dvf('bad.csv', [
      {},
      { id_mutation: 'x', date_mutation: '2024-02-31' },
      { id_mutation: 'y', nature_mutation: 'Cadeau' },
      { id_mutation: 'z', valeur_fonciere: 'viel' },
      { id_mutation: '' },
    ]);
    expect(await run([file])).toMatchObject({ added: 1, rejected: 4 });
    const rejects = readFileSync(folder.path('rejects.csv'), 'utf8');
    expect(rejects).toMatch(/date_mutation,2024-02-31 is not a date/);
    expect(rejects).toMatch(/valeur_fonciere,viel is not a number/);
  });

  test.each([
    ['Latin-1', Buffer.from(`${HEADER}\nPr\xe9vessin`, 'latin1')],
    ['UTF-16', Buffer.from(`${HEADER}\n1`, 'utf16le')],
    ['a cut-off archive', gzipSync(`${HEADER}\n${'1,'.repeat(5000)}`).subarray(0, 60)],
    ['nothing', ''],
  ])('%s says so before anything is written', async (name, content) => {
    const wrong = folder.write(`${name}.csv${name.includes('archive') ? '.gz' : ''}`, content);
    await expect(run([dvf('right.csv', [{}]), wrong])).rejects.toBeInstanceOf(UnreadableFile);
    await expect(run([folder.path('missing.csv')])).rejects.toBeInstanceOf(UnreadableFile);
    expect(await sales()).toEqual([]);
    expect(await database.current.sql`select 1 from sale_import`).toEqual([]);
  });

  test('an unknown header says so before anything is written', async () => {
    const wrong = folder.write('wrong.csv', 'a,b\n1,2\n');
    await expect(run([dvf('right.csv', [{}]), wrong])).rejects.toThrow(
      /no known register of sales/,
    );
    expect(await sales()).toEqual([]);
  });

  test('nobody but the operator', async () => {
    await expect(
      importSales(testContext(database, { now: NOW }), database.url, {
        files: [],
        rejectsPath: '',
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe.skipIf(!toulon)('real files', () => {
  const counts = async () => {
    const [row] = await database.current.sql`
      select count(*)::int as sales, count(*) filter (where dwellings = 1)::int as one,
        count(*) filter (where dwellings > 1)::int as several, count(*) filter (where latitude is null)::int as unplaced,
        count(*) filter (where exclusions = '{}' and not is_symbolic)::int as fit from sale`;
    return row;
  };

  test('Toulon 2024: 3,431 sales, 2,649 of one dwelling, 136 of several; again changes nothing', async () => {
    expect(await run([toulon ?? ''])).toMatchObject({
      rows: 8645,
      sales: 3431,
      added: 3431,
      rejected: 0,
    });
    expect(await counts()).toMatchObject({ sales: 3431, one: 2649, several: 136, unplaced: 0 });
    const placed = await database.current.sql`
      select precision, count(*)::int as sales from sale group by 1`;
    const told = Object.fromEntries(placed.map(({ precision, sales }) => [precision, sales]));
    // 27 come without coordinates, and get those of their parcel, street or commune, marked as such.
    expect(told.street + told.commune).toBeGreaterThan(0);
    expect(told.street + told.commune).toBeLessThanOrEqual(27);
    const [cheap] = await database.current.sql`
      select count(*)::int as sales, count(*) filter (where price < 100000)::int as under_a_thousand
      from sale where is_symbolic`;
    expect(cheap).toMatchObject({ under_a_thousand: 0 });
    expect(cheap?.sales).toBeGreaterThan(0);
    expect(await run([toulon ?? ''])).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
  });

  test('the raw layout: rows that lie apart are one sale, and the same again changes nothing', async () => {
    const first = await run([ain ?? '']);
    expect(first).toMatchObject({ rows: 10_000, sales: 3902, added: 3902, rejected: 0 });
    expect(await run([ain ?? ''])).toMatchObject({ added: 0, changed: 0 });
  });

  test('Lyon: flats that share date, price and place are one sale of several', async () => {
    expect(await run([lyon ?? ''])).toMatchObject({ rows: 25_109, added: 23_072 });
    expect(await counts()).toMatchObject({ one: 22_071, several: 1001 });
  });

  test('UK Price Paid: category B and type O are marked', async () => {
    await run([pricePaid ?? '']);
    const text = gunzipSync(readFileSync(pricePaid ?? '')).toString();
    const [row] = await database.current.sql`
      select count(*) filter (where 'bulk_sale' = any(exclusions))::int as bulk,
        count(*) filter (where 'other_type' = any(exclusions))::int as other from sale`;
    expect(row?.bulk).toBe(text.split('\n').filter((line) => /,B,[^,]*$/.test(line)).length);
    expect(row?.other).toBe(text.split('\n').filter((line) => /,O,[YN],/.test(line)).length);
  });
});

describe('rents of 2018', () => {
  test.skipIf(!rentsOfFlats || !rentsOfHouses)(
    'the real files: every commune, zeros back, again changes nothing',
    async () => {
      const files = [rentsOfFlats ?? '', rentsOfHouses ?? ''];
      expect(await run(files)).toMatchObject({
        rows: 70_882,
        sales: 0,
        rejected: 0,
        rents: { rents: 70_882, added: 70_882, changed: 0 },
      });
      expect(await run(files.slice(1))).toMatchObject({ rents: { added: 0, changed: 0 } });
      const ctx = { db: database.current.db };
      expect(await readRent(ctx, { communeCode: '01004', type: 'apartment' })).toMatchObject({
        commune: 'Ambérieu-en-Bugey',
        perSquareMetre: 10.074507,
        low: 7.865307,
        high: 12.904225,
        fit: 0.6701609,
        area: 'commune',
        advertsInCommune: 2156,
        source: { publisher: 'Ministère de la Transition écologique' },
        firstDay: '2018-07-01',
        lastDay: '2018-09-30',
      });
      expect(await readRent(ctx, { communeCode: '2A004', type: 'house' })).toMatchObject({
        commune: 'Ajaccio',
        area: 'commune',
      });
      expect(await readRent(ctx, { communeCode: '75101', type: 'apartment' })).not.toBeNull();
      expect(await readRent(ctx, { communeCode: '99999', type: 'house' })).toBeNull();
    },
  );

  test('a changed rent changes; what cannot be read is listed; the name says of what they are', async () => {
    await run([rentsFile()]);
    const later = folder.write(
      'loyers-appartements-2.csv',
      [RENTS, rentRow('1053', '9,9'), rentRow('1054', '99'), rentRow('Bourg', '9'), ''].join('\n'),
    );
    expect(await run([later])).toMatchObject({ rejected: 2, rents: { added: 0, changed: 1 } });
    const nameless = folder.write('loyers.csv', [RENTS, rentRow('1053', '9,4'), ''].join('\n'));
    await expect(run([nameless])).rejects.toThrow(/appartements/);
  });
});
