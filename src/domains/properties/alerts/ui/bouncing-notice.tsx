'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';

/** Says that alerts no longer go by mail because the address refused them, and offers to try it again. */
export function BouncingNotice({ email }: { email: string }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const resume = useMutation(
    trpc.savedSearches.resumeMail.mutationOptions({
      onSuccess: () => notify({ title: t('bouncing.done'), meaning: 'good' }),
      onError: () => notify({ title: t('failed'), meaning: 'risk' }),
      onSettled: () => queries.invalidateQueries(trpc.savedSearches.list.pathFilter()),
    }),
  );
  return (
    <section role="status" className="mt-6 border-watch border-l-4 py-1 pl-4">
      <h2 className="font-semibold">{t('bouncing.title')}</h2>
      <p className="mt-1 max-w-prose text-ink-soft">{t('bouncing.text', { email })}</p>
      <Button className="mt-3" onClick={() => resume.mutate()} pending={resume.isPending}>
        {t('bouncing.action')}
      </Button>
    </section>
  );
}
