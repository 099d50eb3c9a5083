'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useTransition } from 'react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

const EVERY_MS = 5000;

/** The database is away: says so, and shows the page again as soon as it is back. */
export function AwayState() {
  const t = useTranslations('shell');
  const router = useRouter();
  const [trying, startTrying] = useTransition();
  useEffect(() => {
    const clock = setInterval(async () => {
      const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
      if (answer?.ok) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(clock);
  }, [router]);
  return (
    <EmptyState
      level={1}
      title={t('awayTitle')}
      action={
        <Button pending={trying} onClick={() => startTrying(() => router.refresh())}>
          {t('awayRetry')}
        </Button>
      }
    >
      <p role="status">{t('awayText')}</p>
    </EmptyState>
  );
}
