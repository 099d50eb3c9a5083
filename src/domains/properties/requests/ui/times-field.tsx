'use client';

import { Plus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { useTimeZone } from '@/ui/use-time-zone';
import { EARLIEST_MINUTES_AHEAD, LATEST_DAYS_AHEAD, TIMES_MAX } from '../model';
import { instantOf, wallTimeOf } from '../model-wall-time';
import { shortMoment, zoneName } from './zone-name';

/** A time has no name but its place among three. */
const SLOTS = ['first', 'second', 'third'];

interface Props {
  readonly legend: string;
  readonly times: readonly string[];
  readonly onChange: (times: string[]) => void;
  /** The home's. */
  readonly timeZone: string;
  /** What is wrong with one of them. */
  readonly problem: { readonly index: number; readonly text: string } | null;
}

/** Up to three times of the home's clocks; to a reader elsewhere each also says what it is where they are. */
export function TimesField({ legend, times, onChange, timeZone, problem }: Props) {
  const t = useTranslations('requests.form');
  const locale = useLocale();
  const now = Date.now();
  const earliest = wallTimeOf(new Date(now + EARLIEST_MINUTES_AHEAD * 60_000), timeZone);
  const latest = wallTimeOf(new Date(now + LATEST_DAYS_AHEAD * 86_400_000), timeZone);
  const shown = times.length === 0 ? [''] : times;
  const set = (index: number, time: string) =>
    onChange(shown.map((other, place) => (place === index ? time : other)));
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <p className="mt-1 mb-3 text-ink-soft text-sm">
        {t('timesHint', { zone: zoneName(timeZone, locale) })}
      </p>
      <ul className="grid gap-3">
        {shown.map((time, index) => (
          <li key={SLOTS[index]} className="flex items-start gap-2">
            <TextField
              type="datetime-local"
              label={t('time', { number: index + 1 })}
              labelHidden
              hint={<YourTime wall={time} timeZone={timeZone} />}
              error={problem?.index === index ? problem.text : undefined}
              value={time}
              min={earliest}
              max={latest}
              onChange={(event) => set(index, event.target.value)}
              className="flex-1"
            />
            {shown.length > 1 ? (
              <Button
                variant="quiet"
                size="icon"
                aria-label={t('removeTime', { number: index + 1 })}
                onClick={() => onChange(shown.filter((_, place) => place !== index))}
              >
                <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {shown.length < TIMES_MAX ? (
        <Button
          variant="quiet"
          size="small"
          className="mt-2 -ml-3"
          onClick={() => onChange([...shown, ''])}
        >
          <Plus aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {t('addTime')}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** The same instant on the reader's own clocks, where those differ. */
function YourTime({ wall, timeZone }: { wall: string; timeZone: string }) {
  const t = useTranslations('requests.form');
  const locale = useLocale();
  const here = useTimeZone(null);
  const instant = instantOf(wall, timeZone);
  if (!instant || wallTimeOf(instant, here) === wall) return null;
  return t('yourTime', { time: shortMoment(instant, locale, here) });
}
