import { type Draft, keyAt } from './draft';

const FRENCH_WAY =
  /^(rue|avenue|boulevard|bd|bld|place|chemin|impasse|allee|allees|quai|cours|route|faubourg|square|porte)$/;
const ENGLISH_WAY =
  /^(street|avenue|ave|road|rd|lane|ln|drive|blvd|boulevard|court|crescent|parkway|close|gardens|square)$/;

/** "221 Baker Street", "12 rue des Lilas": the figure that ends before `next` numbers a house. */
export function isHouseNumber(draft: Draft, next: number): boolean {
  if (FRENCH_WAY.test(keyAt(draft, next))) return true;
  return [1, 2].some((ahead) => isEnglishWay(draft, next + ahead));
}

/** "rue de Nice", "London Road", the Street of "Elm Street": a town's name that only names a way in some other town. */
export function isStreetName(draft: Draft, from: number, length: number): boolean {
  const before = /^(de|d|du|des|la|le|les)$/;
  let at = from - 1;
  while (at > from - 4 && before.test(keyAt(draft, at))) at -= 1;
  if (FRENCH_WAY.test(keyAt(draft, at)) && !draft.tokens[from]?.glued) return true;
  if (isEnglishWay(draft, from + length)) return true;
  const previous = draft.tokens[from - 1];
  return isEnglishWay(draft, from) && previous?.kind === 'word' && previous.capital && from - 1 > 0;
}

/** Written as names are, with a capital: "bath close to the sea" names no close. */
function isEnglishWay({ tokens }: Draft, at: number): boolean {
  const token = tokens[at];
  return token?.capital === true && ENGLISH_WAY.test(token.key);
}
