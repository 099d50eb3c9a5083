'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { isOnMap } from '@/ui/map/bounds';
import { useSeen } from '@/ui/use-seen';
import type { ListingDetail } from '../../contract';

const HomeMap = dynamic(() => import('../map/home-map'), { ssr: false });

/** The home on a map, loaded when it comes into view. */
export function HomePlace(props: {
  home: Pick<ListingDetail, 'latitude' | 'longitude' | 'city'>;
  styleUrl: string;
}) {
  const t = useTranslations('property.place');
  const { home } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(frame);

  if (!isOnMap(home)) return <p className="text-ink-soft">{t('noPlace', { city: home.city })}</p>;
  return (
    <>
      <div
        ref={frame}
        className="h-80 overflow-hidden rounded-lg border border-line bg-sunken md:h-105"
      >
        {isSeen ? <HomeMap home={home} styleUrl={props.styleUrl} /> : null}
      </div>
      <p className="mt-2 text-ink-soft text-sm">{t('approximate')}</p>
    </>
  );
}
