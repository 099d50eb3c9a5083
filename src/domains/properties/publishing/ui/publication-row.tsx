'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { GableDrawing } from '@/ui/gable-drawing';
import { LinkButton } from '@/ui/link-button';
import { Price } from '@/ui/price';
import { photoSources, placeholderStyle } from '../../ui/card/photo-sources';
import type { PublicationSummary } from '../contract';
import { PriceDialog } from './price-dialog';
import { PublicationBadge } from './publication-status';
import { RemoveDraft } from './remove-draft';
import { StatusMenu } from './status-menu';

/** One of the reader's homes in a line: its cover, how it stands, its figures, and what can be done. */
export function PublicationRow({ home }: { home: PublicationSummary }) {
  const t = useTranslations('sell');
  const [isPricing, setPricing] = useState(false);
  const title = home.title.trim() || t('untitled');
  const isRent = home.transaction === 'rent';
  return (
    <li className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-4 border-line border-t py-6 md:grid-cols-[9rem_minmax(0,1fr)_auto] md:gap-x-6">
      <Cover cover={home.cover} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="min-w-0 font-medium text-base">
            <Link href={`/sell/${home.id}`} className="touch hover:underline">
              {title}
            </Link>
          </h2>
          <PublicationBadge status={home.status} transaction={home.transaction} />
        </div>
        {home.city ? <p className="text-ink-soft text-sm">{home.city}</p> : null}
        <p className="title mt-1 text-lg">
          {home.price ? (
            <Price money={home.price} perMonth={isRent} />
          ) : (
            <span className="font-text text-base text-ink-soft">{t('noPrice')}</span>
          )}
        </p>
        {home.propertyId === null ? null : <Figures home={home} />}
      </div>
      <div className="col-span-2 flex flex-wrap items-start gap-2 md:col-span-1 md:justify-end">
        <LinkButton href={`/sell/${home.id}`} size="small">
          {t('edit')}
        </LinkButton>
        {home.propertyId === null ? (
          <RemoveDraft id={home.id} title={title} />
        ) : home.status === 'taken_down' ? null : (
          <>
            <LinkButton href={`/properties/${home.propertyId}`} size="small" variant="quiet">
              {t('seePage')}
            </LinkButton>
            <StatusMenu
              id={home.id}
              title={title}
              status={home.status}
              transaction={home.transaction}
              onPrice={() => setPricing(true)}
            />
          </>
        )}
      </div>
      {isPricing && home.price ? (
        <PriceDialog
          id={home.id}
          price={home.price}
          isRent={isRent}
          onClose={() => setPricing(false)}
        />
      ) : null}
    </li>
  );
}

function Cover({ cover }: { cover: PublicationSummary['cover'] }) {
  if (!cover)
    return (
      <div className="grid aspect-3/2 place-items-center rounded-md bg-sunken">
        <GableDrawing className="w-12 text-line-strong" />
      </div>
    );
  return (
    <img
      {...photoSources(cover.url)}
      alt=""
      sizes="(min-width: 48rem) 9rem, 6rem"
      width={144}
      height={96}
      style={placeholderStyle(cover.placeholder)}
      className="aspect-3/2 w-full rounded-md bg-center bg-cover bg-sunken object-cover"
    />
  );
}

function Figures({ home }: { home: PublicationSummary }) {
  const t = useTranslations('sell');
  return (
    <ul className="figures mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-sm">
      <li>
        {t('views', { count: home.views })}
        {home.views > 0 ? `, ${t('viewsThisWeek', { count: home.viewsThisWeek })}` : null}
      </li>
      <li>{t('favourites', { count: home.favourites })}</li>
      <li>{t('requests', { count: home.requests })}</li>
    </ul>
  );
}
