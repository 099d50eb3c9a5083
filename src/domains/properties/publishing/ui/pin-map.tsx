'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import '@/ui/map/map.css';
import { Marker, NavigationControl } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { useMap } from '@/ui/map/use-map';

interface Pin {
  readonly latitude: number;
  readonly longitude: number;
}

/** About 10 m of latitude: one press of an arrow key. */
const STEP = 0.0001;
const KEYS: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** A map with one pin that is dragged, put with a click, or moved by arrow keys (with Shift ten times as far). */
export default function PinMap(props: {
  pin: Pin;
  label: string;
  styleUrl: string;
  onMove: (pin: Pin) => void;
}) {
  const { pin, label } = props;
  const container = useRef<HTMLDivElement>(null);
  const marker = useRef<Marker>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const map = useMap(container, { styleUrl: props.styleUrl, insidePage: true })?.map;

  useEffect(() => {
    if (!map) return;
    const { pin: start } = latest.current;
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'map-here cursor-grab';
    const placed = new Marker({ element, draggable: true })
      .setLngLat([start.longitude, start.latitude])
      .addTo(map);
    marker.current = placed;
    map.jumpTo({ center: [start.longitude, start.latitude], zoom: 14 });
    const tell = () => {
      const { lng, lat } = placed.getLngLat().wrap();
      latest.current.onMove({ latitude: rounded(lat), longitude: rounded(lng) });
    };
    placed.on('dragend', tell);
    map.on('click', ({ lngLat }) => {
      placed.setLngLat(lngLat);
      tell();
    });
    element.addEventListener('keydown', (event) => {
      const step = KEYS[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const { lng, lat } = placed.getLngLat();
      const times = event.shiftKey ? 10 : 1;
      placed.setLngLat([lng + times * step[0], lat + times * step[1]]);
      tell();
    });
    return () => {
      marker.current = null;
      placed.remove();
    };
  }, [map]);

  // A town that was chosen takes the pin along; one's own move has put it there already.
  useEffect(() => {
    const placed = marker.current;
    if (!map || !placed) return;
    placed.getElement().setAttribute('aria-label', label);
    const { lng, lat } = placed.getLngLat();
    if (rounded(lat) === pin.latitude && rounded(lng) === pin.longitude) return;
    placed.setLngLat([pin.longitude, pin.latitude]);
    map.jumpTo({ center: [pin.longitude, pin.latitude] });
  }, [map, pin.latitude, pin.longitude, label]);

  return (
    <div className="gable-map relative size-full">
      {/* No `absolute` here: MapLibre's own sheet makes it relative, and the height would be lost. */}
      <div ref={container} className="size-full" />
    </div>
  );
}

/** To about 10 cm: more digits would claim to know the doormat. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
