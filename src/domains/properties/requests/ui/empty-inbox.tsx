'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import type { Box } from '../model';

/** No conversation yet, in all or in one box. */
export function EmptyInbox({ box, onShowAll }: { box: Box; onShowAll: () => void }) {
  const t = useTranslations('requests.inbox');
  if (box === 'received') {
    return (
      <EmptyState
        title={t('emptyReceived')}
        action={<Button onClick={onShowAll}>{t('showAll')}</Button>}
      >
        <p>{t('emptyReceivedText')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(box === 'sent' ? 'emptySent' : 'empty')}
      action={
        <LinkButton href="/properties" variant="primary">
          {t('emptyAction')}
        </LinkButton>
      }
    >
      <p>{t('emptyText')}</p>
    </EmptyState>
  );
}
