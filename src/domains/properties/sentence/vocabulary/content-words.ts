import { CURRENCY_WORDS } from './amounts';
import { FEATURE_WORDS } from './features';
import { TRANSACTION_WORDS } from './transactions';
import { TYPE_WORDS } from './types';
import { UNITS } from './units';

/** Every word that names something of a home; spelling is corrected towards these. */
export const CONTENT_WORDS: ReadonlySet<string> = new Set([
  ...TYPE_WORDS.words,
  ...FEATURE_WORDS.words,
  ...TRANSACTION_WORDS.words,
  ...UNITS.words,
  ...CURRENCY_WORDS.words,
]);
