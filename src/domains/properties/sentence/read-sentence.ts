import type { Gazetteer } from '@/domains/places/gazetteer/model';
import { readBarePrice } from './bare-price';
import { correctSpelling } from './correct-spelling';
import type { Draft } from './draft';
import { readIdioms } from './idioms';
import type { Interpretation } from './interpretation';
import { languageOf } from './language';
import { leftoversOf } from './leftovers';
import { settleLimits } from './limits';
import { asParking } from './parking-alone';
import { readWholeCodes } from './postal-codes';
import { currencyOf, isFurnishedRent, settlePrices, withoutMixedCurrencies } from './prices';
import { readBedBath } from './read-bed-bath';
import { readFeatures, settleFeatures } from './read-features';
import { readLongTowns, readPlaces } from './read-places';
import { readQuantities } from './read-quantities';
import { readRoomLetters } from './read-room-letters';
import { readSort } from './read-sort';
import { readTransaction } from './read-transaction';
import { readTypes, settleType } from './read-types';
import { tokenise } from './tokens';

export interface ReadingOptions {
  /** The reader's language; decides only where the sentence itself does not tell. */
  readonly locale: string;
  readonly gazetteer: Gazetteer;
}

/**
 * What a sentence asks for, in English or French, as filters with the words that they come from. It never throws and asks
 * nothing of network or clock. Each reader takes the words that it understands; what nobody takes is `unmatched`. The order
 * matters: long names before their parts, figures with units before bare ones, places before bare figures.
 */
export function readSentence(text: string, { locale, gazetteer }: ReadingOptions): Interpretation {
  const tokens = tokenise(text);
  const language = languageOf(tokens, locale, text);
  const draft: Draft = { text, tokens, taken: [], language, gazetteer };

  readIdioms(draft);
  const longTowns = readLongTowns(draft);
  correctSpelling(tokens, gazetteer);
  const wholeCodes = readWholeCodes(draft);
  const letters = readRoomLetters(draft);
  const bedBath = readBedBath(draft);
  const sort = readSort(draft);
  const early = readQuantities(draft, false);
  const features = readFeatures(draft);
  const isDwelling =
    tokens.some(({ key }) => key === 'habitable') ||
    [...bedBath, ...early.limits].some(({ dimension }) => dimension === 'bedrooms');
  const types = readTypes(draft, letters.types, isDwelling);
  const { type: named, several } = settleType(draft, types);
  const transaction = readTransaction(draft);
  const places = readPlaces(draft, longTowns, wholeCodes);
  const late = readQuantities(draft, true);

  const figures = [...bedBath, ...early.limits, ...late.limits];
  const bare = readBarePrice(draft, transaction?.value, figures);

  const isRent =
    early.rent ||
    late.rent ||
    transaction?.value === 'rent' ||
    (transaction === null && isFurnishedRent(features, [...early.limits, ...late.limits]));
  const rooms = several ? [] : letters.limits;
  const limits = settlePrices([...figures, ...bare, ...rooms], isRent);
  const comparable = withoutMixedCurrencies(limits);
  const settled = settleLimits(comparable.limits, several);
  const { type, features: wanted } = asParking(
    draft,
    named,
    features,
    transaction !== null || limits.length > 0,
  );
  const { features: has, excludeFeatures, contradictions } = settleFeatures(wanted);
  const currency = currencyOf(draft, limits);
  const { phrases, spans } = leftoversOf(draft);
  const rent = limits.find(({ dimension }) => dimension === 'price')?.span;
  const implied =
    isRent && !transaction && rent
      ? { value: 'rent' as const, spans: [rent], certainty: 'likely' as const }
      : null;
  const offered = transaction ?? implied;

  return {
    text,
    language,
    cities: places.cities,
    postalCodes: places.postalCodes,
    ...settled.fields,
    ...(type ? { type } : {}),
    ...(offered ? { transaction: offered } : {}),
    ...(currency ? { currency } : {}),
    features: has,
    excludeFeatures,
    ...(sort ? { sort } : {}),
    unmatched: phrases,
    unmatchedSpans: spans,
    contradictions: [
      ...early.contradictions,
      ...late.contradictions,
      ...comparable.contradictions,
      ...settled.contradictions,
      ...contradictions,
    ],
  };
}
