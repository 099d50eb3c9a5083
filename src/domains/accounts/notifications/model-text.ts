import { formatMoney, type Money } from '@/kernel/money';
import type { NotificationContent } from './contract';

type Values = Record<string, string | number>;

/**
 * What the text `notifications.kind.<kind>` is given: amounts and instants in the reader's writing, all else as it is. An
 * instant is told in the zone that its parameters name, and names it.
 */
export function textValues(content: NotificationContent, locale: string, name: string): Values {
  switch (content.kind) {
    case 'visit_confirmed': {
      const { home, startsAt, timeZone } = content.parameters;
      return { home, when: zonedMoment(new Date(startsAt), locale, timeZone) };
    }
    case 'price_dropped': {
      const { home, from, to } = content.parameters;
      return {
        home,
        from: formatMoney(moneyOf(from), locale),
        to: formatMoney(moneyOf(to), locale),
      };
    }
    default:
      return { ...content.parameters, name };
  }
}

/** `Saturday, November 28, 2026 at 10:00 AM Central European Time`, as the locale has it: never a time without its zone. */
export function zonedMoment(instant: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'longGeneric',
    timeZone,
  }).format(instant);
}

function moneyOf(amount: { amount: string; currency: Money['currency'] }): Money {
  return { amount: BigInt(amount.amount), currency: amount.currency };
}
