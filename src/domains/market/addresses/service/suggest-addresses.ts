import { townKey } from '@/domains/places/gazetteer/model';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import { COUNTRIES, type Country, isCountry } from '@/kernel/countries';
import type { Ctx } from '@/platform/context';
import { type AddressSuggestion, MOST_SUGGESTED, type SuggestAddressesInput } from '../contract';
import { shapeStreet, shapeTown } from '../model-label';
import { tellingWords } from '../model-street';
import { readTyped, type TypedAddress } from '../model-typed';
import { findAlike, findBeginning, findMiddle, findNumbers, type Street } from '../store';

const EVERYWHERE = Object.keys(COUNTRIES) as Country[];
/** Below this many letters any street would do. */
const FEWEST_LETTERS = 3;
/** Places for towns, after the streets. */
const TOWNS = 3;

/**
 * Addresses, streets and towns that what was typed may mean, the likeliest first, at most eight. Forgives accents,
 * abbreviations, a missing number, words left out and typing errors. For anybody.
 */
export async function suggestAddresses(
  { db }: Pick<Ctx, 'db'>,
  { text, country }: SuggestAddressesInput,
): Promise<AddressSuggestion[]> {
  const typed = readTyped(text);
  const countries = country ? [country] : EVERYWHERE;
  const streets = await findStreets(db, typed, countries);
  const towns = await findTowns(db, typed, countries);
  const numbers = typed.number
    ? await findNumbers(
        db,
        streets.map(({ id }) => id),
        typed.number,
      )
    : new Map();
  const shaped = streets.map((street) =>
    shapeStreet(street, typed, numbers.get(street.id) ?? null),
  );
  // Where all that was typed is the name of a town, the town is meant, else a street.
  const isTown =
    !typed.number && towns.some(({ city }) => townKey(city ?? '') === townKey(typed.name));
  const [first, second] = isTown ? [towns, shaped] : [shaped, towns];
  return [...first.slice(0, MOST_SUGGESTED - second.slice(0, TOWNS).length), ...second].slice(
    0,
    MOST_SUGGESTED,
  );
}

async function findStreets(
  db: Ctx['db'],
  typed: TypedAddress,
  countries: readonly Country[],
): Promise<Street[]> {
  const search = tellingWords(typed.words);
  if (search.length < FEWEST_LETTERS) return [];
  const query = { countries, postalCode: typed.postalCode, search };
  const beginning = await findBeginning(db, query, MOST_SUGGESTED);
  if (beginning.length >= MOST_SUGGESTED) return beginning;
  const known = new Set(beginning.map(({ id }) => id));
  const alike = await findAlike(db, query, MOST_SUGGESTED);
  return [...beginning, ...alike.filter(({ id }) => !known.has(id))].slice(0, MOST_SUGGESTED);
}

/** Towns of the gazetteer, each in the middle of what was sold there. */
async function findTowns(db: Ctx['db'], typed: TypedAddress, countries: readonly Country[]) {
  const gazetteer = await openGazetteer();
  const { postalCode } = typed;
  const key = townKey(typed.name);
  const isNamed = key.length >= FEWEST_LETTERS;
  const found =
    postalCode !== null && key === ''
      ? gazetteer.withCode(postalCode)
      : isNamed
        ? gazetteer.beginning(key, MOST_SUGGESTED)
        : [];
  const nearest = found.length === 0 && isNamed ? gazetteer.nearest(key) : null;
  const towns = (nearest ? [nearest] : found).filter(
    (town) =>
      isCountry(town.country) &&
      countries.includes(town.country) &&
      (postalCode === null || town.codes.split(',').includes(postalCode)),
  );
  return Promise.all(
    towns.slice(0, TOWNS).map(async (town) => {
      const codes = town.codes === '' ? [] : town.codes.split(',');
      const code = postalCode ?? (codes.length === 1 ? codes[0] : undefined) ?? null;
      const country = town.country as Country;
      const middle = await findMiddle(db, country, code ? [code] : codes);
      return shapeTown({ name: town.name, region: town.region, country, postalCode: code }, middle);
    }),
  );
}
