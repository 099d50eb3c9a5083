import type { Locale } from '@/kernel/locale';
import type { Offer } from '../offer/contract';
import type { Trend } from '../trends/contract';
import type { Estimate, HomeFacts } from '../valuation/contract';

/** All that a report says: the services' own answers, of one moment. */
export interface Report {
  readonly home: HomeFacts;
  readonly estimate: Estimate;
  readonly offer: Offer;
  /** Of the home's postal code, by year; null where it is not known or nothing was sold there. */
  readonly trend: Trend | null;
  readonly locale: Locale;
  readonly madeAt: Date;
  /** The page that shows the same, and more. */
  readonly link: string;
}

/** What the home is called where one line has to do: its address, else its town, else its coordinates; null without any. */
export function placeLine(home: HomeFacts): string | null {
  const town = [home.postalCode, home.city].filter(Boolean).join(' ');
  const line = [home.address, town].filter(Boolean).join(', ');
  if (line) return line;
  return home.latitude === null || home.longitude === null
    ? null
    : `${home.latitude.toFixed(4)}, ${home.longitude.toFixed(4)}`;
}
