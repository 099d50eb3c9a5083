import { type MapLibreMap, Marker } from 'maplibre-gl';
import type { Point } from './bounds';
import { type Box, labelsWithRoom } from './label-room';

export interface TownHome extends Point {
  readonly city: string;
}

/**
 * Writes the towns' names onto the base that has none: each in the middle of its homes, and only where it covers no
 * price and no larger town. Returns the undoing.
 */
export function labelTowns(map: MapLibreMap, homes: readonly TownHome[]): () => void {
  const towns = new Map<string, TownHome[]>();
  for (const home of homes) towns.set(home.city, [...(towns.get(home.city) ?? []), home]);
  const largestFirst = [...towns].sort(([, one], [, other]) => other.length - one.length);
  const markers = largestFirst.map(([city, members]) => {
    const element = document.createElement('span');
    element.className = 'map-town';
    element.textContent = city;
    return new Marker({ element, offset: [0, -34] })
      .setLngLat({
        lng: members.reduce((sum, home) => sum + home.longitude, 0) / members.length,
        lat: members.reduce((sum, home) => sum + home.latitude, 0) / members.length,
      })
      .addTo(map);
  });
  const thin = () => {
    const prices = [...map.getContainer().querySelectorAll('.map-pill')];
    const names = markers.map((marker) => marker.getElement());
    const room = labelsWithRoom(names.map(roomyBoxOf), prices.map(boxOf));
    for (const [index, name] of names.entries()) {
      // Not `hidden`: what has no box cannot be measured at the next zoom.
      name.style.visibility = room[index] ? '' : 'hidden';
    }
  };
  thin();
  map.on('moveend', thin);
  return () => {
    map.off('moveend', thin);
    for (const marker of markers) marker.remove();
  };
}

/** Pixels left free around a name: two that nearly touch read as one. */
const APART = 6;

function roomyBoxOf(element: Element): Box {
  const { left, top, right, bottom } = boxOf(element);
  return { left: left - APART, top: top - APART, right: right + APART, bottom: bottom + APART };
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}
