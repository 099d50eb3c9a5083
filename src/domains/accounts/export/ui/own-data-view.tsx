'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { DeleteAccount } from '../../deletion/ui/delete-account';
import { ProofProvider } from '../../security/ui/proof';
import { PagePart } from '../../ui/page-part';
import { DataExport } from './data-export';

/** All that is kept about the person: to have it, and to have it gone. */
export function OwnDataView({ timeZone }: { timeZone: string | null }) {
  const t = useTranslations('ownData');
  const trpc = useTRPC();
  const { data: security } = useSuspenseQuery(trpc.security.mine.queryOptions());
  return (
    <ProofProvider hasPassword={security.hasPassword}>
      <PagePart title={t('export.title')} text={t('export.text')}>
        <DataExport timeZone={timeZone} />
      </PagePart>
      <PagePart title={t('deletion.title')} text={t('deletion.text')}>
        <DeleteAccount timeZone={timeZone} />
      </PagePart>
    </ProofProvider>
  );
}
