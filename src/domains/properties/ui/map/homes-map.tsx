'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import '@/ui/map/map.css';
import { NavigationControl, ScaleControl } from 'maplibre-gl';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { isOnMap } from '@/ui/map/bounds';
import { labelTowns } from '@/ui/map/town-labels';
import { useMap } from '@/ui/map/use-map';
import { notify } from '@/ui/notify';
import type { Bounds, ListingCard, Position } from '../../contract';
import type { AskedSearch } from '../../search-params';
import { MapCard } from './map-card';
import { MapTools } from './map-tools';
import { useDrawing } from './use-drawing';
import { useFraming } from './use-framing';
import { useMapView } from './use-map-view';
import { useMarks } from './use-marks';
import { usePills } from './use-pills';
import { searchedBounds } from './view-bounds';

/** The part of the search that is told on the map: at most one of the two. */
interface SearchedArea {
  readonly area: Position[] | null;
  readonly bounds: Bounds | null;
}

interface HomesMapProps {
  readonly asked: AskedSearch;
  readonly onArea: (area: SearchedArea) => void;
  /** The homes that the list has loaded: they know their town and their title. */
  readonly homes: readonly ListingCard[];
  readonly styleUrl: string;
  readonly hovered: number | null;
  readonly onHover: (id: number | null) => void;
  readonly picked: number | null;
  readonly onPick: (id: number | null) => void;
}

/** The results as prices on a map. Loaded by itself, after the list: MapLibre outweighs the rest of the page. */
export default function HomesMap(props: HomesMapProps) {
  const { asked, onArea, homes, hovered, onHover, picked, onPick } = props;
  const container = useRef<HTMLDivElement>(null);
  const t = useTranslations('search.map');
  const live = useMap(container, { styleUrl: props.styleUrl, title: t('title') });
  const map = live?.map;
  const rest = useMapView(map);
  const { marks, isAbout, extent } = useMarks(asked, rest?.view ?? null);
  const drawing = useDrawing(map, asked, (area) => change({ area, bounds: null }, t('draw.done')));

  /** Says what happened, with the way back. */
  function change(next: SearchedArea, title: string) {
    const before = { area: asked.area ?? null, bounds: asked.bounds ?? null };
    onArea(next);
    notify({
      title,
      meaning: 'good',
      action: { label: t('undo'), onSelect: () => onArea(before) },
    });
  }

  useEffect(() => {
    if (!map) return;
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
  }, [map]);

  useEffect(() => {
    if (!map || drawing.isDrawing) return;
    const close = () => onPick(null);
    map.on('click', close);
    return () => {
      map.off('click', close);
    };
  }, [map, onPick, drawing.isDrawing]);

  usePills({ map, marks, isAbout, homes, hovered, picked, onHover, onPick });
  // After the pills: they listen first, and stand where they should when the map has moved.
  useFraming(map, asked, extent);

  useEffect(() => {
    // After the prices above have been drawn, which the names keep clear of.
    if (!map || !live?.isBundled || !marks || marks.length === 0) return;
    return labelTowns(map, homes.filter(isOnMap));
  }, [map, live?.isBundled, homes, marks]);

  const hasArea = asked.area !== undefined || asked.bounds !== undefined;
  const view = rest?.isMoved ? rest.view : null;
  return (
    <div className="gable-map relative size-full">
      {/* No `absolute` here: MapLibre's own sheet makes it relative, and the height would be lost. */}
      <div ref={container} className="size-full" />
      <MapTools
        drawing={drawing}
        hasArea={hasArea}
        onSearchHere={view && (() => onArea({ area: null, bounds: searchedBounds(view) }))}
        onRemoveArea={() => change({ area: null, bounds: null }, t('draw.removed'))}
        isBundled={live?.isBundled ?? false}
      />
      {picked === null || drawing.isDrawing ? null : (
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
