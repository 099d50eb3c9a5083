import { useLocale } from 'next-intl';
import { type SurfaceUnit, squareMetresToSquareFeet } from '@/kernel/units';

/** A surface, kept in square metres and shown in the unit of the place or of the reader; `signed` where it is a difference. */
export function Surface(props: {
  squareMetres: number;
  unit?: SurfaceUnit;
  signed?: boolean;
  className?: string;
}) {
  const locale = useLocale();
  const inFeet = props.unit === 'sqft';
  const value = inFeet ? squareMetresToSquareFeet(props.squareMetres) : props.squareMetres;
  const digits = Math.abs(value) < 100 && !inFeet ? 1 : 0;
  return (
    <span suppressHydrationWarning className={props.className}>
      {new Intl.NumberFormat(locale, {
        maximumFractionDigits: digits,
        signDisplay: props.signed ? 'exceptZero' : 'auto',
      })
        .format(value)
        .replace('-', '\u2212')}
      {'\u00a0'}
      {inFeet ? (locale === 'fr' ? 'pi²' : 'sq ft') : 'm²'}
    </span>
  );
}
