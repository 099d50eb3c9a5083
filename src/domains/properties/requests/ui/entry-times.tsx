'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { wallTimeOf } from '../model-wall-time';
import type { Conversation, ConversationEntry } from '../service/read-conversation';
import type { ConversationDeeds } from './use-conversation';
import { shortMoment, zoneName } from './zone-name';

interface Props {
  readonly entry: ConversationEntry;
  readonly conversation: Conversation;
  readonly here: string;
  readonly deeds: ConversationDeeds;
}

/** The times that an entry proposes, on the home's clocks; the other side takes one of them, or none. */
export function EntryTimes({ entry, conversation, here, deeds }: Props) {
  const t = useTranslations('requests.conversation');
  const locale = useLocale();
  const [key] = useState(() => crypto.randomUUID());
  const { id, timeZone, status } = conversation;
  if (entry.times.length === 0) return null;
  const now = Date.now();
  const canAnswer = !entry.isMine && status !== 'closed';
  const isWaiting = entry.times.some(({ state }) => state === 'proposed');
  const isBusy = deeds.confirm.isPending || deeds.decline.isPending;
  return (
    <div className={entry.body ? 'mt-3' : undefined}>
      <p className="font-medium text-sm">{t('times')}</p>
      <p className="text-ink-soft text-sm">{t('inZone', { zone: zoneName(timeZone, locale) })}</p>
      <ul className="mt-2 grid gap-2">
        {entry.times.map(({ id: timeId, startsAt, state }) => {
          const when = shortMoment(startsAt, locale, timeZone);
          const isOver = startsAt.getTime() <= now;
          const differs = wallTimeOf(startsAt, here) !== wallTimeOf(startsAt, timeZone);
          return (
            <li
              key={timeId}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t pt-2"
            >
              <span suppressHydrationWarning>
                {when}
                {differs ? (
                  <span className="block text-ink-soft text-sm">
                    {t('yourTime', { when: shortMoment(startsAt, locale, here) })}
                  </span>
                ) : null}
              </span>
              {canAnswer && state === 'proposed' && !isOver ? (
                <Button
                  size="small"
                  variant="primary"
                  aria-label={t('confirm', { when })}
                  pending={deeds.confirm.isPending && deeds.confirm.variables?.timeId === timeId}
                  disabled={isBusy && deeds.confirm.variables?.timeId !== timeId}
                  onClick={() =>
                    deeds.confirm.mutate(
                      { id, timeId, key },
                      { onSuccess: () => notify({ title: t('confirmed'), meaning: 'good' }) },
                    )
                  }
                >
                  {t('confirmShort')}
                </Button>
              ) : (
                <Badge meaning={state === 'confirmed' ? 'good' : undefined}>
                  {isOver && state === 'proposed' ? t('over') : t(`timeState.${state}`)}
                </Badge>
              )}
            </li>
          );
        })}
      </ul>
      {canAnswer && isWaiting ? (
        <Button
          size="small"
          variant="quiet"
          className="mt-2 -ml-3"
          pending={deeds.decline.isPending}
          onClick={() =>
            deeds.decline.mutate(
              { id, body: '', key },
              { onSuccess: () => notify({ title: t('declined'), meaning: 'good' }) },
            )
          }
        >
          {t('declineAll')}
        </Button>
      ) : null}
    </div>
  );
}
