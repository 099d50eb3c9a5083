'use client';

import { Images } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import type { ListingDetail } from '../../contract';
import { HomePhoto } from '../card/home-photo';

const Lightbox = dynamic(() => import('./lightbox'), { ssr: false });

/** How many photos stand on the page; the others are one press away. */
const SHOWN = 5;

/** The first photo large, the next beside it; each opens all of them on the full screen. */
export function Gallery({ photos, title }: Pick<ListingDetail, 'photos' | 'title'>) {
  const t = useTranslations('property.gallery');
  const [open, setOpen] = useState<number | null>(null);
  const [first, ...others] = photos.slice(0, SHOWN);
  if (!first) {
    return <HomePhoto photo={undefined} alt="" sizes="100vw" className="max-h-96 md:rounded-lg" />;
  }
  return (
    <section aria-label={t('label')} className="relative">
      <div
        className={classNames(
          'grid gap-1 overflow-hidden max-md:-mx-4 md:gap-2 md:rounded-lg',
          others.length >= 2 && 'md:grid-cols-[2fr_1fr]',
          others.length >= 4 && 'lg:grid-cols-[2fr_1fr_1fr]',
        )}
      >
        <PhotoButton index={0} onOpen={setOpen} total={photos.length}>
          <HomePhoto
            photo={first}
            alt={first.caption ?? t('alt', { title, number: 1 })}
            sizes="(min-width: 64rem) 50vw, 100vw"
            eager
            className="h-full"
          />
        </PhotoButton>
        {[others.slice(0, 2), others.slice(2, 4)].map((column, at) =>
          column.length === 2 ? (
            <div
              key={column[0]?.url}
              className={classNames(
                'grid-rows-2 gap-2',
                at === 0 ? 'hidden md:grid' : 'hidden lg:grid',
              )}
            >
              {column.map((photo, row) => (
                <PhotoButton
                  key={photo.url}
                  index={1 + at * 2 + row}
                  onOpen={setOpen}
                  total={photos.length}
                >
                  <HomePhoto
                    photo={photo}
                    alt={photo.caption ?? t('alt', { title, number: 2 + at * 2 + row })}
                    sizes="(min-width: 64rem) 25vw, 33vw"
                    className="h-full"
                  />
                </PhotoButton>
              ))}
            </div>
          ) : null,
        )}
      </div>
      {photos.length > 1 ? (
        <Button
          size="small"
          onClick={() => setOpen(0)}
          className="absolute! right-0 bottom-3 shadow-float md:right-3"
        >
          <Images aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {t('all', { count: photos.length })}
        </Button>
      ) : null}
      {open === null ? null : (
        <Lightbox photos={photos} title={title} start={open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function PhotoButton(props: {
  index: number;
  total: number;
  onOpen: (index: number) => void;
  children: ReactNode;
}) {
  const t = useTranslations('property.gallery');
  return (
    <button
      type="button"
      aria-label={t('open', { number: props.index + 1, total: props.total })}
      onClick={() => props.onOpen(props.index)}
      className="relative min-h-0 focus-visible:-outline-offset-4"
    >
      {props.children}
    </button>
  );
}
