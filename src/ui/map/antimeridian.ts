import type { FeatureCollection, Position } from 'geojson';

/** A ring that reaches so far south runs around the pole and has to stay cut. */
const AROUND_THE_POLE = -85;

/**
 * A ring that crosses the date line goes on past 180° instead of jumping back to -180°, which would be drawn as a bar
 * across the whole world.
 */
export function unwrapped(ring: Position[]): Position[] {
  if (ring.some(([, latitude = 0]) => latitude < AROUND_THE_POLE)) return ring;
  let shift = 0;
  let before: number | undefined;
  return ring.map(([longitude = 0, latitude = 0]) => {
    const jump = before === undefined ? 0 : longitude - before;
    if (jump < -180) shift += 360;
    else if (jump > 180) shift -= 360;
    before = longitude;
    return [longitude + shift, latitude];
  });
}

/** The same features with every ring of their polygons changed. */
export function mapRings(
  features: FeatureCollection,
  change: (ring: Position[]) => Position[],
): FeatureCollection {
  return {
    ...features,
    features: features.features.map((feature) => {
      const { geometry } = feature;
      if (geometry.type === 'Polygon') {
        return {
          ...feature,
          geometry: { ...geometry, coordinates: geometry.coordinates.map(change) },
        };
      }
      if (geometry.type !== 'MultiPolygon') return feature;
      const coordinates = geometry.coordinates.map((polygon) => polygon.map(change));
      return { ...feature, geometry: { ...geometry, coordinates } };
    }),
  };
}
