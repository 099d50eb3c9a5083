'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { NavigationControl, ScaleControl } from 'maplibre-gl';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { formatMoney } from '@/kernel/money';
import type { ListingCard, MapPoint } from '../../contract';
import { boundsOf, isOnMap } from './bounds';
import { MapCard } from './map-card';
import { PriceMarkers } from './price-markers';
import { labelTowns } from './town-labels';
import { useMap } from './use-map';

export interface HomesMapProps {
  /** Every home of the search that has a place. */
  readonly points: readonly MapPoint[];
  /** Those that the list has loaded: they know their town and their title. */
  readonly homes: readonly ListingCard[];
  /**
   * Changes with the search: then, and only then, the map moves to frame all homes. Null while the points are still
   * those of the search before, which would be framed in vain.
   */
  readonly searchKey: string | null;
  readonly styleUrl: string;
  readonly hovered: number | null;
  readonly onHover: (id: number | null) => void;
  readonly picked: number | null;
  readonly onPick: (id: number | null) => void;
}

/** The results as prices on a map. Loaded by itself, after the list: MapLibre outweighs the rest of the page. */
export default function HomesMap(props: HomesMapProps) {
  const { points, homes, searchKey, styleUrl, hovered, onHover, picked, onPick } = props;
  const container = useRef<HTMLDivElement>(null);
  const markers = useRef<PriceMarkers>(null);
  const framed = useRef<string>(null);
  const live = useMap(container, { styleUrl });
  const map = live?.map;
  const words = useTranslations('search');
  const locale = useLocale();

  useEffect(() => {
    if (!map) return;
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
    const close = () => onPick(null);
    map.on('click', close);
    return () => {
      map.off('click', close);
    };
  }, [map, onPick]);

  useEffect(() => {
    if (!map) return;
    const prices = new PriceMarkers(map, {
      onHover,
      onPick,
      groupText: (count) => words('map.group', { count }),
    });
    markers.current = prices;
    return () => {
      markers.current = null;
      prices.remove();
    };
  }, [map, onHover, onPick, words]);

  useEffect(() => {
    if (!map) return;
    const placed = points.filter(isOnMap);
    const bounds = boundsOf(placed);
    if (bounds && searchKey !== null && framed.current !== searchKey) {
      const padding = map.getContainer().clientWidth < 500 ? 44 : 72;
      map.fitBounds(bounds, { padding, maxZoom: 14, animate: framed.current !== null });
      framed.current = searchKey;
    }
    markers.current?.show(
      placed.map((point) => ({
        id: point.id,
        longitude: point.longitude,
        latitude: point.latitude,
        price: formatMoney(point.price, locale, { compact: true }),
        label: formatMoney(point.price, locale),
      })),
    );
  }, [map, points, searchKey, locale]);

  useEffect(() => {
    // After the prices above have been drawn, which the names keep clear of.
    if (!map || !live?.isBundled || points.length === 0) return;
    return labelTowns(map, homes.filter(isOnMap));
  }, [map, live?.isBundled, homes, points]);

  useEffect(() => {
    markers.current?.highlight(hovered, picked);
  }, [hovered, picked]);

  return (
    <div className="gable-map relative size-full">
      {/* No `absolute` here: MapLibre's own sheet makes it relative, and the height would be lost. */}
      <div ref={container} className="size-full" />
      {live?.isBundled ? (
        <p className="absolute top-3 left-3 rounded-md bg-surface/85 px-3 py-1 text-ink-soft text-sm">
          {words('map.offline')}
        </p>
      ) : null}
      {picked === null ? null : (
        <MapCard
          key={picked}
          id={picked}
          known={homes.find((home) => home.id === picked)}
          onClose={() => onPick(null)}
        />
      )}
    </div>
  );
}
