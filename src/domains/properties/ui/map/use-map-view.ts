'use client';

import type { MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';

/** What a map shows, in degrees (past ±180° where it shows the date line) and in its own zoom. */
export interface MapView {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly zoom: number;
}

/** Goes with a movement that a press on a pill began, which MapLibre cannot know for the reader's. */
export const BY_READER = { byReader: true } as const;

interface Rest {
  readonly view: MapView;
  /** Whether the reader brought the map here, rather than the search. */
  readonly isMoved: boolean;
}

/** Where the map came to rest; null until it moved for the first time. */
export function useMapView(map: MapLibreMap | undefined): Rest | null {
  const [rest, setRest] = useState<Rest | null>(null);
  useEffect(() => {
    if (!map) return;
    const read = (event: { originalEvent?: Event | undefined; byReader?: boolean }) => {
      const isMoved = event.byReader === true || event.originalEvent !== undefined;
      setRest({ view: viewOf(map), isMoved });
    };
    const resize = () => setRest((before) => before && { ...before, view: viewOf(map) });
    map.on('moveend', read);
    map.on('resize', resize);
    return () => {
      map.off('moveend', read);
      map.off('resize', resize);
    };
  }, [map]);
  return rest;
}

export function viewOf(map: MapLibreMap): MapView {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
    zoom: map.getZoom(),
  };
}
