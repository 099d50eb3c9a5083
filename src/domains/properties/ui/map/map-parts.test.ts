import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { unwrapped } from '@/ui/map/antimeridian';
import { boundsOf, isOnMap } from '@/ui/map/bounds';
import { graticule } from '@/ui/map/graticule';
import { labelsWithRoom } from '@/ui/map/label-room';
import { soften } from '@/ui/map/soften';
import { groupOverlapping } from './cluster';

const palette = {
  land: 'land',
  water: 'water',
  green: 'green',
  building: 'building',
  road: 'road',
  line: 'line',
  label: 'label',
};

describe('names of towns', () => {
  const at = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 14 });

  it('leave out what would cover a price or a name that came before', () => {
    const names = [at(0, 0), at(39, 13), at(40, 0), at(200, 0)];
    expect(labelsWithRoom(names, [at(210, 5)])).toEqual([true, false, true, false]);
  });
});

describe('groups of pills', () => {
  const pill = { width: 60, height: 30 };

  it('keeps homes apart that stand apart', () => {
    const groups = groupOverlapping(
      [
        { key: '1', count: 1, x: 0, y: 0 },
        { key: '2', count: 2, x: 61, y: 0 },
        { key: '3', count: 3, x: 0, y: 31 },
      ],
      pill,
    );
    expect(groups.map((group) => group.key)).toEqual(['1', '2', '3']);
  });

  it('joins those that would cover each other, each once', () => {
    const groups = groupOverlapping(
      [
        { key: '1', count: 1, x: 0, y: 0 },
        { key: '2', count: 2, x: 59, y: 29 },
        { key: '3', count: 3, x: 100, y: 0 },
      ],
      pill,
    );
    expect(groups.map(({ key, count }) => [key, count])).toEqual([
      ['1 2', 3],
      ['3', 3],
    ]);
  });
});

describe('what stands on the map', () => {
  it('leaves out homes without a place', () => {
    expect(isOnMap({ latitude: null, longitude: 2 })).toBe(false);
    expect(isOnMap({ latitude: 0, longitude: 0 })).toBe(false);
    expect(isOnMap({ latitude: 89, longitude: 2 })).toBe(false);
    expect(isOnMap({ latitude: 48.8, longitude: 2.3 })).toBe(true);
  });

  it('frames all points, and none by null', () => {
    const points = [
      { latitude: 48, longitude: 2 },
      { latitude: 43, longitude: 7 },
    ];
    expect(boundsOf(points)).toEqual([2, 43, 7, 48]);
    expect(boundsOf([])).toBeNull();
  });
});

describe('a coast across the date line', () => {
  it('goes on past 180 degrees and closes where it began', () => {
    const ring = [
      [179, 70],
      [-179, 70],
      [-179, 71],
      [179, 71],
      [179, 70],
    ];
    expect(unwrapped(ring).map(([longitude]) => longitude)).toEqual([179, 181, 181, 179, 179]);
  });

  it('stays as it is elsewhere, and around the pole', () => {
    const inland = [
      [2, 48],
      [3, 48],
      [2, 48],
    ];
    const pole = [
      [-180, -90],
      [180, -90],
      [180, -70],
    ];
    expect(unwrapped(inland)).toEqual(inland);
    expect(unwrapped(pole)).toEqual(pole);
  });
});

describe('the graticule', () => {
  it('is calm at every scale and never empty', () => {
    for (const span of [0.02, 0.3, 4, 60, 360]) {
      const view = { west: 2, east: 2 + span, south: 40, north: 40 + span / 3 };
      const lines = graticule(view).geometry.coordinates.length;
      expect(lines).toBeGreaterThan(1);
      expect(lines).toBeLessThanOrEqual(24);
    }
  });
});

describe('a softened style', () => {
  const style: StyleSpecification = {
    version: 8,
    sources: {},
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#fff' } },
      { id: 'lake', type: 'fill', source: 'o', 'source-layer': 'water', paint: {} },
      {
        id: 'minor',
        type: 'line',
        source: 'o',
        'source-layer': 'transportation',
        paint: { 'line-width': 3, 'line-color': '#f00' },
      },
      { id: 'poi_cafe', type: 'symbol', source: 'o', 'source-layer': 'poi' },
      {
        id: 'town',
        type: 'symbol',
        source: 'o',
        'source-layer': 'place',
        layout: { 'icon-image': 'dot' },
      },
    ],
  };
  const softened = soften(style, palette);

  it('takes the palette and keeps widths', () => {
    expect(softened.layers[1]).toMatchObject({ paint: { 'fill-color': 'water' } });
    expect(softened.layers[2]).toMatchObject({ paint: { 'line-color': 'road', 'line-width': 3 } });
  });

  it('drops points of interest and the icons of towns', () => {
    expect(softened.layers.map((layer) => layer.id)).toEqual([
      'background',
      'lake',
      'minor',
      'town',
    ]);
    expect(softened.layers[3]).not.toHaveProperty('layout.icon-image');
  });
});
