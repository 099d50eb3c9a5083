'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import '@/ui/map/map.css';
import './sales-map.css';
import { type MapLibreMap, Marker, NavigationControl, ScaleControl } from 'maplibre-gl';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { boundsOf, isOnMap, type Point } from '@/ui/map/bounds';
import { useMap } from '@/ui/map/use-map';
import type { ComparableSale } from '../../valuation/contract';
import type { ComparedHome } from './comparable-params';
import { SaleDots } from './sale-dots';

export interface MapView {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The home and the sales around it. Loaded by itself, after the figures. */
export default function SalesMap(props: {
  home: ComparedHome;
  sales: readonly ComparableSale[];
  styleUrl: string;
  lit: number | null;
  onPoint: (id: number | null) => void;
  picked: number | null;
  onPick: (id: number | null) => void;
  /** What it shows, once the reader has moved it. */
  onView: (view: MapView) => void;
}) {
  const { sales, lit, picked, onPoint, onPick, onView } = props;
  const { latitude, longitude } = props.home;
  const t = useTranslations('price.comparables');
  const base = useTranslations('map');
  const container = useRef<HTMLDivElement>(null);
  const dots = useRef<SaleDots | null>(null);
  const live = useMap(container, {
    styleUrl: props.styleUrl,
    insidePage: true,
    title: t('mapTitle'),
  });
  const map = live?.map;

  useEffect(() => {
    if (!map) return;
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
  }, [map]);

  useEffect(() => {
    if (!map) return;
    const element = document.createElement('span');
    element.className = 'sale-home';
    const marker = new Marker({ element }).setLngLat([longitude, latitude]).addTo(map);
    return () => {
      marker.remove();
    };
  }, [map, latitude, longitude]);

  useEffect(() => {
    if (!map) return;
    const shown = sales.filter(isOnMap);
    const own = new SaleDots(map, shown, { onPoint, onPick });
    dots.current = own;
    return () => {
      own.remove();
      dots.current = null;
    };
  }, [map, sales, onPoint, onPick]);

  useEffect(() => {
    dots.current?.light(lit, picked);
  });

  useEffect(() => {
    if (!map) return;
    const read = ({ originalEvent }: { originalEvent?: unknown }) => {
      if (!originalEvent) return;
      const bounds = map.getBounds();
      onView({
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      });
    };
    map.on('moveend', read);
    return () => {
      map.off('moveend', read);
    };
  }, [map, onView]);

  const key = sales.map(({ id }) => id).join();
  const framed = useRef(sales);
  framed.current = sales;
  useEffect(() => {
    // By what is shown, not by the list's identity: a query that is asked again moves nothing.
    if (map) frame(map, [{ latitude, longitude }, ...(key ? framed.current.filter(isOnMap) : [])]);
  }, [map, latitude, longitude, key]);

  return (
    <div className="gable-map relative size-full">
      {/* No `absolute` here: MapLibre's own sheet makes it relative, and the height would be lost. */}
      <div ref={container} className="size-full" />
      {live?.isBundled ? (
        <p className="pointer-events-none absolute top-3 right-16 left-3 w-fit rounded-md bg-surface/85 px-3 py-1 text-ink-soft text-sm">
          {base('offline')}
        </p>
      ) : null}
    </div>
  );
}

function frame(map: MapLibreMap, points: readonly Point[]) {
  const bounds = boundsOf(points);
  if (bounds) map.fitBounds(bounds, { padding: 48, maxZoom: 15.5, animate: false });
}
