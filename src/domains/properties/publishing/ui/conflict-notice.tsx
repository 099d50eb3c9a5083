'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { notify } from '@/ui/notify';
import type { DraftSaver } from '../../ui/drafts/draft-saver';
import type { PublicationForm } from '../contract';

/** Two tabs, or two people at one account, changed the same home: which words stay is for them to say. */
export function ConflictNotice({ id, saver }: { id: string; saver: DraftSaver<PublicationForm> }) {
  const t = useTranslations('sell.conflict');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);

  async function settle(keep: 'mine' | 'theirs') {
    setBusy(true);
    try {
      const theirs = await queries.fetchQuery({
        ...trpc.publishing.byId.queryOptions({ id }),
        staleTime: 0,
      });
      if (keep === 'theirs') saver.takeTheirs(theirs);
      else await saver.keepMine(theirs.version);
    } catch {
      notify({ title: t('failed'), meaning: 'risk' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <ErrorState title={t('title')} className="mb-8">
      <p>{t('text')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button size="small" pending={isBusy} onClick={() => settle('theirs')}>
          {t('theirs')}
        </Button>
        <Button size="small" pending={isBusy} onClick={() => settle('mine')}>
          {t('mine')}
        </Button>
      </div>
    </ErrorState>
  );
}
