import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapPalette } from './palette';

type Role = keyof MapPalette;

/** What a layer draws, told from the names that OpenMapTiles' schema gives; the first that fits wins. */
const ROLES: readonly [RegExp, Role][] = [
  [/water|ocean|sea|river|lake/, 'water'],
  [/park|wood|forest|grass|green|vegetation|cemetery|pitch|landcover/, 'green'],
  [/building/, 'building'],
  [/bridge|tunnel|road|street|highway|motorway|transport|path|aeroway|pier/, 'road'],
  [/rail|boundary|admin|border/, 'line'],
];

/**
 * A public style in our own colours, with fewer words: roads, water and green in the palette, points of interest and
 * house numbers left out, so that the homes stand out. Shapes, widths and zooms stay the style's own.
 */
export function soften(style: StyleSpecification, palette: MapPalette): StyleSpecification {
  return {
    ...style,
    layers: style.layers.flatMap((layer) => {
      if (isNoise(layer)) return [];
      return [recoloured(layer, palette)];
    }),
  };
}

function isNoise(layer: LayerSpecification): boolean {
  return /poi|housenum|shield|transit|ferry|airport/.test(nameOf(layer));
}

function nameOf(layer: LayerSpecification): string {
  const source = 'source-layer' in layer ? (layer['source-layer'] ?? '') : '';
  return `${layer.id} ${source}`.toLowerCase();
}

function roleOf(layer: LayerSpecification): Role {
  const name = nameOf(layer);
  return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'land';
}

function recoloured(layer: LayerSpecification, palette: MapPalette): LayerSpecification {
  switch (layer.type) {
    case 'background':
      return { ...layer, paint: { 'background-color': palette.land } };
    case 'fill':
      return {
        ...layer,
        paint: {
          'fill-color': palette[roleOf(layer)],
          'fill-opacity': layer.paint?.['fill-opacity'] ?? 1,
        },
      };
    case 'line': {
      const { 'line-pattern': _pattern, ...paint } = layer.paint ?? {};
      const role = /casing/.test(nameOf(layer)) ? 'line' : roleOf(layer);
      return { ...layer, paint: { ...paint, 'line-color': palette[role] } };
    }
    case 'symbol': {
      const { 'icon-image': _icon, ...layout } = layer.layout ?? {};
      return {
        ...layer,
        layout,
        paint: {
          ...layer.paint,
          'text-color': palette.label,
          'text-halo-color': palette.land,
          'text-halo-width': 1.2,
        },
      };
    }
    case 'fill-extrusion':
      return { ...layer, paint: { ...layer.paint, 'fill-extrusion-color': palette.building } };
    default:
      return layer;
  }
}
