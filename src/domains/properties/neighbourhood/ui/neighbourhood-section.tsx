import { useTranslations } from 'next-intl';
import type { Money } from '@/kernel/money';
import { SQUARE_METRES_PER_SQUARE_FOOT } from '@/kernel/units';
import { DateText } from '@/ui/date-text';
import { surfaceUnitOf } from '@/ui/surface-unit';
import type { ListingDetail } from '../../contract';
import { FEWEST_HOMES, type Neighbourhood, RADIUS_KILOMETRES, type Spread } from '../contract';
import { NeighbourhoodTable } from './neighbourhood-table';
import { Range } from './range';

/** The part of a home's page that places its price among those around; `around` is null where it could not be read. */
export function NeighbourhoodSection(props: { home: ListingDetail; around: Neighbourhood | null }) {
  const t = useTranslations('neighbourhood');
  return (
    <section className="mt-12">
      <h2 className="title mb-4 text-xl">{t('title')}</h2>
      {props.around ? (
        <Comparison home={props.home} around={props.around} />
      ) : (
        <p className="text-ink-soft">{t('failed')}</p>
      )}
    </section>
  );
}

function Comparison({ home, around }: { home: ListingDetail; around: Neighbourhood }) {
  const t = useTranslations('neighbourhood');
  const units = useTranslations('search.filters.unit');
  const where = {
    area: around.area,
    city: home.city,
    postalCode: home.postalCode,
    radius: RADIUS_KILOMETRES,
  };
  const { price, from, to } = around;
  if (!price || !from || !to) {
    return (
      <p className="max-w-prose text-ink-soft">
        {t('tooFew', { ...where, count: around.homes, needed: FEWEST_HOMES })}
      </p>
    );
  }
  const inFeet = surfaceUnitOf(home.country) === 'sqft';
  const unit = units(inFeet ? 'sqft' : 'm2');
  const size = inFeet ? SQUARE_METRES_PER_SQUARE_FOOT : 1;
  const isRent = home.transaction === 'rent';
  const perSurface = around.pricePerSquareMetre && scaledSpread(around.pricePerSquareMetre, size);
  const own = home.surface ? scaled(home.price, size / home.surface) : null;
  return (
    <>
      <div className="grid gap-8">
        <Range label={t(isRent ? 'askedRent' : 'asked')} spread={price} home={home.price} />
        {own && perSurface ? (
          <Range
            label={t(isRent ? 'perSurfaceRent' : 'perSurface', { unit })}
            spread={perSurface}
            home={own}
          />
        ) : (
          <p className="text-ink-soft">
            {own
              ? t('tooFewSurfaces', { unit, count: around.homesWithSurface })
              : t('noSurface', { unit })}
          </p>
        )}
      </div>
      <p className="mt-5 max-w-prose text-ink-soft text-sm">
        {t.rich('compared', {
          ...where,
          count: around.homes,
          from: () => <DateText date={from} style="month" />,
          to: () => <DateText date={to} style="month" />,
        })}{' '}
        {t('source')}
      </p>
      <NeighbourhoodTable price={price} perSurface={perSurface} unit={unit} isRent={isRent} />
    </>
  );
}

function scaledSpread(spread: Spread, factor: number): Spread {
  return {
    tenth: scaled(spread.tenth, factor),
    quarter: scaled(spread.quarter, factor),
    median: scaled(spread.median, factor),
    threeQuarters: scaled(spread.threeQuarters, factor),
    nineTenths: scaled(spread.nineTenths, factor),
  };
}

function scaled({ amount, currency }: Money, factor: number): Money {
  return { amount: BigInt(Math.round(Number(amount) * factor)), currency };
}
