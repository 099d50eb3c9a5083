import type { ValuedEstimate } from './contract';
import type { Home } from './model';
import type { PriceModel } from './model-market';

/** The home in the middle of its postal code, as if no more were known; null where nothing was sold in it. */
export function atCentre<Kind extends Home>({ centres }: PriceModel, home: Kind): Kind | null {
  const centre = home.postalCode === null ? undefined : centres[home.postalCode];
  return centre ? { ...home, latitude: centre[0], longitude: centre[1] } : null;
}

/** Whether a place is only the middle of a town or a postal code. */
export function isCoarse({ precision }: Pick<ValuedEstimate['place'], 'precision'>): boolean {
  return precision === 'postal_code' || precision === 'commune';
}
