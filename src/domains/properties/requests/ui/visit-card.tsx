'use client';

import { CalendarPlus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { zonedMoment } from '@/domains/accounts/notifications/model-text';
import { Button } from '@/ui/button';
import { buttonClass } from '@/ui/button-class';
import { MeaningMark } from '@/ui/meaning';
import { wallTimeOf } from '../model-wall-time';
import type { ConversationDeeds } from './use-conversation';
import { shortMoment } from './zone-name';

interface Props {
  readonly id: string;
  readonly visitAt: Date;
  readonly timeZone: string;
  readonly here: string;
  readonly decline: ConversationDeeds['decline'];
}

/** The visit that both sides agreed on: when, for the calendar, and the way to call it off. */
export function VisitCard({ id, visitAt, timeZone, here, decline }: Props) {
  const t = useTranslations('requests.conversation');
  const locale = useLocale();
  const [key] = useState(() => crypto.randomUUID());
  const differs = wallTimeOf(visitAt, here) !== wallTimeOf(visitAt, timeZone);
  return (
    <section className="self-start rounded-lg bg-good-wash p-5 lg:col-start-2">
      <h2 className="flex items-center gap-2 font-medium">
        <MeaningMark meaning="good" />
        {t('visitSet')}
      </h2>
      <p className="title mt-2 text-lg" suppressHydrationWarning>
        {zonedMoment(visitAt, locale, timeZone)}
      </p>
      {differs ? (
        <p className="mt-1 text-ink-soft text-sm" suppressHydrationWarning>
          {t('yourTime', { when: shortMoment(visitAt, locale, here) })}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        <a href={`/inbox/${id}/visit.ics`} download className={buttonClass()}>
          <CalendarPlus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          {t('toCalendar')}
        </a>
        <Button
          variant="quiet"
          pending={decline.isPending}
          onClick={() => decline.mutate({ id, body: '', key })}
        >
          {t('cancelVisit')}
        </Button>
      </div>
    </section>
  );
}
