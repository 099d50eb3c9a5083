import { useTranslations } from 'next-intl';
import { toMajorUnits, toMinorUnits } from '@/kernel/money';
import { squareMetresToSquareFeet } from '@/kernel/units';
import { Figure } from '@/ui/figure';
import { Price } from '@/ui/price';
import { Surface } from '@/ui/surface';
import type { ListingDetail } from '../../contract';
import { surfaceUnitOf } from '../surface-unit';

/** The figures that decide: price large, then what it buys. */
export function HomeFigures({ home }: { home: ListingDetail }) {
  const t = useTranslations('property');
  const units = useTranslations('search.filters.unit');
  const unit = surfaceUnitOf(home.country);
  const perSurface = pricePerSurface(home);
  return (
    <div>
      <Figure
        size="hero"
        label={t(`price.${priceWord(home)}`)}
        value={<Price money={home.price} perMonth={home.transaction === 'rent'} />}
        note={
          perSurface ? (
            <>
              <Price money={perSurface} /> / {units(unit)}
            </>
          ) : (
            t('price.noSurface', { unit: units(unit) })
          )
        }
      />
      <div className="mt-6 flex flex-wrap gap-x-12 gap-y-5 border-line border-y py-5">
        <Figure
          label={t('facts.surface')}
          value={home.surface === null ? null : <Surface squareMetres={home.surface} unit={unit} />}
          unknown={t('facts.unknown')}
        />
        <Figure label={t('facts.bedrooms')} value={home.bedrooms} unknown={t('facts.unknown')} />
        <Figure label={t('facts.bathrooms')} value={home.bathrooms} unknown={t('facts.unknown')} />
        <Figure label={t('facts.year')} value={home.yearBuilt} unknown={t('facts.unknown')} />
      </div>
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
