'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import type { DraftSaver } from '../../ui/drafts/draft-saver';
import type { PublicationForm } from '../contract';
import { type MissingField, missingOf } from '../model';

/** Publishing: what is missing is said at its field, what was typed is saved first, a second press waits for the first. */
export function usePublish(id: string, form: PublicationForm, saver: DraftSaver<PublicationForm>) {
  const t = useTranslations('sell.publish');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { mutateAsync } = useMutation(trpc.publishing.publish.mutationOptions());
  const missing = wasTried ? missingOf(form) : [];

  async function publish() {
    setTried(true);
    const lacks = missingOf(form);
    if (lacks.length > 0) {
      // Once the errors are drawn: the first field that needs something.
      setTimeout(() => document.querySelector<HTMLElement>('form [aria-invalid]')?.focus());
      return;
    }
    setBusy(true);
    try {
      const version = await saver.flush();
      await mutateAsync({ id, version });
      notify({ title: t('done'), text: t('doneText'), meaning: 'good' });
    } catch {
      notify({ title: t('failed'), text: t('failedText'), meaning: 'risk' });
    } finally {
      await Promise.all([
        queries.invalidateQueries(trpc.publishing.pathFilter()),
        queries.invalidateQueries(trpc.properties.pathFilter()),
      ]);
      setBusy(false);
    }
  }

  return {
    publish,
    isBusy,
    missing,
    errorOf: (field: MissingField) => (missing.includes(field) ? t(`needs.${field}`) : undefined),
  };
}
