'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/ui/badge';
import type { Outcome, RequestStatus, Side } from '../model';
import { shortMoment } from './zone-name';

interface Props {
  readonly side: Side;
  readonly status: RequestStatus;
  readonly outcome: Outcome | null;
  readonly visitAt: Date | null;
  readonly timeZone: string;
}

/** Where a request stands, seen from one side: whose turn it is, the visit that is set, or how it ended. */
export function StateBadge({ side, status, outcome, visitAt, timeZone }: Props) {
  const t = useTranslations('requests');
  const locale = useLocale();
  if (status === 'closed')
    return <Badge>{outcome ? t(`outcome.${outcome}`) : t('state.closed')}</Badge>;
  if (visitAt) {
    return (
      <Badge meaning="good">
        <span suppressHydrationWarning>
          {t('state.visitAt', { when: shortMoment(visitAt, locale, timeZone) })}
        </span>
      </Badge>
    );
  }
  const isMyTurn = (side === 'lister') === (status === 'open');
  if (isMyTurn && side === 'lister') return <Badge meaning="watch">{t('state.waitsForYou')}</Badge>;
  return <Badge>{t(isMyTurn ? 'state.answered' : 'state.waitsForThem')}</Badge>;
}
