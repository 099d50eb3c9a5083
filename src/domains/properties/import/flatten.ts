import { COUNTRIES, isCountry } from '@/kernel/countries';
import type { Feature, ListingStatus, Transaction } from '@/kernel/homes';
import { isCurrency, MAX_MAJOR_AMOUNT, toMinorUnits } from '@/kernel/money';
import { nameKey, postalCodeKey } from '@/kernel/text';
import type { Read, RowReader } from './compile';
import type { FlatListing } from './flat-listing';
import { photosOf } from './media';
import { Refusal, shown } from './refusal';
import type { ResoField } from './reso/fields';
import { areaUnit, countryCode, rentPerMonth, statusOf, transactionOf, typeOf } from './reso/words';
import { composeTitle } from './title';
import { flagOf, instantOf, numberOf, plainDecimal, textOf, wholeOf } from './values';

/** A town's name by its postal code, for sources that name none. */
export type TownLookup = (country: string, postalCode: string) => string | null;

const FLAGS: readonly (readonly [ResoField, Feature])[] = [
  ['PoolPrivateYN', 'pool'],
  ['GarageYN', 'garage'],
  ['FireplaceYN', 'fireplace'],
  ['WaterfrontYN', 'waterfront'],
  ['ViewYN', 'view'],
  ['CoolingYN', 'air_conditioning'],
  ['NewConstructionYN', 'new_build'],
];

const COUNT = { low: 0, high: 100 };
const LARGEST_SURFACE = 10_000_000;

/** A row of RESO columns as the row that is stored. Throws {@link Refusal}: a row is taken whole or not at all. */
export function flatten(row: RowReader, cells: readonly string[], townOf: TownLookup): FlatListing {
  const read = (field: ResoField) => row[field](cells);
  const country = countryOf(read('Country'));
  const where = placeOf(read, country, townOf);
  const { transaction, status, ...price } = offerOf(read, country);
  const facts = {
    type: typeNamed(read('PropertySubType'), read('PropertyType')),
    rooms: wholeOf('RoomsTotal', read('RoomsTotal'), COUNT),
    bedrooms: wholeOf('BedroomsTotal', read('BedroomsTotal'), COUNT),
    surface: surfaceOf(read, 'LivingArea', 'LivingAreaUnits', country),
  };
  const [latitude, longitude] = coordinatesOf(read('Latitude'), read('Longitude'));
  return {
    source_key: required('ListingKey', textOf('ListingKey', read('ListingKey'), 200)),
    property_key: textOf('ListingKey', row.propertyKey(cells), 200),
    transaction,
    status,
    ...price,
    ...facts,
    ...where,
    country,
    latitude,
    longitude,
    title: textOf('Title', read('Title'), 300) ?? composeTitle(facts, { ...where, country }),
    description: textOf('PublicRemarks', read('PublicRemarks'), 20_000) ?? '',
    listed_at:
      instantOf('ListingContractDate', read('ListingContractDate')) ??
      instantOf('CloseDate', read('CloseDate')),
    closed_at:
      status === 'sold' || status === 'let' ? instantOf('CloseDate', read('CloseDate')) : null,
    contact_email: emailOf(read('ListAgentEmail')),
    land_surface: surfaceOf(read, 'LotSizeArea', 'LotSizeUnits', country),
    bathrooms:
      numberOf('BathroomsTotalDecimal', read('BathroomsTotalDecimal'), COUNT) ??
      wholeOf('BathroomsTotalInteger', read('BathroomsTotalInteger'), COUNT),
    year_built: yearOf(read('YearBuilt')),
    features: featuresOf(read),
    photos: photosOf(read('Media')),
  };
}

type ReadField = (field: ResoField) => ReturnType<Read>;

function countryOf(text: string) {
  const code = countryCode(required('Country', text));
  if (!isCountry(code)) throw new Refusal('Country', `${shown(text)} is not a country of Gable's`);
  return code;
}

function placeOf(read: ReadField, country: string, townOf: TownLookup) {
  const given = required('PostalCode', textOf('PostalCode', read('PostalCode'), 20));
  const postal_code = postalCodeKey(given);
  if (postal_code === '' || postal_code.length > 12) {
    throw new Refusal('PostalCode', `${shown(given)} is not a postal code`);
  }
  const city = required('City', textOf('City', read('City'), 100) ?? townOf(country, postal_code));
  const city_key = nameKey(city);
  if (city_key === '') throw new Refusal('City', `${shown(city)} is not a name`);
  return {
    city,
    city_key,
    postal_code,
    state: textOf('StateOrProvince', read('StateOrProvince'), 100),
    address: textOf('UnparsedAddress', read('UnparsedAddress'), 300),
  };
}

function offerOf(read: ReadField, country: keyof typeof COUNTRIES) {
  const lease = read('LeaseAmount');
  const listPrice = read('ListPrice');
  const transaction = transactionOf(read('PropertyType'), lease !== '' && listPrice === '');
  const status = statusNamed(read('StandardStatus'), transaction);
  const closed = status === 'sold' || status === 'let';
  const amount =
    (transaction === 'rent' ? lease : '') || (closed ? read('ClosePrice') : '') || listPrice;
  const field =
    amount === lease ? 'LeaseAmount' : amount === listPrice ? 'ListPrice' : 'ClosePrice';
  const currency = read('Currency').toUpperCase() || COUNTRIES[country].currency;
  if (!isCurrency(currency)) {
    throw new Refusal('Currency', `${shown(currency)} is not a currency of Gable's`);
  }
  if (numberOf(field, required(field, amount), { low: 0, high: MAX_MAJOR_AMOUNT }) === 0) {
    throw new Refusal(field, 'is 0');
  }
  const price = toMinorUnits(plainDecimal(field, amount), currency);
  return {
    transaction,
    status,
    currency,
    price: transaction === 'rent' ? monthly(price, read('LeaseAmountFrequency')) : price,
  };
}

function monthly(amount: bigint, frequency: string): bigint {
  const share = rentPerMonth(frequency || 'monthly');
  if (!share) throw new Refusal('LeaseAmountFrequency', `${shown(frequency)} is not known`);
  return (amount * share[0] + share[1] / 2n) / share[1];
}

function statusNamed(text: string, transaction: Transaction): ListingStatus {
  const status = statusOf(required('StandardStatus', text));
  if (!status) throw new Refusal('StandardStatus', `${shown(text)} is not a RESO status`);
  return status === 'closed' ? (transaction === 'rent' ? 'let' : 'sold') : status;
}

function typeNamed(subType: string, type: string) {
  const found = typeOf(subType) ?? typeOf(type);
  if (found) return found;
  const field = subType === '' ? 'PropertyType' : 'PropertySubType';
  throw new Refusal(field, `${shown(subType || type)} is not a RESO property type`);
}

function surfaceOf(
  read: ReadField,
  areaField: 'LivingArea' | 'LotSizeArea',
  unitField: 'LivingAreaUnits' | 'LotSizeUnits',
  country: keyof typeof COUNTRIES,
): number | null {
  const area = numberOf(areaField, read(areaField), { low: 0, high: LARGEST_SURFACE });
  // Files write 0 for unknown: no home has no surface.
  if (area === null || area === 0) return null;
  const unit = read(unitField) || COUNTRIES[country].surfaceUnit;
  const squareMetres = areaUnit(unit);
  if (squareMetres === undefined) throw new Refusal(unitField, `${shown(unit)} is not a unit`);
  const surface = Math.round(area * squareMetres * 10) / 10;
  if (surface > LARGEST_SURFACE)
    throw new Refusal(areaField, `${shown(read(areaField))} is too large`);
  return surface;
}

function coordinatesOf(latitude: string, longitude: string): [number | null, number | null] {
  const north = numberOf('Latitude', latitude, { low: -90, high: 90 });
  const east = numberOf('Longitude', longitude, { low: -180, high: 180 });
  // One without the other, or the point off Africa that unknown places are given, is no place.
  return north === null || east === null || (north === 0 && east === 0)
    ? [null, null]
    : [north, east];
}

function yearOf(text: string): number | null {
  const year = wholeOf('YearBuilt', text, { low: 0, high: new Date().getUTCFullYear() + 10 });
  if (year === null || year === 0) return null;
  if (year < 1000) throw new Refusal('YearBuilt', `${shown(text)} is not a year`);
  return year;
}

function emailOf(text: string): string | null {
  if (text === '') return null;
  if (text.length > 254 || !/^[^\s@<>"\0]+@[^\s@<>"\0]+\.[^\s@<>"\0]+$/.test(text)) {
    throw new Refusal('ListAgentEmail', `${shown(text)} is not an e-mail address`);
  }
  return text.toLowerCase();
}

function featuresOf(read: ReadField): Feature[] {
  const features = FLAGS.filter(([field]) => flagOf(field, read(field))).map(([, name]) => name);
  return /^(furnished|partially)/i.test(read('Furnished')) ? [...features, 'furnished'] : features;
}

function required(field: string, text: string | null): string {
  if (text === null || text === '') throw new Refusal(field, 'is missing');
  return text;
}
