'use client';

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { useTRPC } from '@/trpc/client';
import { isOnMap, type Point } from '@/ui/map/bounds';
import { MOST_POINTS } from '../../map-limits';
import type { AskedSearch } from '../../search-params';
import { type Mark, markOfCluster, markOfPoint } from './mark';
import { boxesOf } from './tiles';
import type { MapView } from './use-map-view';

/** From here on homes stand apart: the map asks for each of them, with its price. */
const PINS_ZOOM = 15;
/** Squares of the world that show how far a search reaches, wherever its newest homes are. */
const OVERVIEW_ZOOM = 4;

interface Marks {
  /** Null while what the view needs is on its way; what is shown stays until then. */
  readonly marks: readonly Mark[] | null;
  readonly isAbout: boolean;
  /** What a map has to frame to show the whole search; null until it is known. */
  readonly extent: readonly Point[] | null;
}

/**
 * What the map shows of a search: every home of a small one; of a larger one what the server counts in the view, by
 * tile, so that what was once looked at is not asked for again.
 */
export function useMarks(asked: AskedSearch, view: MapView | null): Marks {
  const trpc = useTRPC();
  const locale = useLocale();
  const { sort: _order, ...filters } = asked;
  const points = useQuery(
    trpc.properties.mapPoints.queryOptions(filters, { placeholderData: keepPreviousData }),
  );
  const all = points.isPlaceholderData ? undefined : points.data;
  const isMany = (all?.length ?? 0) >= MOST_POINTS;
  const overview = useQuery(
    trpc.properties.clusters.queryOptions({ ...filters, zoom: OVERVIEW_ZOOM }, { enabled: isMany }),
  );
  const boxes = isMany && view ? boxesOf(view, view.zoom, asked.bounds) : [];
  const isNear = view !== null && view.zoom >= PINS_ZOOM;
  const pins = useQueries({
    queries: (isNear ? boxes : []).map((bounds) =>
      trpc.properties.mapPoints.queryOptions({ ...filters, bounds }),
    ),
    combine: answers,
  });
  const counts = useQueries({
    queries: (isNear ? [] : boxes).map((bounds) =>
      trpc.properties.clusters.queryOptions({
        ...filters,
        bounds,
        // Squares of 64 to 128 points on the screen: the map's tiles are twice as wide as those the server counts by.
        zoom: Math.floor(view?.zoom ?? 0) + 1,
      }),
    ),
    combine: answers,
  });

  const marks = useMemo(() => {
    if (!all) return null;
    if (!isMany) return all.filter(isOnMap).map((point) => markOfPoint(point, locale));
    if (!pins || !counts || !view) return null;
    const seen = new Map(
      [
        ...pins.flat().map((point) => markOfPoint(point, locale)),
        ...counts.flatMap(({ clusters }) => clusters.map((one) => markOfCluster(one, locale))),
      ].map((mark) => [mark.key, mark]),
    );
    return [...seen.values()].filter(isOnMap);
  }, [all, isMany, pins, counts, view, locale]);

  const extent = useMemo(() => {
    if (!all) return null;
    if (!isMany) return all.filter(isOnMap);
    if (overview.isPending) return null;
    return [...all, ...(overview.data?.clusters ?? [])].filter(isOnMap);
  }, [all, isMany, overview.isPending, overview.data]);

  return { marks, isAbout: counts?.some((answer) => answer.isAbout) ?? false, extent };
}

/** All answers, or null until none is missing; one that failed is left out, so that the rest of the map is drawn. */
function answers<Data>(results: readonly { data?: Data; isPending: boolean }[]): Data[] | null {
  if (results.some(({ isPending }) => isPending)) return null;
  return results.flatMap(({ data }) => (data === undefined ? [] : [data]));
}
