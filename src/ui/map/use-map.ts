'use client';

import {
  type GeoJSONSource,
  MapLibreMap,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { blankStyle, bundledStyle, fetchStyle, fetchWorld, type World } from './base-style';
import { graticule } from './graticule';
import { onThemeChange, readPalette } from './palette';
import { soften } from './soften';

type Base = { kind: 'public'; style: StyleSpecification } | { kind: 'bundled'; world: World };

interface LiveMap {
  readonly map: MapLibreMap;
  /** The base without streets: then the towns' names are ours to write. */
  readonly isBundled: boolean;
}

interface Options {
  readonly styleUrl: string;
  /** Two fingers or Ctrl to move it, so that a page with a map inside still scrolls. */
  readonly insidePage?: boolean;
  /** What it shows, for those who hear the page. */
  readonly title?: string;
}

/**
 * A map in the container, in the reader's colours and words, on the public style or, where that cannot be reached in
 * time, on the bundled base. Null until it stands; removed with the component.
 */
export function useMap(container: RefObject<HTMLDivElement | null>, options: Options) {
  const { styleUrl, insidePage = false, title } = options;
  const [live, setLive] = useState<LiveMap | null>(null);
  const words = useTranslations('map');

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    // The worker cannot be found by the bundler's own address; `scripts/copy-vendor.mjs` puts it here.
    setWorkerUrl('/vendor/maplibre-gl-worker.mjs');
    const map = new MapLibreMap({
      container: element,
      style: blankStyle(readPalette(element)),
      attributionControl: { compact: true },
      cooperativeGestures: insidePage,
      dragRotate: false,
      pitchWithRotate: false,
      maxZoom: 17,
      center: [2.4, 46.6],
      zoom: 4,
      locale: controlWords(words, title),
    });
    map.touchZoomRotate.disableRotation();
    let base: Base | null = null;
    let gone = false;

    const draw = () => {
      if (!base || gone) return;
      const palette = readPalette(element);
      const style =
        base.kind === 'public' ? soften(base.style, palette) : bundledStyle(base.world, palette);
      map.setStyle(style, { diff: true });
      setLive({ map, isBundled: base.kind === 'bundled' });
    };
    const fallBack = async () => {
      if (base?.kind === 'bundled') return;
      base = { kind: 'bundled', world: await fetchWorld() };
      draw();
    };
    const drawGraticule = () => {
      const source = map.getSource<GeoJSONSource>('graticule');
      const view = map.getBounds();
      source?.setData(
        graticule({
          west: view.getWest(),
          east: view.getEast(),
          south: view.getSouth(),
          north: view.getNorth(),
        }),
      );
    };

    let tilesSeen = false;
    map.on('sourcedata', (event) => {
      if (event.tile) tilesSeen = true;
    });
    // A style that came from a cache, with tiles that do not come: the same as no style.
    map.on('error', () => {
      if (base?.kind === 'public' && !tilesSeen) void fallBack();
    });
    map.on('styledata', drawGraticule);
    map.on('moveend', drawGraticule);
    setLive({ map, isBundled: false });
    void fetchStyle(styleUrl).then((style) => {
      if (gone) return;
      if (!style) return fallBack();
      base = { kind: 'public', style };
      draw();
    });
    const stopWatching = onThemeChange(draw);
    return () => {
      gone = true;
      stopWatching();
      setLive(null);
      map.remove();
    };
  }, [container, styleUrl, insidePage, title, words]);

  return live;
}

type Words = ReturnType<typeof useTranslations<'map'>>;

function controlWords(words: Words, title: string | undefined): Record<string, string> {
  return {
    'NavigationControl.ZoomIn': words('zoomIn'),
    'NavigationControl.ZoomOut': words('zoomOut'),
    'AttributionControl.ToggleAttribution': words('attribution'),
    'CooperativeGesturesHandler.WindowsHelpText': words('ctrlToZoom'),
    'CooperativeGesturesHandler.MacHelpText': words('commandToZoom'),
    'CooperativeGesturesHandler.MobileHelpText': words('twoFingers'),
    'Map.Title': title ?? words('title'),
  };
}
