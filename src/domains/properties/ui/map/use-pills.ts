'use client';

import type { MapLibreMap } from 'maplibre-gl';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { isOnMap } from '@/ui/map/bounds';
import type { ListingCard } from '../../contract';
import type { Mark } from './mark';
import { PriceMarkers } from './price-markers';

/** Draws the marks of a search, and lights those of the homes that are pointed at. */
export function usePills(props: {
  map: MapLibreMap | undefined;
  marks: readonly Mark[] | null;
  isAbout: boolean;
  homes: readonly ListingCard[];
  hovered: number | null;
  picked: number | null;
  onHover: (id: number | null) => void;
  onPick: (id: number | null) => void;
}): void {
  const { map, marks, isAbout, homes, hovered, picked, onHover, onPick } = props;
  const pills = useRef<PriceMarkers>(null);
  const t = useTranslations('search.map');
  const locale = useLocale();

  useEffect(() => {
    if (!map) return;
    const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    const own = new PriceMarkers(map, {
      onHover,
      onPick,
      groupText: (count, about) =>
        about ? t('about', { count: short.format(count) }) : short.format(count),
      groupLabel: (count, about) => t(about ? 'groupAbout' : 'group', { count }),
    });
    pills.current = own;
    return () => {
      pills.current = null;
      own.remove();
    };
  }, [map, onHover, onPick, t, locale]);

  useEffect(() => {
    if (map && marks) pills.current?.show(marks, isAbout);
  }, [map, marks, isAbout]);

  useEffect(() => {
    const ids = [hovered, picked].filter((id) => id !== null);
    pills.current?.highlight(
      ids.map((id) => ({
        id,
        point: homes.filter(isOnMap).find((home) => home.id === id) ?? null,
      })),
    );
  }, [hovered, picked, homes]);
}
