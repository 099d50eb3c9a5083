'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';
import { Price } from '@/ui/price';
import { Skeleton } from '@/ui/skeleton';
import type { ListingCard } from '../../contract';
import { HomeFacts } from '../card/home-facts';
import { HomePhoto } from '../card/home-photo';

/** The picked home over the map's lower edge; fetched where the list has not come to it yet. */
export function MapCard(props: {
  id: number;
  known: ListingCard | undefined;
  onClose: () => void;
}) {
  const t = useTranslations('search.map');
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.properties.byId.queryOptions({ id: props.id }, { enabled: !props.known }),
  );
  const home = props.known ?? data;
  const { onClose } = props;
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [onClose]);
  return (
    <article
      aria-live="polite"
      className="absolute inset-x-3 bottom-8 z-10 mx-auto flex max-w-md overflow-hidden rounded-lg bg-surface shadow-float"
    >
      {home ? (
        <>
          <div className="w-36 shrink-0 sm:w-44">
            <HomePhoto photo={home.photos[0]} alt="" sizes="176px" className="h-full" />
          </div>
          <div className="min-w-0 p-4 pr-12">
            <p className="title text-lg">
              <Price money={home.price} perMonth={home.transaction === 'rent'} />
            </p>
            <HomeFacts home={home} className="text-sm" />
            <Link
              href={`/properties/${home.id}`}
              className="mt-1 line-clamp-2 after:absolute after:inset-0 hover:underline"
            >
              {home.title}
            </Link>
          </div>
        </>
      ) : (
        <div className="flex w-full gap-4 p-4">
          <Skeleton className="h-20 w-32 shrink-0" />
          <div className="grow">
            <Skeleton className="h-6 w-24" />
            <Skeleton className="mt-3 h-4 w-40" />
          </div>
        </div>
      )}
      <button
        type="button"
        aria-label={t('close')}
        onClick={onClose}
        className="absolute top-1 right-1 z-10 grid size-11 place-items-center rounded-full text-ink-soft hover:text-ink"
      >
        <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </button>
    </article>
  );
}
