'use client';

import { useTranslations } from 'next-intl';
import { MeaningMark } from '@/ui/meaning';
import { Spinner } from '@/ui/spinner';
import type { SaveStatus } from '../../ui/drafts/draft-saver';

const MEANINGS = {
  saved: 'good',
  away: 'watch',
  conflict: 'risk',
  refused: 'risk',
} as const;

/** Whether what was typed is safe, in a few words that are always there; and what publishing still waits for. */
export function SaveLine(props: { status: SaveStatus; isNew: boolean; missing: number }) {
  const t = useTranslations('sell.save');
  const publishing = useTranslations('sell.publish');
  const { status, isNew, missing } = props;
  const isUnderWay = status === 'saving' || status === 'unsaved';
  return (
    <div aria-live="polite" className="min-w-0 text-ink-soft text-sm">
      {missing > 0 ? (
        <p className="flex items-center gap-2 text-ink">
          <MeaningMark meaning="watch" />
          {publishing('missing', { count: missing })}
        </p>
      ) : null}
      <p className="flex items-center gap-2">
        {isUnderWay ? (
          <Spinner className="size-4" />
        ) : isNew ? null : (
          <MeaningMark meaning={MEANINGS[status]} />
        )}
        {isNew && status === 'saved' ? t('new') : t(status)}
      </p>
    </div>
  );
}
