import { type MapLibreMap, Marker } from 'maplibre-gl';
import { boundsOf, type Point } from './bounds';
import { type Group, groupOverlapping } from './cluster';

/** A home as a pill on the map. */
export interface MarkedHome extends Point {
  readonly id: number;
  /** Short, for the pill: `€350K`. */
  readonly price: string;
  /** Whole, for those who hear the page: price, type and town. */
  readonly label: string;
}

interface Handlers {
  readonly onHover: (id: number | null) => void;
  readonly onPick: (id: number) => void;
  /** The words on a pill that stands for several homes. */
  readonly groupText: (count: number) => string;
}

const PILL = { width: 74, height: 32 };
/** Past this zoom, homes that still cover each other share a building; a click then shows the first. */
const SAME_BUILDING_ZOOM = 16;

/**
 * Prices as pills over a map. Those that would cover each other become one dark pill with their number, which opens
 * out when clicked. The pills stay out of the tab order: the list beside the map holds the same homes.
 */
export class PriceMarkers {
  private homes = new Map<number, MarkedHome>();
  private shown = new Map<string, { marker: Marker; group: Group }>();
  private lit: number | null = null;
  private picked: number | null = null;

  constructor(
    private readonly map: MapLibreMap,
    private readonly handlers: Handlers,
  ) {
    map.on('moveend', this.redraw);
    map.on('resize', this.redraw);
  }

  show(homes: readonly MarkedHome[]): void {
    this.homes = new Map(homes.map((home) => [home.id, home]));
    this.clear();
    this.redraw();
  }

  highlight(lit: number | null, picked: number | null): void {
    this.lit = lit;
    this.picked = picked;
    for (const { marker, group } of this.shown.values()) this.light(marker.getElement(), group);
  }

  remove(): void {
    this.map.off('moveend', this.redraw);
    this.map.off('resize', this.redraw);
    this.clear();
  }

  private readonly redraw = () => {
    const points = [...this.homes.values()].map((home) => ({
      id: home.id,
      ...this.map.project([home.longitude, home.latitude]),
    }));
    const groups = new Map(groupOverlapping(points, PILL).map((group) => [group.key, group]));
    for (const [key, { marker }] of this.shown) {
      if (groups.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const [key, group] of groups) {
      if (!this.shown.has(key)) this.shown.set(key, { marker: this.place(group), group });
    }
  };

  private clear(): void {
    for (const { marker } of this.shown.values()) marker.remove();
    this.shown.clear();
  }

  private members(group: Group): MarkedHome[] {
    return group.ids.flatMap((id) => this.homes.get(id) ?? []);
  }

  private place(group: Group): Marker {
    const members = this.members(group);
    const element = document.createElement('button');
    element.type = 'button';
    element.tabIndex = -1;
    element.className = 'map-pill';
    element.dataset.kind = members.length > 1 ? 'group' : 'home';
    const [first] = members;
    element.textContent =
      members.length > 1 ? this.handlers.groupText(members.length) : (first?.price ?? '');
    if (first && members.length === 1) element.setAttribute('aria-label', first.label);
    element.addEventListener('mouseenter', () => this.handlers.onHover(first?.id ?? null));
    element.addEventListener('mouseleave', () => this.handlers.onHover(null));
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      this.open(members);
    });
    this.light(element, group);
    const middle = {
      lng: members.reduce((sum, home) => sum + home.longitude, 0) / members.length,
      lat: members.reduce((sum, home) => sum + home.latitude, 0) / members.length,
    };
    return new Marker({ element }).setLngLat(middle).addTo(this.map);
  }

  private open(members: readonly MarkedHome[]): void {
    const [first] = members;
    const bounds = boundsOf(members);
    if (!first || !bounds) return;
    if (members.length === 1 || this.map.getZoom() >= SAME_BUILDING_ZOOM) {
      this.handlers.onPick(first.id);
      return;
    }
    this.map.fitBounds(bounds, { padding: 80, maxZoom: SAME_BUILDING_ZOOM });
  }

  private light(element: HTMLElement, group: Group): void {
    const isLit = group.ids.some((id) => id === this.lit || id === this.picked);
    element.toggleAttribute('data-lit', isLit);
    element.style.zIndex = isLit ? '2' : '';
  }
}
