'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import type { DraftSaver } from '../../ui/drafts/draft-saver';
import { keptOf, type Note } from './use-note';

/** Two tabs changed one note: what the other kept is shown, and the reader says which words stay. */
export function NoteConflict(props: { propertyId: number; saver: DraftSaver<Note> }) {
  const t = useTranslations('shortlist.note.conflict');
  const trpc = useTRPC();
  const { propertyId, saver } = props;
  const { data, isError } = useQuery(
    trpc.shortlist.ownOpinion.queryOptions({ propertyId }, { staleTime: 0, gcTime: 0 }),
  );
  const theirs = data ? keptOf(data) : null;
  return (
    <div role="alert" className="space-y-3 border-risk border-l-2 pl-4">
      <p>{t(isError ? 'failed' : 'title')}</p>
      {theirs ? (
        <>
          <blockquote className="whitespace-pre-line text-ink-soft">
            {theirs.form.note === '' ? t('empty') : theirs.form.note}
          </blockquote>
          <div className="flex flex-wrap gap-3">
            <Button
              size="small"
              onClick={() => void saver.keepMine(theirs.version).catch(() => {})}
            >
              {t('mine')}
            </Button>
            <Button size="small" onClick={() => saver.takeTheirs(theirs)}>
              {t('theirs')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
