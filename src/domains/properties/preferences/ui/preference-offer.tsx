import { SlidersHorizontal } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { Preferences } from '@/domains/accounts/preferences/model';
import { type Currency, formatMoney, toMinorUnits } from '@/kernel/money';
import { TextLink } from '@/ui/text-link';
import { searchHref } from '../../search-params';
import { searchOfPreferences } from '../model';

/**
 * Offers the search that the reader's preferences mean, above one that asks for nothing. It is theirs to take, and its
 * filters are chips like any other: nothing is narrowed behind their back.
 */
export function PreferenceOffer(props: { preferences: Preferences; readerCurrency: Currency }) {
  const t = useTranslations('preferences');
  const homes = useTranslations('homes');
  const locale = useLocale();
  const search = searchOfPreferences(props.preferences);
  if (!search) return null;
  const currency = search.currency ?? props.readerCurrency;
  const money = (major: number) =>
    formatMoney({ amount: toMinorUnits(major, currency), currency }, locale);
  const { minPrice, maxPrice } = search;
  const parts = [
    search.types.map((type) => homes(`type.${type}`)).join(', '),
    [...search.cities, ...search.postalCodes].join(', '),
    minPrice !== null && maxPrice !== null
      ? t('offer.between', { low: money(minPrice), high: money(maxPrice) })
      : maxPrice !== null
        ? t('offer.upTo', { high: money(maxPrice) })
        : minPrice !== null
          ? t('offer.from', { low: money(minPrice) })
          : '',
  ].filter((part) => part !== '');
  return (
    <aside
      data-wide=""
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-sunken px-[clamp(1rem,4vw,2.5rem)] py-2 text-sm"
    >
      <p className="flex min-w-0 items-center gap-2">
        <SlidersHorizontal aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.5} />
        <span>
          {t('offer.text')} <strong className="font-medium">{parts.join(' · ')}</strong>
        </span>
      </p>
      <span className="flex gap-4">
        <TextLink href={searchHref(search)} className="touch inline-flex items-center py-2">
          {t('offer.use')}
        </TextLink>
        <TextLink href="/account/preferences" className="touch inline-flex items-center py-2">
          {t('offer.change')}
        </TextLink>
      </span>
    </aside>
  );
}
