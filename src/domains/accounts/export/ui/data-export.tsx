'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { Progress } from '@/ui/progress';
import { isDeclined, useProof } from '../../security/ui/proof';
import type { ExportView } from '../contract';

/** How often the page asks how far the archive is. */
const ASK_EVERY_MS = 2000;

const isUnderWay = (made: ExportView | null | undefined) =>
  made?.status === 'waiting' || made?.status === 'packing';

/** Asks for the archive, shows how far it is, and gives it. */
export function DataExport({ timeZone }: { timeZone: string | null }) {
  const t = useTranslations('ownData.export');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const proving = useProof();
  const key = trpc.ownData.export.queryKey();
  const { data: made } = useSuspenseQuery({
    ...trpc.ownData.export.queryOptions(),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ASK_EVERY_MS : false),
  });
  const request = useMutation(trpc.ownData.requestExport.mutationOptions());
  const link = useMutation(trpc.ownData.linkToExport.mutationOptions());

  const fail = (error: unknown) => {
    if (!isDeclined(error)) notify({ title: t('problem'), meaning: 'risk' });
  };
  const start = () =>
    proving(() => request.mutateAsync()).then((begun) => queries.setQueryData(key, begun), fail);
  const download = (id: string) =>
    proving(() => link.mutateAsync({ id })).then(({ url }) => location.assign(url), fail);

  return (
    <div className="grid content-start gap-5">
      <div aria-live="polite" className="empty:hidden">
        {made && isUnderWay(made) && (
          <div className="grid max-w-lg gap-3">
            <p>{t(made.status === 'waiting' ? 'waiting' : 'packing')}</p>
            <Progress label={t('progress')} value={made.progress / 100} />
          </div>
        )}
        {made?.status === 'failed' && <p className="max-w-prose text-risk">{t('failed')}</p>}
        {made?.status === 'ready' && <ReadyLine made={made} timeZone={timeZone} />}
      </div>
      <div className="flex flex-wrap gap-3">
        {made?.status === 'ready' && (
          <Button variant="primary" pending={link.isPending} onClick={() => download(made.id)}>
            <Download aria-hidden="true" className="size-5" strokeWidth={1.5} />
            {t('download')}
          </Button>
        )}
        {!isUnderWay(made) && (
          <Button pending={request.isPending} onClick={start}>
            {t(made?.status === 'ready' ? 'again' : 'start')}
          </Button>
        )}
      </div>
    </div>
  );
}

function ReadyLine({ made, timeZone }: { made: ExportView; timeZone: string | null }) {
  const t = useTranslations('ownData.export');
  const format = useFormatter();
  const zone = timeZone ?? 'UTC';
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: zone });
  const megabytes = format.number((made.size ?? 0) / 1_000_000, { maximumSignificantDigits: 2 });
  return (
    <p className="max-w-prose">
      {t('ready', { date: day(made.createdAt) })} · {t('size', { megabytes })}.{' '}
      {made.expiresAt && t('until', { date: day(made.expiresAt) })}
    </p>
  );
}
