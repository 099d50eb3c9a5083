'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import '@/ui/map/map.css';
import { Marker, NavigationControl, ScaleControl } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { labelTowns, type TownHome } from '@/ui/map/town-labels';
import { useMap } from '@/ui/map/use-map';

/** One home's place, with its surroundings. */
export default function HomeMap({ home, styleUrl }: { home: TownHome; styleUrl: string }) {
  const container = useRef<HTMLDivElement>(null);
  const live = useMap(container, { styleUrl, insidePage: true });
  const map = live?.map;

  useEffect(() => {
    if (!map) return;
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
    const element = document.createElement('span');
    element.className = 'map-here';
    const marker = new Marker({ element }).setLngLat([home.longitude, home.latitude]).addTo(map);
    map.jumpTo({ center: [home.longitude, home.latitude], zoom: 13 });
    return () => {
      marker.remove();
    };
  }, [map, home]);

  useEffect(() => {
    if (!map || !live?.isBundled) return;
    return labelTowns(map, [home]);
  }, [map, live?.isBundled, home]);

  return (
    <div className="gable-map relative size-full">
      {/* No `absolute` here: MapLibre's own sheet makes it relative, and the height would be lost. */}
      <div ref={container} className="size-full" />
    </div>
  );
}
