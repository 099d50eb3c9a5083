import { useLocale } from 'next-intl';
import type { SurfaceUnit } from '@/kernel/units';

/** Kilometres in a mile, exact. */
const MILE = 1.609344;
const NEAR = 0.95;

/** How far a sale is: metres where it is near, miles for those who measure in feet. */
export function Distance({ kilometres, unit }: { kilometres: number; unit: SurfaceUnit }) {
  const locale = useLocale();
  const [value, name] =
    unit === 'sqft'
      ? ([kilometres / MILE, 'mile'] as const)
      : kilometres < NEAR
        ? ([Math.round(kilometres * 100) * 10, 'meter'] as const)
        : ([kilometres, 'kilometer'] as const);
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: name,
    maximumFractionDigits: name === 'meter' ? 0 : name === 'mile' ? 2 : 1,
  });
  return <span suppressHydrationWarning>{format.format(value)}</span>;
}
