'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { AwayState } from './away-state';

/**
 * A page that failed while it rendered. In production the reason is kept from the browser, so the health route is
 * asked whether it was the database.
 */
export function FailureState(props: { reference?: string; onRetry: () => void }) {
  const t = useTranslations('crash');
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    fetch('/healthz', { cache: 'no-store' })
      .then((answer) => setIsAway(answer.status === 503))
      .catch(() => setIsAway(true));
  }, []);
  if (isAway) return <AwayState />;
  return (
    <EmptyState
      level={1}
      title={t('title')}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <Button variant="primary" onClick={props.onRetry}>
            {t('retry')}
          </Button>
          <LinkButton href="/">{t('home')}</LinkButton>
        </div>
      }
    >
      <p>{t('text')}</p>
      {props.reference && (
        <p className="mt-2 text-sm">{t('reference', { reference: props.reference })}</p>
      )}
    </EmptyState>
  );
}
