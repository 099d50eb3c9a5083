import type { FeatureCollection, MultiLineString } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { mapRings, unwrapped } from './antimeridian';
import type { MapPalette } from './palette';

/** A style has this long to come before the bundled base takes its place. */
const PATIENCE_MS = 2000;

/** The public style, or null where it cannot be had in time, is refused, or is none. */
export async function fetchStyle(url: string): Promise<StyleSpecification | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const body: unknown = response.ok ? await response.json() : null;
    return isStyle(body) ? body : null;
  } catch {
    // Offline, too slow, blocked or not JSON: each means the same to a reader, who still gets a map.
    return null;
  }
}

function isStyle(body: unknown): body is StyleSpecification {
  return (
    typeof body === 'object' &&
    body !== null &&
    'layers' in body &&
    Array.isArray(body.layers) &&
    'sources' in body
  );
}

export interface World {
  readonly land: FeatureCollection;
  readonly borders: MultiLineString;
}

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Coasts and borders from our own server (Natural Earth, 1:50 million). */
export async function fetchWorld(): Promise<World> {
  const response = await fetch('/vendor/countries-50m.json');
  const world: Countries = await response.json();
  return {
    land: mapRings(feature(world, world.objects.land), unwrapped),
    borders: mesh(world, world.objects.countries, (one, other) => one !== other),
  };
}

/**
 * The base that needs nobody else. Its coasts are right to a few kilometres only, so near the ground it stops telling
 * land from sea rather than setting a house on the beach into the water.
 */
export function bundledStyle(world: World, palette: MapPalette): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: world.land, attribution: 'Natural Earth', tolerance: 0.2 },
      borders: {
        type: 'geojson',
        data: { type: 'Feature', properties: {}, geometry: world.borders },
      },
      graticule: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      {
        id: 'sea',
        type: 'background',
        paint: {
          'background-color': [
            'interpolate',
            ['linear'],
            ['zoom'],
            7,
            palette.water,
            9.5,
            palette.land,
          ],
        },
      },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
      {
        id: 'coast',
        type: 'line',
        source: 'land',
        maxzoom: 9,
        paint: { 'line-color': palette.label, 'line-width': 0.75, 'line-opacity': 0.55 },
      },
      {
        id: 'graticule',
        type: 'line',
        source: 'graticule',
        paint: { 'line-color': palette.line, 'line-width': 0.75, 'line-opacity': 0.7 },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        maxzoom: 10,
        paint: { 'line-color': palette.label, 'line-width': 0.75, 'line-opacity': 0.45 },
      },
    ],
  };
}

/** What is seen until one of the two has come. */
export function blankStyle(palette: MapPalette): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: 'blank', type: 'background', paint: { 'background-color': palette.land } }],
  };
}
