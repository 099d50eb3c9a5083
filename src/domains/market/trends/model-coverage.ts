import type { TrendPeriod } from './model';
import { yearsBefore } from './model';

/** First and last day of what a register tells of a market in a year, and its transfers of each month, of any kind. */
export interface RecordedYear {
  readonly year: number;
  readonly first: string;
  readonly last: string;
  /** By month, January first. */
  readonly months: readonly number[];
}

/** The part of a period that is recorded. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
}

/** No deed is signed for days around the turn of the year: records that end so long before it still reach it. */
const YEAR_SLACK_DAYS = 10;
const QUARTER_SLACK_DAYS = 5;
/** In whole releases the fewest transfers of a month (April 2020, Augusts) are about a third of the most. */
const UNEVEN_SHARE = 0.2;
/** A market with fewer transfers in a year has uneven months by chance. */
const JUDGED_FROM = 500;

/** The first day of a year (`part` 0) or of one of its quarters (1 to 4). */
export function startOf(year: number, part: number): string {
  return dayOf(Date.UTC(year, part === 0 ? 0 : (part - 1) * 3, 1));
}

/** The last day of the year or quarter that starts on a day. */
export function endOf(startsOn: string, period: TrendPeriod): string {
  const start = new Date(startsOn);
  return dayOf(
    Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + (period === 'year' ? 12 : 3), 0),
  );
}

/** `2024`, `2024-Q1`. */
export function periodName(startsOn: string, period: TrendPeriod): string {
  const year = startsOn.slice(0, 4);
  return period === 'year' ? year : `${year}-Q${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}`;
}

/** What of a period is recorded, given its year; days of slack at either end count as recorded. */
export function coverageOf(
  recorded: RecordedYear,
  startsOn: string,
  period: TrendPeriod,
): Coverage {
  const year = within(recorded, startOf(recorded.year, 0), 'year', YEAR_SLACK_DAYS);
  if (period === 'year') return year;
  return within({ first: year.from, last: year.to }, startsOn, period, QUARTER_SLACK_DAYS);
}

function within(
  { first, last }: Pick<RecordedYear, 'first' | 'last'>,
  startsOn: string,
  period: TrendPeriod,
  slack: number,
): Coverage {
  const end = endOf(startsOn, period);
  return {
    from: first <= addDays(startsOn, slack) ? startsOn : first,
    to: last >= addDays(end, -slack) ? end : last,
  };
}

/** The part of a period of an earlier year that answers to a latest period which is not over. */
export function coverageToDate(whole: Coverage, latest: Coverage, years: number): Coverage {
  const to = yearsBefore(latest.to, years);
  return { from: whole.from, to: whole.to < to ? whole.to : to };
}

/** Month and day up to which the last year is recorded, as `0616`; null where that year is recorded to its end. */
export function cutOf(years: readonly RecordedYear[]): string | null {
  const last = years.at(-1);
  if (!last) return null;
  const { to } = coverageOf(last, startOf(last.year, 0), 'year');
  return to === endOf(startOf(last.year, 0), 'year') ? null : to.slice(5).replace('-', '');
}

/** Whether some month of a year has so few transfers that the release must be in parts: numbers of sales then tell nothing. */
export function isUneven(recorded: RecordedYear): boolean {
  const { from, to } = coverageOf(recorded, startOf(recorded.year, 0), 'year');
  const whole = recorded.months.filter((_, index) => {
    const start = dayOf(Date.UTC(recorded.year, index, 1));
    return from <= start && to >= dayOf(Date.UTC(recorded.year, index + 1, 0));
  });
  const all = recorded.months.reduce((sum, count) => sum + count, 0);
  return all >= JUDGED_FROM && Math.min(...whole) < UNEVEN_SHARE * Math.max(...whole);
}

/** What is recorded of a market, each answer found once: rollups ask for every area anew. */
export interface Calendar {
  readonly lastYear: number;
  coverage(startsOn: string, period: TrendPeriod): Coverage;
  isUneven(startsOn: string): boolean;
}

export function calendarOf(recorded: readonly RecordedYear[]): Calendar {
  const years = new Map(recorded.map((year) => [String(year.year), year]));
  const uneven = new Set(recorded.filter(isUneven).map(({ year }) => String(year)));
  const known = new Map<string, Coverage>();
  return {
    lastYear: recorded.at(-1)?.year ?? 0,
    isUneven: (startsOn) => uneven.has(startsOn.slice(0, 4)),
    coverage(startsOn, period) {
      const key = `${period}${startsOn}`;
      const before = known.get(key);
      if (before) return before;
      const year = years.get(startsOn.slice(0, 4));
      const found = year
        ? coverageOf(year, startsOn, period)
        : { from: startsOn, to: endOf(startsOn, period) };
      known.set(key, found);
      return found;
    },
  };
}

function addDays(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * 86_400_000);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
