'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { LISTERS_OUTCOMES, type Outcome, type RequestStatus, type Side } from '../model';
import type { ConversationDeeds } from './use-conversation';

interface Props {
  readonly id: string;
  readonly side: Side;
  readonly status: RequestStatus;
  readonly outcome: Outcome | null;
  readonly deeds: ConversationDeeds;
}

/** How it ended: the lister's word, or the sender's that no answer is needed. The lister may open it again. */
export function FinishPart({ id, side, status, outcome, deeds }: Props) {
  const t = useTranslations('requests');
  const key = () => crypto.randomUUID();
  if (status === 'closed') {
    return (
      <section className="border-line border-t pt-6">
        <p>
          {outcome
            ? t('conversation.closedAs', { outcome: t(`outcome.${outcome}`) })
            : t('conversation.closed')}
        </p>
        {side === 'lister' ? (
          <Button
            size="small"
            className="mt-3"
            pending={deeds.finish.isPending}
            onClick={() => deeds.finish.mutate({ id, outcome: null, key: key() })}
          >
            {t('conversation.reopen')}
          </Button>
        ) : null}
      </section>
    );
  }
  if (side === 'sender') {
    return (
      <section className="border-line border-t pt-6">
        <Button
          variant="quiet"
          className="-ml-4"
          pending={deeds.withdraw.isPending}
          onClick={() =>
            deeds.withdraw.mutate(
              { id, key: key() },
              {
                onSuccess: () => notify({ title: t('conversation.withdrawn'), meaning: 'good' }),
              },
            )
          }
        >
          {t('conversation.withdraw')}
        </Button>
      </section>
    );
  }
  return (
    <section className="border-line border-t pt-6">
      <h2 className="font-medium">{t('conversation.outcomeTitle')}</h2>
      <p className="mt-1 text-ink-soft text-sm">{t('conversation.outcomeHint')}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        {LISTERS_OUTCOMES.map((name) => (
          <Button
            key={name}
            size="small"
            pending={deeds.finish.isPending && deeds.finish.variables?.outcome === name}
            onClick={() =>
              deeds.finish.mutate(
                { id, outcome: name, key: key() },
                {
                  onSuccess: () =>
                    notify({
                      title: t('conversation.outcomeKept', { outcome: t(`outcome.${name}`) }),
                      meaning: 'good',
                    }),
                },
              )
            }
          >
            {t(`outcome.${name}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
