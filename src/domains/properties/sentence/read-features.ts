import type { Feature } from '@/kernel/homes';
import { type Draft, isFree, keyAt, spanOf, take, wasCorrected } from './draft';
import type { Contradiction, Found } from './interpretation';
import { scopeOfNegation } from './negation';
import { FEATURE_WORDS } from './vocabulary/features';
import { TYPE_WORDS } from './vocabulary/types';

export interface FeatureRead extends Found<Feature> {
  readonly index: number;
  readonly length: number;
  readonly wanted: boolean;
}

const TYPE_NOUN = /^(house|flat|apartment|condo|villa|townhouse|apt|studio)s?$/;
const NEAR = /^(near|nearby|proche|proches|pres|walking|close|next|beside|cote)$/;
/** Only inside the home, or only beside it: near a gym is a wish about the neighbourhood. */
const ALSO_NEARBY: ReadonlySet<Feature> = new Set([
  'gym',
  'parking',
  'pool',
  'garden',
  'garage',
  'elevator',
  'concierge',
]);

/** What the home should have and should not have. */
export function readFeatures(draft: Draft): FeatureRead[] {
  const found: FeatureRead[] = [];
  for (let at = 0; at < draft.tokens.length; at++) {
    if (!isFree(draft, at)) continue;
    const unmeant = unfurnished(draft, at);
    const match = unmeant ?? FEATURE_WORDS.at(draft.tokens, at) ?? newHome(draft, at);
    if (!match || !isFree(draft, at, match.length)) continue;
    if (isVerb(draft, at) || isPartOfType(draft, at)) continue;
    if (match.length === 1 && isOtherInEnglish(draft, at)) continue;
    if (isInsideName(draft, at)) continue;
    if (isOnlyNear(draft, at, match.value)) {
      take(draft, at, match.length, 'left');
      at += match.length - 1;
      continue;
    }
    const scope = unmeant ? 'unwanted' : scopeOfNegation(draft, at, match.length);
    if (scope === 'unasked') take(draft, at, match.length, 'filler');
    else {
      found.push({
        value: match.value,
        spans: [spanOf(draft, at, match.length)],
        certainty: wasCorrected(draft, at, match.length) ? 'likely' : 'sure',
        index: at,
        length: match.length,
        wanted: scope === 'wanted',
      });
      take(draft, at, match.length);
    }
    at += match.length - 1;
  }
  return found;
}

/** Each feature once; one that is both wanted and unwanted is neither, and is told unless "with or without" says so. */
export function settleFeatures(read: readonly FeatureRead[]) {
  const merge = (wanted: boolean): Map<Feature, Found<Feature>> => {
    const merged = new Map<Feature, Found<Feature>>();
    for (const { value, spans, certainty } of read.filter((one) => one.wanted === wanted)) {
      const known = merged.get(value);
      merged.set(value, {
        value,
        spans: [...(known?.spans ?? []), ...spans],
        certainty: known?.certainty ?? certainty,
      });
    }
    return merged;
  };
  const [features, excluded] = [merge(true), merge(false)];
  const contradictions: Contradiction[] = [];
  for (const [feature, wanted] of features) {
    const unwanted = excluded.get(feature);
    if (!unwanted) continue;
    features.delete(feature);
    excluded.delete(feature);
    contradictions.push({
      field: 'features',
      reason: 'both_ways',
      spans: [...wanted.spans, ...unwanted.spans],
    });
  }
  return {
    features: [...features.values()],
    excludeFeatures: [...excluded.values()],
    contradictions,
  };
}

function unfurnished(draft: Draft, at: number): { value: Feature; length: number } | null {
  if (/^unfurnished$/.test(keyAt(draft, at))) return { value: 'furnished', length: 1 };
  if (!/^(vide|vides)$/.test(keyAt(draft, at))) return null;
  const isLet = draft.tokens.some(({ key }) => /^(louer|location|loyer|loue)$/.test(key));
  return isLet ? { value: 'furnished', length: 1 } : null;
}

/** "a new flat" is a new build; "a new home" is what everybody who moves looks for. */
function newHome(draft: Draft, at: number): { value: Feature; length: number } | null {
  if (keyAt(draft, at) !== 'new' || !TYPE_NOUN.test(keyAt(draft, at + 1))) return null;
  return /^(our|my)$/.test(keyAt(draft, at - 1)) ? null : { value: 'new_build', length: 1 };
}

/** "to view", "I view", "to park". */
function isVerb(draft: Draft, at: number): boolean {
  return (
    /^(view|lift|storage)$/.test(keyAt(draft, at)) && /^(to|can|we|i)$/.test(keyAt(draft, at - 1))
  );
}

/** A garage in French; in English a box, a cave, an insert. */
function isOtherInEnglish(draft: Draft, at: number): boolean {
  return draft.language === 'en' && /^(box|cave|caves|insert|asc)$/.test(keyAt(draft, at));
}

/** The Neuve of Louvain-la-Neuve. */
function isInsideName({ text, tokens }: Draft, at: number): boolean {
  const [article, word] = [tokens[at - 1], tokens[at]];
  if (!article || !word || !/^(la|le|les|du|de|des|en|sur|sous|aux)$/.test(article.key))
    return false;
  return text.slice(article.end, word.start) === '-' && text[article.start - 1] === '-';
}

/** The terrace of a "mid terrace": part of a longer name of a type. */
function isPartOfType(draft: Draft, at: number): boolean {
  if (!/^(terrace|garage|garden)$/.test(keyAt(draft, at))) return false;
  return [1, 2].some((back) => {
    const type = isFree(draft, at - back) ? TYPE_WORDS.at(draft.tokens, at - back) : null;
    return type !== null && type.length > back && type.value === 'house';
  });
}

function isOnlyNear(draft: Draft, at: number, feature: Feature): boolean {
  if (!ALSO_NEARBY.has(feature)) return false;
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const key = keyAt(draft, before);
    if (NEAR.test(key)) return true;
    if (!/^(a|an|the|un|une|le|la|to|de|d|du|des|l|good|public|municipal|distance|of)$/.test(key))
      return false;
  }
  return false;
}
