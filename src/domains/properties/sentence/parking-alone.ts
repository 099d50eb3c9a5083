import type { PropertyType } from '@/kernel/homes';
import { type Draft, keyAt } from './draft';
import type { Found } from './interpretation';
import type { FeatureRead } from './read-features';

/**
 * "parking space to rent", "garage à vendre", "place de parking, Lyon": what usually comes with a home is looked for by
 * itself where it is offered, or where the sentence begins with it and names nothing to live in.
 */
export function asParking(
  draft: Draft,
  type: Found<PropertyType> | null,
  features: readonly FeatureRead[],
  isOffer: boolean,
): { type: Found<PropertyType> | null; features: readonly FeatureRead[] } {
  const [first] = features;
  const isPlace = first?.wanted && (first.value === 'parking' || first.value === 'garage');
  const same = features.filter(({ value }) => value === 'parking' || value === 'garage');
  if (
    type ||
    !isPlace ||
    !(isOffer || isFirst(draft, first.index)) ||
    same.length !== features.length
  )
    return { type, features };
  if (/^(with|avec|w|and|et|has|having)$/.test(keyAt(draft, first.index - 1)))
    return { type, features };
  const [from, end] = [first.index, first.index + first.length];
  const dwells = ({ key }: { key: string }, at: number) =>
    (at < from || at >= end) && DWELLS.test(key);
  if (draft.tokens.some(dwells)) return { type, features };
  const { spans, certainty } = first;
  return { type: { value: 'parking', spans, certainty }, features: [] };
}

function isFirst(draft: Draft, index: number): boolean {
  return index === 0 || (index === 1 && /^(a|an|un|une)$/.test(keyAt(draft, 0)));
}

/** Words that only a dwelling has, without naming its type. */
const DWELLS =
  /^(bed|beds|bedroom|bedrooms|chambre|chambres|piece|pieces|bhk|bath|baths|bathroom|bathrooms|salle|salles|sdb|room|rooms|property|bien|logement|place|br)$/;
