import { COUNTRIES, isCountry } from '@/kernel/countries';
import type { Locale } from '@/kernel/locale';
import { formatMoney, isCurrency } from '@/kernel/money';
import { squareMetresToSquareFeet } from '@/kernel/units';
import type { Ctx } from '@/platform/context';
import { oneClickHeaders } from '@/platform/http/one-click';
import { translator } from '@/platform/i18n/translator';
import { letterMessage } from '@/platform/mail/letter';
import type { Message } from '@/platform/mail/mail';
import { LEFT_OUT } from '../model';
import type { SortedOut } from '../model-alert';
import type { WaitingHome } from '../store/alerts';
import type { SavedSearchRow } from '../store/searches';

interface Written {
  readonly alertId: string;
  readonly search: SavedSearchRow;
  readonly alert: SortedOut<WaitingHome>;
  readonly reader: { readonly email: string; readonly locale: Locale };
}

/**
 * An alert as a mail: how many homes are new, those that it shows, why it shows no others, and the one click that ends it
 * (RFC 8058: the address in the header takes a POST that needs no sign-in; opening it changes nothing).
 */
export function alertMessage(ctx: Ctx, { alertId, search, alert, reader }: Written): Message {
  const { locale } = reader;
  const t = translator(locale, 'alerts');
  const stopPage = `${ctx.publicUrl}/alerts/${search.token}`;
  const { found, shown, leftOut } = alert;
  const reasons = LEFT_OUT.flatMap((reason) => {
    const count = leftOut[reason] ?? 0;
    return count > 0 ? [{ title: t(`leftOut.${reason}`, { count }) }] : [];
  });
  return {
    ...letterMessage(reader.email, {
      locale,
      subject: t('mail.subject', { count: alert.wanted, search: search.name }),
      parts: [
        { kind: 'text', text: t('mail.counts', { found, shown: shown.length }) },
        { kind: 'list', items: shown.map((home) => itemOf(ctx, home, locale)) },
        ...(reasons.length > 0
          ? [
              { kind: 'text' as const, text: t('mail.leftOut', { count: found - shown.length }) },
              { kind: 'list' as const, items: reasons },
            ]
          : []),
      ],
      action: { label: t('mail.open'), url: `${ctx.publicUrl}/searches/${search.id}` },
      closing: [
        { title: t('mail.why', { search: search.name, frequency: search.frequency }) },
        { title: t('mail.stop'), url: stopPage },
      ],
    }),
    id: alertId,
    headers: oneClickHeaders(ctx, '/api/alerts', search.token),
  };
}

function itemOf(ctx: Ctx, home: WaitingHome, locale: Locale) {
  const { price, currency, surface, city, title, propertyId, country } = home;
  const facts = [
    isCurrency(currency) ? formatMoney({ amount: price, currency }, locale) : null,
    surface === null ? null : surfaceText(surface, country, locale),
    city,
  ];
  return {
    title,
    text: facts.filter((fact) => fact !== null).join(' · '),
    url: `${ctx.publicUrl}/properties/${propertyId}`,
  };
}

/** In the unit that the home's country measures in, whole. */
function surfaceText(squareMetres: number, country: string, locale: Locale): string {
  const unit = isCountry(country) ? COUNTRIES[country].surfaceUnit : 'm2';
  const figure = unit === 'm2' ? squareMetres : squareMetresToSquareFeet(squareMetres);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(figure);
  return translator(locale, 'alerts')(`surface.${unit}`, { number });
}
