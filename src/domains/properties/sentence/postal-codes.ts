import { postalCodeKey } from '@/kernel/text';
import { type Draft, isFree, keyAt, take } from './draft';
import type { Found } from './interpretation';
import { isReferenceNumber } from './reference-numbers';

/** British postcode areas; a code begins with one of them. */
const AREAS = new Set(
  `ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu ha
  hd hg hp hr hs hu hx ig ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr
  rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze`.split(
    /\s+/,
  ),
);
const BRITISH =
  /(?<![\p{L}\p{N}])([a-z]{1,2})(\d[a-z\d]?)(?: ?(\d[abd-hjlnp-uw-z]{2}))?(?![\p{L}\p{N}])/giu;
/** Areas of one letter that are also abbreviations: 3 bed, "L 200", "M 2". Bare, they are codes only in capitals. */
const CODE_WORD = /^(code|postal|zip|zipcode|postcode|pin|pincode|cp|cedex)$/;

const PRICE_WORD = /^(rent|rents|loyer|budget|price|prix|pm|pcm|monthly|month)$/;

/** Whole British codes (M14 5TQ), which nothing else looks like: before their figures are read as counts. */
export function readWholeCodes(draft: Draft): Found<string>[] {
  return british(draft, true);
}

/** The other postal codes as people type them: 75015, 90210, 560034, SW11. */
export function readPostalCodes(draft: Draft): Found<string>[] {
  const found: Found<string>[] = [];
  for (let at = 0; at < draft.tokens.length; at++) {
    const token = draft.tokens[at];
    if (token?.kind !== 'number' || !isFree(draft, at) || !/^\d{5,6}$/.test(token.key)) continue;
    const told = CODE_WORD.test(keyAt(draft, at - 1));
    if (!(told || isKnownCode(draft, at, token.key))) continue;
    take(draft, at, 1);
    for (let word = at - 1; CODE_WORD.test(keyAt(draft, word)) && isFree(draft, word); word--)
      take(draft, word, 1, 'filler');
    found.push({
      value: token.key,
      spans: [{ start: token.start, end: token.end }],
      certainty: told ? 'sure' : 'likely',
    });
  }
  return [...found, ...british(draft, false)];
}

function isKnownCode(draft: Draft, at: number, key: string): boolean {
  const { gazetteer, tokens } = draft;
  if (isReferenceNumber(draft, at)) return false;
  // Glued to letters it is part of something else; a reference, a phone number.
  if (tokens[at]?.glued && tokens[at - 1]?.kind === 'word') return false;
  if (key.length === 6) return !key.startsWith('0') && !key.endsWith('000');
  const isRound = key.endsWith('000') && !key.startsWith('0');
  const towns = gazetteer.withCode(key);
  if (towns.length === 0) return false;
  if (!isRound) return true;
  if ([at - 1, at + 1].some((near) => PRICE_WORD.test(keyAt(draft, near)))) return false;
  // 33000 is Bordeaux or a price; as a code it stands beside its town, or where no price would be.
  const beside = [at - 1, at + 1, at + 2].some((near) =>
    towns.some(({ name }) => name.toLowerCase().startsWith((tokens[near]?.key ?? '#').slice(0, 4))),
  );
  return (
    beside ||
    Number(key) < 40_000 ||
    tokens.some(({ key: one }, other) => other !== at && /^(€|\$|£|k|euros?)$/.test(one))
  );
}

function british(draft: Draft, isWhole: boolean): Found<string>[] {
  const found: Found<string>[] = [];
  for (const match of draft.text.matchAll(BRITISH)) {
    const [whole, area = '', district = '', unit] = match;
    if (!AREAS.has(area.toLowerCase()) || isWhole !== (unit !== undefined)) continue;
    // "60 m2 2ba": a surface and a count.
    if (/^m2$/i.test(area + district) && /\d\s*$/.test(draft.text.slice(0, match.index))) continue;
    const isLoud = area === area.toUpperCase();
    if (
      !unit &&
      ((!isLoud && !isTold(draft, match.index, area)) ||
        (area.length === 1 && /^\d$/.test(district) && !hasPlaceWord(draft, match.index)))
    )
      continue;
    const [start, end] = [match.index, match.index + whole.length];
    const from = draft.tokens.findIndex((token) => token.start >= start);
    let length = 0;
    while ((draft.tokens[from + length]?.end ?? Number.POSITIVE_INFINITY) <= end) length += 1;
    if (from < 0 || length === 0 || !isFree(draft, from, length)) continue;
    take(draft, from, length);
    const code = unit ? `${area}${district} ${unit}` : `${area}${district}`;
    found.push({
      value: postalCodeKey(code),
      spans: [{ start, end }],
      certainty: unit ? 'sure' : 'likely',
    });
  }
  return found;
}

/** In small letters a code needs a word before it, unless nothing else begins as it does. */
function isTold(draft: Draft, offset: number, area: string): boolean {
  return /^(se|sw|nw|ec|wc)$/i.test(area) || hasPlaceWord(draft, offset);
}

function hasPlaceWord(draft: Draft, offset: number): boolean {
  const at = draft.tokens.findIndex(({ start }) => start >= offset);
  return /^(in|near|around|postcode|london|manchester|leeds|at)$/.test(keyAt(draft, at - 1));
}
