import { useLocale } from 'next-intl';
import { type SurfaceUnit, squareMetresToSquareFeet } from '@/kernel/units';

/** A surface, kept in square metres and shown in the unit of the place or of the reader. */
export function Surface(props: { squareMetres: number; unit?: SurfaceUnit; className?: string }) {
  const locale = useLocale();
  const inFeet = props.unit === 'sqft';
  const value = inFeet ? squareMetresToSquareFeet(props.squareMetres) : props.squareMetres;
  const digits = value < 100 && !inFeet ? 1 : 0;
  return (
    <span suppressHydrationWarning className={props.className}>
      {new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)}
      {'\u00a0'}
      {inFeet ? (locale === 'fr' ? 'pi²' : 'sq ft') : 'm²'}
    </span>
  );
}
