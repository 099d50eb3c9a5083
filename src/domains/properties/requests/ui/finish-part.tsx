'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { notify } from '@/ui/notify';
import { LISTERS_OUTCOMES, type Outcome, type RequestStatus, type Side } from '../model';
import type { ConversationDeeds } from './use-conversation';

interface Props {
  readonly id: string;
  readonly side: Side;
  readonly status: RequestStatus;
  readonly outcome: Outcome | null;
  readonly deeds: ConversationDeeds;
  readonly className: string;
}

/** How it ended: the lister's word, or the sender's that no answer is needed. The lister may open it again. */
export function FinishPart({ id, side, status, outcome, deeds, className }: Props) {
  const part = classNames('self-start border-line border-t pt-6', className);
  const t = useTranslations('requests');
  const key = () => crypto.randomUUID();
  if (status === 'closed') {
    return (
      <section className={part}>
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
      <section className={part}>
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
    <section className={part}>
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
