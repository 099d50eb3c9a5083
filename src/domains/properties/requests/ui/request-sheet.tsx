'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { Sheet } from '@/ui/sheet';
import { Skeleton } from '@/ui/skeleton';
import type { RequestDraft } from './draft';
import { RequestForm } from './request-form';

interface Props {
  readonly title: string;
  readonly draft: RequestDraft;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSent: () => void;
}

/** The form in a sheet, or the sentence that says why there is none. */
export function RequestSheet({ title, draft, open, onOpenChange, onSent }: Props) {
  const t = useTranslations('requests');
  const trpc = useTRPC();
  const form = useQuery(
    trpc.requests.form.queryOptions({ propertyId: draft.propertyId }, { enabled: open }),
  );
  const refusal = form.data?.refusal ?? null;
  return (
    <Sheet
      title={t(draft.kind === 'visit' ? 'form.visitTitle' : 'form.questionTitle')}
      description={t('form.about', { home: title })}
      open={open}
      onOpenChange={onOpenChange}
    >
      {form.isPending ? (
        <div aria-busy="true" className="grid gap-4 pb-8">
          <span className="sr-only">{t('form.loading')}</span>
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-24" />
          <Skeleton className="h-11" />
        </div>
      ) : null}
      {form.isError && !form.data ? (
        <ErrorState
          title={t('form.loadFailed')}
          onRetry={() => form.refetch()}
          retrying={form.isFetching}
          className="mb-8"
        />
      ) : null}
      {form.data && refusal !== null && refusal !== 'sign_in' ? (
        <div className="grid justify-items-start gap-4 pb-8">
          <p>{t(`refusal.${refusal}`)}</p>
          {refusal === 'own_listing' ? (
            <LinkButton href="/inbox">{t('refusal.toInbox')}</LinkButton>
          ) : null}
        </div>
      ) : null}
      {form.data && (refusal === null || refusal === 'sign_in') ? (
        <RequestForm
          draft={draft}
          about={form.data}
          onSent={() => {
            onOpenChange(false);
            onSent();
          }}
        />
      ) : null}
    </Sheet>
  );
}
