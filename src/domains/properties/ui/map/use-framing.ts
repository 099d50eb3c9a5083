'use client';

import type { MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { boundsOf, type Point } from '@/ui/map/bounds';
import type { AskedSearch } from '../../search-params';
import { viewOf } from './use-map-view';
import { cornersOf } from './view-bounds';

/**
 * Moves the map when, and only when, the search changes: to the area it is kept to, else to all its homes. An area that
 * was just drawn, or the view that was just asked for, is in sight and moves nothing.
 */
export function useFraming(
  map: MapLibreMap | undefined,
  asked: AskedSearch,
  /** The points to frame; null until they are known. */
  extent: readonly Point[] | null,
): void {
  const framed = useRef<string>(null);
  useEffect(() => {
    if (!map) return;
    const key = JSON.stringify({ ...asked, sort: undefined });
    if (framed.current === key) return;
    const corners = asked.area ?? (asked.bounds && cornersOf(asked.bounds));
    const points = corners?.map(([longitude, latitude]) => ({ longitude, latitude })) ?? extent;
    const box = points && boundsOf(points);
    if (!box) return;
    const isFirst = framed.current === null;
    framed.current = key;
    if (corners && !isFirst && isInSight(map, box)) return;
    const isNarrow = map.getContainer().clientWidth < 500;
    const padding = asked.bounds ? 0 : isNarrow ? 44 : 72;
    map.fitBounds(box, { padding, maxZoom: 14, animate: !isFirst });
  }, [map, asked, extent]);
}

function isInSight(
  map: MapLibreMap,
  [west, south, east, north]: NonNullable<ReturnType<typeof boundsOf>>,
): boolean {
  const view = viewOf(map);
  // What an address rounds away.
  const slack = 0.001;
  const inside = [-360, 0, 360].some(
    (turn) => west + turn >= view.west - slack && east + turn <= view.east + slack,
  );
  return inside && south >= view.south - slack && north <= view.north + slack;
}
