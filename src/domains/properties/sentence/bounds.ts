import { type Draft, isFree, keyAt } from './draft';
import { BOUND_AFTER, BOUND_BEFORE, type Bound, NEGATORS } from './vocabulary/bounds';

export interface BoundRead {
  readonly bound: Bound;
  /** Where the figure begins. */
  readonly end: number;
  /** A word says that money, or a surface, is meant. */
  readonly about?: 'money' | 'surface' | 'year' | undefined;
}

/** What may stand between a bound and its figure: "max price of", "budget : ", "surface min". */
const LINKS = new Set(
  `of de d : = is est a an the le la les un une about total price prix budget cost surface area size superficie
  max min maximum minimum maxi mini rent loyer du year built construction et and prices que qu value to be if en at i e
  around environ est fixe our my mon notre reste living floor space habitable interieure in pour for all inclusive`.split(
    /\s+/,
  ),
);
const MONEY =
  /^(budget|budgets|price|prices|prix|cost|costs|loyer|rent|rental|spend|spending|pay|paying|enveloppe|tarif|payer|depenser|apport|cout|coute|priced|asking)$/;
const SURFACE = /^(surface|area|superficie|size|taille)$/;
const YEAR =
  /^(built|construction|construit|construite|construits|year|annee|bati|batie|datant|before|after|since|avant|apres|depuis)$/;
/** These turn round after a negation: "not more than", "ne … pas dépasser". */
const TURNS =
  /^(more|over|older|newer|later|above|exceed|exceeds|exceeding|plus|depasser|depasse|depasses|beyond|under|below|less|lower|smaller|fewer|moins|higher|bigger|larger|greater|au|superieur|inferieur|excede|exceder|spend|pay)$/;

/** A bound that begins at `index` and leads to a figure; null where none does. */
export function boundBefore(draft: Draft, index: number): BoundRead | null {
  const { tokens } = draft;
  const first = isFree(draft, index) ? startAt(draft, index) : null;
  if (!first) return null;
  let bound: Bound = first.bound;
  let at = index + first.length;
  let about = aboutOf(draft, index, at);
  for (let steps = 0; steps < 6 && isFree(draft, at); steps++) {
    const more = startAt(draft, at);
    if (more) {
      bound = stronger(bound, more.bound);
      about = aboutOf(draft, at, at + more.length) ?? about;
      at += more.length;
    } else if (LINKS.has(keyAt(draft, at)) || SURFACE.test(keyAt(draft, at))) {
      // An article may be the figure's own: "a million", "un million".
      if (
        /^(a|an|un|une)$/.test(keyAt(draft, at)) &&
        /^(million|hundred|thousand|half|demi|lakh|crore)/.test(keyAt(draft, at + 1))
      )
        break;
      about = aboutOf(draft, at, at + 1) ?? about;
      at += 1;
    } else break;
  }
  if (at >= tokens.length) return null;
  return { bound, end: at, about };
}

function startAt(draft: Draft, at: number): { bound: Bound; length: number } | null {
  const key = keyAt(draft, at);
  const turned = negatedBefore(draft, at);
  if (turned && /^(exceed|exceeds|depasser|depasse|excede|exceder)$/.test(key)) {
    return { bound: 'max', length: 1 };
  }
  const match = BOUND_BEFORE.at(draft.tokens, at);
  if (!match)
    return SURFACE.test(key) || isOfAYear(draft, at) ? { bound: 'budget', length: 1 } : null;
  if (!isFree(draft, at, match.length)) return null;
  // "top floor 2 bed" is no limit.
  if (key === 'top' && keyAt(draft, at + 1) === 'floor') return null;
  // English "c. £300k"; French "c'est".
  if (key === 'c' && draft.language === 'fr') return null;
  // "C$500k", "CA$500k": a currency.
  const next = draft.tokens[at + 1];
  if (/^ca?$/.test(key) && next?.key === '$' && next.glued) return null;
  if (isBuiltNot(draft, at))
    return { bound: match.value === 'max' ? 'min' : 'max', length: match.length };
  const isPlain = !/^(no|not|pas|ne)$/.test(key);
  if (isPlain && turned && TURNS.test(key)) {
    if (match.value === 'min') return { bound: 'max', length: match.length };
    if (match.value === 'max' && !/^(au|spend|pay)$/.test(key))
      return { bound: 'min', length: match.length };
  }
  return { bound: match.value, length: match.length };
}

/** "built 1990"; a "new construction 4 bedroom" is none. */
function isOfAYear(draft: Draft, at: number): boolean {
  if (!/^(built|construction|construit|construite)$/.test(keyAt(draft, at))) return false;
  return !/^(new|newly|recently|just|freshly|nouvelle)$/.test(keyAt(draft, at - 1));
}

/** "not built before 2000", "pas de construction après 1980". */
function isBuiltNot(draft: Draft, at: number): boolean {
  if (!/^(before|after|avant|apres)$/.test(keyAt(draft, at))) return false;
  const before = [4, 3, 2, 1].map((back) => keyAt(draft, at - back)).join(' ');
  return /\b(?:not|pas|nothing|never|rien|ni)(?: de| d)?(?: built| constructed| construction| constructions| construite?s?| batie?)?$/.test(
    before,
  );
}

function negatedBefore(draft: Draft, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const token = draft.tokens[at];
    if (token?.kind !== 'word' || draft.taken[at] === 'field') return false;
    if (NEGATORS.has(token.key)) {
      // "pas" alone is also a step, "ne" alone needs nothing: both negate here.
      return !(token.key === 'sans' && at < index - 2);
    }
  }
  return false;
}

/** A limit is stronger than "around", and "around" stronger than the word budget. */
function stronger(a: Bound, b: Bound): Bound {
  const rank: Record<Bound, number> = { between: 4, min: 3, max: 3, around: 2, budget: 1 };
  return rank[b] > rank[a] ? b : a;
}

function aboutOf(draft: Draft, from: number, end: number): BoundRead['about'] {
  for (let at = from; at < end; at++) {
    const key = keyAt(draft, at);
    if (MONEY.test(key)) return 'money';
    if (SURFACE.test(key)) return 'surface';
    if (YEAR.test(key)) return 'year';
  }
  return undefined;
}

/** A bound that stands behind a figure. */
export function boundAfter(draft: Draft, at: number) {
  const match = BOUND_AFTER.at(draft.tokens, at);
  return match && isFree(draft, at, match.length) ? match : null;
}
