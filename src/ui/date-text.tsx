import { useLocale } from 'next-intl';

const STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A date in the reader's writing, months in letters so that 3 April is never 4 March. A calendar date (`2026-11-21`)
 * has no zone; an instant is shown in `timeZone`, UTC unless given.
 */
export function DateText(props: {
  date: Date | string;
  style?: keyof typeof STYLES;
  timeZone?: string;
  className?: string;
}) {
  const locale = useLocale();
  const isCalendarDate = typeof props.date === 'string' && props.date.length === 10;
  const instant = new Date(props.date);
  const timeZone = isCalendarDate ? 'UTC' : (props.timeZone ?? 'UTC');
  const iso = isCalendarDate ? String(props.date) : instant.toISOString();
  const format = new Intl.DateTimeFormat(locale, { ...STYLES[props.style ?? 'day'], timeZone });
  return (
    <time suppressHydrationWarning dateTime={iso} className={props.className}>
      {format.format(instant)}
    </time>
  );
}
