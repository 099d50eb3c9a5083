export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

type Bounds = [west: number, south: number, east: number, north: number];

/** Web Mercator ends here; a point past it has no place on the map. */
const LAST_LATITUDE = 85;

/** Whether a home has coordinates that a map can show; 0,0 is how many sources write "unknown". */
export function isOnMap<Home extends { latitude: number | null; longitude: number | null }>(
  home: Home,
): home is Home & Point {
  const { latitude, longitude } = home;
  if (latitude === null || longitude === null) return false;
  if (latitude === 0 && longitude === 0) return false;
  return Math.abs(latitude) <= LAST_LATITUDE && Math.abs(longitude) <= 180;
}

/** The smallest box around the points, or null for none. */
export function boundsOf(points: readonly Point[]): Bounds | null {
  if (points.length === 0) return null;
  const longitudes = points.map((point) => point.longitude);
  const latitudes = points.map((point) => point.latitude);
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
}
