'use client';

import type { MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { Position } from '../../contract';
import type { AskedSearch } from '../../search-params';
import { AreaDrawing } from './area-drawing';
import { AreaLayer } from './area-layer';
import { searchableArea } from './searchable-area';
import { cornersOf } from './view-bounds';

/** The searched area on the map, and the drawing of another. `onArea` is given what was drawn. */
export function useDrawing(
  map: MapLibreMap | undefined,
  asked: AskedSearch,
  onArea: (area: Position[]) => void,
) {
  const layer = useRef<AreaLayer>(null);
  const drawing = useRef<AreaDrawing>(null);
  const latest = useRef(onArea);
  const [isDrawing, setDrawing] = useState(false);
  const [corners, setCorners] = useState(0);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    latest.current = onArea;
  });

  useEffect(() => {
    if (!map) return;
    const own = new AreaLayer(map);
    layer.current = own;
    return () => {
      layer.current = null;
      own.remove();
    };
  }, [map]);

  useEffect(() => {
    if (!map) return;
    layer.current?.showArea(asked.area ?? (asked.bounds ? cornersOf(asked.bounds) : []));
  }, [map, asked.area, asked.bounds]);

  useEffect(() => {
    if (!map || !layer.current || !isDrawing) return;
    const own = new AreaDrawing(map, layer.current, {
      onCorners: setCorners,
      onCancel: () => setDrawing(false),
      onClose: (drawn) => {
        setDrawing(false);
        const area = searchableArea(drawn);
        setRefused(area === null);
        if (area) latest.current(area);
      },
    });
    drawing.current = own;
    // The arrows move the map, and the space bar sets a corner in its middle.
    map.getCanvas().focus({ preventScroll: true });
    return () => {
      drawing.current = null;
      own.remove();
    };
  }, [map, isDrawing]);

  return {
    isDrawing,
    /** How many corners are set. */
    corners,
    /** The last line that was closed makes no area. */
    isRefused,
    start: () => {
      setCorners(0);
      setRefused(false);
      setDrawing(true);
    },
    cancel: () => setDrawing(false),
    undo: () => drawing.current?.undo(),
    close: () => drawing.current?.close(),
  };
}
