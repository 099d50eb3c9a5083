'use client';

import { useTranslations } from 'next-intl';
import { MeaningMark } from '@/ui/meaning';
import { Spinner } from '@/ui/spinner';
import type { SaveStatus } from './draft-saver';

const MEANINGS = {
  saved: 'good',
  away: 'watch',
  conflict: 'risk',
  refused: 'risk',
} as const;

/** Whether what was typed is safe, in a few words that are always there. */
export function SaveLine({ status, isNew }: { status: SaveStatus; isNew: boolean }) {
  const t = useTranslations('sell.save');
  const isUnderWay = status === 'saving' || status === 'unsaved';
  return (
    <p aria-live="polite" className="flex min-w-0 items-center gap-2 text-ink-soft text-sm">
      {isUnderWay ? (
        <Spinner className="size-4" />
      ) : isNew ? null : (
        <MeaningMark meaning={MEANINGS[status]} />
      )}
      <span className="min-w-0">{isNew && status === 'saved' ? t('new') : t(status)}</span>
    </p>
  );
}
