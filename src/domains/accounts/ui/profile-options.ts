import { CURRENCIES } from '@/kernel/money';
import type { Option } from '@/ui/select-field';
import type { Me } from '../contract';

export interface ProfileOptions {
  readonly currencies: readonly Option[];
  readonly timeZones: readonly Option[];
}

/**
 * What may be chosen, made on the server: browsers know other zones and name currencies otherwise, and a list that
 * differs from the rendered one would be thrown away and drawn again.
 */
export function profileOptions(locale: string, me: Me | null): ProfileOptions {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  if (me?.timeZone) zones.add(me.timeZone);
  return {
    currencies: CURRENCIES.map((value) => ({ value, label: `${names.of(value)} (${value})` })),
    timeZones: [...zones].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  };
}
