import { useTranslations } from 'next-intl';
import { toMajorUnits, toMinorUnits } from '@/kernel/money';
import { squareMetresToSquareFeet } from '@/kernel/units';
import { Figure } from '@/ui/figure';
import { PlaceSurface } from '@/ui/place-surface';
import { Price } from '@/ui/price';
import { surfaceUnitOf } from '@/ui/surface-unit';
import type { ListingDetail } from '../../contract';

/** What is asked, large, and what that is per m² or square foot: in the unit of its market, whatever the reader prefers. */
export function PriceFigure({ home }: { home: ListingDetail }) {
  const t = useTranslations('property.price');
  const units = useTranslations('search.filters.unit');
  const unit = units(surfaceUnitOf(home.country));
  const perSurface = pricePerSurface(home);
  return (
    <Figure
      size="large"
      label={t(priceWord(home))}
      value={<Price money={home.price} perMonth={home.transaction === 'rent'} />}
      note={
        perSurface ? (
          <>
            <Price money={perSurface} /> / {unit}
          </>
        ) : (
          t('noSurface', { unit })
        )
      }
    />
  );
}

/** What it buys: surface, bedrooms, bathrooms, year. */
export function HomeFigures({ home }: { home: ListingDetail }) {
  const t = useTranslations('property.facts');
  const figures = [
    {
      label: t('surface'),
      value:
        home.surface === null ? null : (
          <PlaceSurface squareMetres={home.surface} country={home.country} />
        ),
    },
    { label: t('bedrooms'), value: home.bedrooms },
    { label: t('bathrooms'), value: home.bathrooms },
    { label: t('year'), value: home.yearBuilt },
  ];
  return (
    <div className="grid grid-cols-2 gap-x-8 gap-y-5 border-line border-y py-5 sm:grid-cols-4">
      {figures.map((figure) => (
        <Figure key={figure.label} {...figure} unknown={t('unknown')} />
      ))}
    </div>
  );
}

function priceWord({ status, transaction }: ListingDetail) {
  if (status === 'sold') return 'sold';
  if (status === 'let') return 'let';
  if (status === 'withdrawn') return 'last';
  return transaction === 'rent' ? 'rent' : 'asking';
}

/** Asked per m² or square foot, to the whole unit of currency; null where there is no surface to divide by. */
function pricePerSurface(home: ListingDetail) {
  if (home.surface === null || home.surface <= 0) return null;
  const size =
    surfaceUnitOf(home.country) === 'sqft' ? squareMetresToSquareFeet(home.surface) : home.surface;
  const { currency } = home.price;
  const major = Math.round((toMajorUnits(home.price) / size) * 100) / 100;
  return { amount: toMinorUnits(major, currency), currency };
}
