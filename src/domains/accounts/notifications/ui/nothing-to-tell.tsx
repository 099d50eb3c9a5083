'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

/** No notification at all, or none that is unread. */
export function NothingToTell(props: { unreadOnly: boolean; onShowAll: () => void }) {
  const t = useTranslations('notifications');
  if (props.unreadOnly) {
    return (
      <EmptyState
        title={t('emptyUnread')}
        action={<Button onClick={props.onShowAll}>{t('emptyUnreadAction')}</Button>}
      >
        <p>{t('emptyUnreadText')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty')}
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
