import { useLocale } from 'next-intl';

const STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  recent: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Within these a day and a month cannot be taken for those of another year. */
const RECENT_DAYS = 300;

function isRecent(instant: Date): boolean {
  return Math.abs(Date.now() - instant.getTime()) < RECENT_DAYS * 86_400_000;
}

/**
 * A date in the reader's writing, months in letters so that 3 April is never 4 March. A calendar date (`2026-11-21`)
 * has no zone; an instant is shown in `timeZone`, UTC unless given. `recent` names the year only of what lies longer back
 * than {@link RECENT_DAYS}.
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
  const style = props.style === 'recent' && !isRecent(instant) ? 'short' : (props.style ?? 'day');
  const format = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone });
  return (
    <time suppressHydrationWarning dateTime={iso} className={props.className}>
      {format.format(instant)}
    </time>
  );
}
