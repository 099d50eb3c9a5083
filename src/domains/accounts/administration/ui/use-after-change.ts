import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';

/** What follows a deed on an account: it is said, and everything on these pages is read again. */
export function useAfterChange() {
  const t = useTranslations('admin.user');
  const trpc = useTRPC();
  const queries = useQueryClient();
  return (done: string) => ({
    onSuccess: () => notify({ title: done, meaning: 'good' }),
    onError: () => notify({ title: t('failed'), meaning: 'risk' }),
    onSettled: () => queries.invalidateQueries(trpc.administration.pathFilter()),
  });
}
