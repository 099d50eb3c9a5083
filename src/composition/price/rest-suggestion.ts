import type { Offer } from '@/domains/market/offer/contract';
import type { Locale } from '@/kernel/locale';
import { formatMoney, toMajorUnits } from '@/kernel/money';
import { translator } from '@/platform/i18n/translator';

/** What to offer, in a sentence. */
export function suggestionFor(offer: Offer | null, locale: Locale): string {
  const t = translator(locale, 'priceAnalysis');
  if (!offer?.opening || !offer.ceiling) return t('noOffer');
  const [opening, ceiling] = [offer.opening, offer.ceiling].map((each) =>
    formatMoney(each, locale),
  );
  const asked = offer.askingPrice && toMajorUnits(offer.askingPrice);
  if (asked === null || offer.position === 'unknown') {
    return t('between', { opening: opening ?? '', ceiling: ceiling ?? '' });
  }
  const below = (price: number) => Math.round((1 - price / asked) * 100);
  const most = below(toMajorUnits(offer.opening));
  const least = Math.max(0, below(toMajorUnits(offer.ceiling)));
  if (most <= 0) return t('atAsking');
  if (least === 0) return t('upToAsking', { most });
  return least === most ? t('below', { most }) : t('belowBetween', { least, most });
}
