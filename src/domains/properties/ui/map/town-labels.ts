import { type MapLibreMap, Marker } from 'maplibre-gl';
import type { Point } from './bounds';

export interface TownHome extends Point {
  readonly city: string;
}

/** Further out, towns of one country lie on top of each other. */
const NEAREST_COUNTRY_ZOOM = 6;

/** Writes the towns' names onto the base that has none: each in the middle of its homes. Returns the undoing. */
export function labelTowns(map: MapLibreMap, homes: readonly TownHome[]): () => void {
  const towns = new Map<string, TownHome[]>();
  for (const home of homes) towns.set(home.city, [...(towns.get(home.city) ?? []), home]);
  const markers = [...towns].map(([city, members]) => {
    const element = document.createElement('span');
    element.className = 'map-town';
    element.textContent = city;
    return new Marker({ element, offset: [0, -30] })
      .setLngLat({
        lng: members.reduce((sum, home) => sum + home.longitude, 0) / members.length,
        lat: members.reduce((sum, home) => sum + home.latitude, 0) / members.length,
      })
      .addTo(map);
  });
  const thin = () => {
    for (const marker of markers) marker.getElement().hidden = map.getZoom() < NEAREST_COUNTRY_ZOOM;
  };
  thin();
  map.on('zoom', thin);
  return () => {
    map.off('zoom', thin);
    for (const marker of markers) marker.remove();
  };
}
