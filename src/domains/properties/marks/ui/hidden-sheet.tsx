'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Price } from '@/ui/price';
import { Sheet } from '@/ui/sheet';
import { Skeleton } from '@/ui/skeleton';
import { useHiddenNow, useSetHidden } from './use-hidden';

/** As many as a reader looks through; the newest come first. */
const SHOWN = 100;

/** The homes that the reader hides, whichever search they would be in, each with the way back. */
export default function HiddenSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('homes.hide');
  const trpc = useTRPC();
  const now = useHiddenNow();
  const set = useSetHidden();
  const hidden = useQuery(
    trpc.marks.hidden.queryOptions({ perPage: SHOWN }, { enabled: props.open }),
  );
  const homes = hidden.data?.listings.filter(({ id }) => now[id] !== false) ?? [];
  return (
    <Sheet title={t('title')} open={props.open} onOpenChange={props.onOpenChange}>
      {hidden.isPending ? <Skeleton className="h-16 w-full" /> : null}
      {hidden.isError ? <ErrorState title={t('error')} onRetry={() => hidden.refetch()} /> : null}
      {hidden.data && homes.length === 0 ? <p className="text-ink-soft">{t('none')}</p> : null}
      <ul className="divide-y divide-line pb-4">
        {homes.map((home) => (
          <li key={home.id} className="flex items-center justify-between gap-4 py-3">
            <div className="min-w-0">
              <Link href={`/properties/${home.id}`} className="line-clamp-1 hover:underline">
                {home.title}
              </Link>
              <p className="text-ink-soft text-sm">
                <Price money={home.price} perMonth={home.transaction === 'rent'} /> · {home.city}
              </p>
            </div>
            <Button size="small" onClick={() => void set(home.id, false, false)}>
              {t('again')}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
