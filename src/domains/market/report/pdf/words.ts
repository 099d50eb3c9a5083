import type { Locale } from '@/kernel/locale';
import { formatMoney, type Money } from '@/kernel/money';
import {
  SQUARE_METRES_PER_SQUARE_FOOT,
  type SurfaceUnit,
  squareMetresToSquareFeet,
} from '@/kernel/units';
import type { Namespace } from '@/platform/i18n/catalogues';
import { translator } from '@/platform/i18n/translator';

/** The report's texts and figures in its reader's language, and in the units of the home's country. */
export function wordsOf(locale: Locale, unit: SurfaceUnit) {
  const t = translator(locale, 'report');
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const day = (style: 'long' | 'medium') => (date: string | Date) =>
    new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(new Date(date));
  const percent = (share: number, signed = false) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: 1,
      ...(signed && { signDisplay: 'exceptZero' }),
    })
      .format(share)
      .replace('-', '\u2212');
  return {
    locale,
    translator: <Name extends Namespace>(namespace: Name) => translator(locale, namespace),
    number,
    percent,
    longDay: day('long'),
    day: day('medium'),
    money: (amount: Money) => formatMoney(amount, locale),
    difference: (amount: Money) => formatMoney(amount, locale, { signed: true }),
    compact: (amount: Money) => formatMoney(amount, locale, { compact: true }),
    surface: (squareMetres: number) =>
      t(`surface.${unit}`, {
        surface: number(unit === 'm2' ? squareMetres : squareMetresToSquareFeet(squareMetres)),
      }),
    /** A price for each m², for each unit that the reader measures in. */
    perUnit: ({ amount, currency }: Money): Money => ({
      amount:
        unit === 'm2' ? amount : BigInt(Math.round(Number(amount) * SQUARE_METRES_PER_SQUARE_FOOT)),
      currency,
    }),
    unit,
    distance: (kilometres: number) =>
      kilometres < 1
        ? t('distance.metres', { metres: number(Math.round(kilometres * 100) * 10) })
        : t('distance.kilometres', { kilometres: number(kilometres, 1) }),
  };
}
export type Words = ReturnType<typeof wordsOf>;
