import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Limit } from './limits';
import { TYPE_WORDS } from './vocabulary/types';

const MOST = 9;

/** "3/2 house", "2b2b", "4b/3b": American short forms of bedrooms and bathrooms. */
export function readBedBath(draft: Draft): Limit[] {
  const limits: Limit[] = [];
  for (let at = 0; at < draft.tokens.length; at++) {
    const length = lettered(draft, at) ?? slashed(draft, at);
    if (length === null || !isFree(draft, at, length)) continue;
    const figures = draft.tokens.slice(at, at + length).filter(({ kind }) => kind === 'number');
    const [beds = 0, baths = 0] = figures.map(({ decimal = 0 }) => decimal);
    if (beds < 1 || beds > MOST || baths < 1 || baths > MOST || !Number.isInteger(beds)) continue;
    const span = spanOf(draft, at, length);
    const said = { span, bare: true, certainty: 'likely' } as const;
    limits.push({ dimension: 'bedrooms', min: beds, ...said });
    limits.push({ dimension: 'bathrooms', min: baths, ...said });
    take(draft, at, length);
    at += length - 1;
  }
  return limits;
}

/** 2b2b, 2b/2b, 3B 2B. */
function lettered({ tokens }: Draft, at: number): number | null {
  const isCount = (index: number) =>
    tokens[index]?.kind === 'number' &&
    /^b$/.test(tokens[index + 1]?.key ?? '') &&
    tokens[index + 1]?.glued === true;
  if (!isCount(at)) return null;
  const next = /^[/,-]$/.test(tokens[at + 2]?.key ?? '') ? at + 3 : at + 2;
  return isCount(next) ? next + 2 - at : null;
}

/** 3/2 right before what it describes; alone it may be a date, a choice, a part. */
function slashed(draft: Draft, at: number): number | null {
  const [beds, slash, baths] = draft.tokens.slice(at, at + 3);
  if (beds?.kind !== 'number' || baths?.kind !== 'number') return null;
  if (slash?.key !== '/' || !slash.glued || !baths.glued || draft.language !== 'en') return null;
  if (keyAt(draft, at - 1) === '/' || keyAt(draft, at + 3) === '/') return null;
  return TYPE_WORDS.at(draft.tokens, at + 3) ? 3 : null;
}
