import { beforeAll, describe, expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { testFolder } from '@/testing/import-listings';
import { importSales } from '../sales/import/service/import-sales';
import { displayStreet, streetKey, tellingWords } from './model-street';
import { readTyped } from './model-typed';
import { locateAddress } from './service/locate-address';
import { suggestAddresses } from './service/suggest-addresses';

describe('what is typed', () => {
  test.each([
    ['12 bis, Bd de Strasbourg 83000 Toulon', '12', 'bd de strasbourg toulon', '83000'],
    ['12B boulevard de Strasbourg', '12', 'bd de strasbourg', null],
    ['rue Mistral 7', '7', 'rue mistral', null],
    ['avenue du 11 novembre', null, 'av du 11 novembre', null],
    ['83000', null, '', '83000'],
    ['12, 12th Main Road, Bengaluru 560038', '12', '12th main rd bengaluru', '560038'],
    ['Flat 3, 14 Armstrong Terrace, NE2 1AB', '14', 'armstrong ter', 'NE2 1AB'],
    ['1600 Pine St, Apt 3B, Seattle 98101', '1600', 'pine st seattle', '98101'],
    ['', null, '', null],
    ['%_\\', null, '', null],
  ])('%j', (text, number, words, postalCode) => {
    expect(readTyped(text)).toMatchObject({ number, words, postalCode });
  });

  test('long and short, with accents or without, come to the same', () => {
    expect(streetKey('AV DU GAL LECLERC')).toBe(streetKey('Avenue du Général-Leclerc'));
    expect(streetKey('ALL DES PINS')).toBe(streetKey('allée des Pins'));
    expect(streetKey('St Hilda’s Road')).toBe(streetKey('SAINT HILDA S RD'));
    expect(tellingWords(streetKey('Boulevard de la République'))).toBe('republique');
    expect(tellingWords(streetKey('Grande Rue'))).toBe('grande');
    expect(displayStreet('CHE DE LA CALADE', 'FR')).toBe('Chemin de la Calade');
    expect(displayStreet('HIGH STREET', 'GB')).toBe('High Street');
    expect(displayStreet('rue des Mûriers', 'FR')).toBe('rue des Mûriers');
  });
});

describe('over recorded sales', () => {
  const database = testDatabase();
  const folder = testFolder();
  const ctx = () => testContext(database);
  const HEADER =
    'id_mutation,date_mutation,nature_mutation,valeur_fonciere,adresse_numero,adresse_nom_voie,code_postal,code_commune,nom_commune,code_departement,id_parcelle,code_type_local,surface_reelle_bati,longitude,latitude';
  const SALES: readonly (readonly [string, string, string, string, string, number])[] = [
    ['12', 'BD DE STRASBOURG', '83000', '83137', 'Toulon', 43.12],
    ['14', 'BD DE STRASBOURG', '83000', '83137', 'Toulon', 43.121],
    ['14', 'BD DE STRASBOURG', '83000', '83137', 'Toulon', 43.121],
    ['3', 'RUE DES CAPUCINES', '83000', '83137', 'Toulon', 43.13],
    ['8', 'RUE DES CAPUCINES', '64700', '64260', 'Hendaye', 43.36],
    ['5', 'ALL DES TAMARIS', '64700', '64260', 'Hendaye', 43.37],
    ['1', 'RUE TOULON', '33000', '33063', 'Bordeaux', 44.83],
  ];
  const importRows = (name: string, rows: typeof SALES) => {
    const lines = rows.map(
      ([number, street, postalCode, commune, city, latitude], index) =>
        `${name}-${index},2024-01-08,Vente,300000,${number},${street},${postalCode},${commune},${city},${commune.slice(0, 2)},p${index},2,60,5.9,${latitude}`,
    );
    const operator = testContext(database, { actor: { kind: 'operator' } });
    const file = folder.write(`${name}.csv`, [HEADER, ...lines, ''].join('\n'));
    return importSales(operator, database.url, {
      files: [file],
      rejectsPath: folder.path('rejects.csv'),
    });
  };
  beforeAll(() => importRows('first', SALES));
  const labels = async (text: string, country?: 'FR' | 'US') =>
    (await suggestAddresses(ctx(), { text, country })).map(({ label }) => label);

  test.each([
    ['12 bd strasbourg', '12 Boulevard de Strasbourg, 83000 Toulon'],
    ['boulevard de STRASB', 'Boulevard de Strasbourg, 83000 Toulon'],
    ['99 boulevard strasbourg toulon', '99 Boulevard de Strasbourg, 83000 Toulon'],
    ['strasbourg 83000', 'Boulevard de Strasbourg, 83000 Toulon'],
    ['3 rue des capcines toulon', '3 Rue des Capucines, 83000 Toulon'],
    ['rue des capucines hendaye', 'Rue des Capucines, 64700 Hendaye'],
    ['hendaye capucines', 'Rue des Capucines, 64700 Hendaye'],
    ['8 rue des capucines 64700', '8 Rue des Capucines, 64700 Hendaye'],
    ['allee des tamarris', 'Allée des Tamaris, 64700 Hendaye'],
    ['hendaye', '64700 Hendaye'],
    ['64700', '64700 Hendaye'],
  ])('%j suggests %j first', async (text, expected) => {
    expect((await labels(text))[0]).toBe(expected);
  });

  test('streets before towns, unless a town is typed; in one country where asked', async () => {
    expect((await labels('Toulon'))[0]).toMatch(/^Toulon/);
    expect(await labels('touloun')).toContainEqual(expect.stringMatching(/^Toulon/));
    expect(await labels('Toulon')).toContain('Rue Toulon, 33000 Bordeaux');
    expect(await labels('12 strasbourg', 'US')).toEqual([]);
    for (const text of ['', '%', 'r', "'; drop table sale; --", 'x'.repeat(300), '\u0000 rue'])
      expect((await suggestAddresses(ctx(), { text })).length).toBeLessThanOrEqual(8);
  });

  test('a number that was sold lies where it was sold, another in its street', async () => {
    const [known] = await suggestAddresses(ctx(), { text: '12 bd de strasbourg' });
    expect(known).toMatchObject({
      number: '12',
      street: 'Boulevard de Strasbourg',
      postalCode: '83000',
      country: 'FR',
      precision: 'address',
      latitude: 43.12,
    });
    const [other] = await suggestAddresses(ctx(), { text: '13 bd de strasbourg' });
    expect(other?.precision).toBe('street');
    expect(other?.latitude).toBeCloseTo(43.1207, 3);
  });

  test.each([
    ['14 Boulevard de Strasbourg', '83000', 'address', 43.121],
    ['2 Boulevard de Strasbourgh', '83000', 'street', 43.1207],
    ['7 rue Inconnue', '83000', 'postal_code', 43.1253],
    [null, '64700', 'postal_code', 43.365],
  ])('%j in %s is located by %s', async (address, postalCode, precision, latitude) => {
    const found = await locateAddress(ctx(), { address, postalCode, country: 'FR' });
    expect(found).toMatchObject({ precision });
    expect(found?.latitude).toBeCloseTo(latitude, 3);
  });

  test('a postal code without sales is nowhere', async () => {
    const nowhere = { address: '1 rue Mistral', postalCode: '75001', country: 'FR' } as const;
    expect(await locateAddress(ctx(), nowhere)).toBeNull();
  });

  test('a street is kept once, with its sales, whatever is imported again', async () => {
    await importRows('first', SALES);
    const streets = await database.current.sql`
      select street, sales from sale_street where postal_code = '83000' order by street`;
    expect(streets).toMatchObject([
      { street: 'BD DE STRASBOURG', sales: 3 },
      { street: 'RUE DES CAPUCINES', sales: 1 },
    ]);
  });
});
