import { useTranslations } from 'next-intl';
import { toMajorUnits, toMinorUnits } from '@/kernel/money';
import { squareMetresToSquareFeet } from '@/kernel/units';
import { Price } from '@/ui/price';
import { surfaceUnitOf } from '@/ui/surface-unit';
import type { ComparedHome } from '../../contract-figures';
import { differ, standings } from '../model';
import { CompareRow } from './compare-row';

/** What is asked, as a whole and for each m² or square foot. Amounts of two currencies stand beside each other unranked. */
export function MoneyRows({ homes }: { homes: readonly ComparedHome[] }) {
  const t = useTranslations('compare');
  const units = useTranslations('search.filters.unit');
  const prices = homes.map(({ price }) => toMajorUnits(price));
  const perUnit = homes.map(pricePerUnit);
  const isRanked = areComparable(homes);
  const priceStandings = standings(isRanked ? prices : [], 'lowest');
  const perUnitStandings = standings(isRanked ? perUnit : [], 'lowest');
  const gap = (home: ComparedHome, major: number) => (
    <Price
      signed
      money={{
        amount: toMinorUnits(major.toFixed(2), home.price.currency),
        currency: home.price.currency,
      }}
    />
  );
  return (
    <>
      <CompareRow
        figure
        best="lowest"
        label={t('price')}
        isDifferent={differ(homes.map(({ price }) => `${price.amount} ${price.currency}`))}
        cells={homes.map((home, index) => {
          const standing = priceStandings[index];
          return {
            key: home.id,
            value: <Price money={home.price} perMonth={home.transaction === 'rent'} />,
            standing,
            gap: standing && !standing.best ? gap(home, standing.gap) : null,
          };
        })}
      />
      <CompareRow
        best="lowest"
        label={t('pricePerSurface')}
        isDifferent={differ(perUnit)}
        cells={homes.map((home, index) => {
          const value = perUnit[index] ?? null;
          const standing = perUnitStandings[index];
          const { currency } = home.price;
          return {
            key: home.id,
            value:
              value === null ? null : (
                <>
                  <Price money={{ amount: toMinorUnits(value.toFixed(2), currency), currency }} />
                  <span className="text-ink-soft text-sm">
                    {' '}
                    / {units(surfaceUnitOf(home.country))}
                  </span>
                </>
              ),
            standing,
            gap: standing && !standing.best ? gap(home, standing.gap) : null,
          };
        })}
      />
    </>
  );
}

/** One currency, one unit, all to buy or all to rent: else the lowest figure is not the cheapest home. */
function areComparable(homes: readonly ComparedHome[]): boolean {
  return !differ(
    homes.map(
      ({ price, country, transaction }) =>
        `${price.currency} ${surfaceUnitOf(country)} ${transaction}`,
    ),
  );
}

/** To the hundredth, as it is shown. */
function pricePerUnit({ pricePerSquareMetre, country }: ComparedHome): number | null {
  if (pricePerSquareMetre === null) return null;
  const size = surfaceUnitOf(country) === 'sqft' ? squareMetresToSquareFeet(1) : 1;
  return Math.round((pricePerSquareMetre / size) * 100) / 100;
}
