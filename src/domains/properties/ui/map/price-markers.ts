import { type MapLibreMap, Marker } from 'maplibre-gl';
import { boundsOf, type Point } from '@/ui/map/bounds';
import { type Group, groupOverlapping } from './cluster';
import type { Mark } from './mark';
import { type GroupWords, pillElement } from './pill-element';
import { BY_READER } from './use-map-view';

interface Handlers extends GroupWords {
  readonly onHover: (id: number | null) => void;
  readonly onPick: (id: number) => void;
}

/** What the reader points at: a home, and where it stands if that is known. */
export interface Pointed {
  readonly id: number;
  readonly point: Point | null;
}

type Placed = Mark & { readonly x: number; readonly y: number };

const PILL = { width: 74, height: 32 };
/** Past this zoom, homes that still cover each other share a building; a click then shows the first. */
const SAME_BUILDING_ZOOM = 16;
/** How far outside the view pills are kept, in views: so far a hand moves the map before it lets go. */
const MARGIN = 0.5;
/** A home that is counted in a bubble lights the bubble, if it is no further off than this, in pixels. */
const NEAR = 110;

/**
 * Prices as pills over a map. Those that would cover each other become one dark pill with their number, which opens
 * out when clicked. The pills stay out of the tab order: the list beside the map holds the same homes.
 */
export class PriceMarkers {
  private marks: readonly Mark[] = [];
  private isAbout = false;
  private shown = new Map<string, { marker: Marker; group: Group<Placed> }>();
  private pointed: readonly Pointed[] = [];

  constructor(
    private readonly map: MapLibreMap,
    private readonly handlers: Handlers,
  ) {
    map.on('moveend', this.redraw);
    map.on('resize', this.redraw);
  }

  /** `isAbout`: the counts are of a sample. */
  show(marks: readonly Mark[], isAbout: boolean): void {
    if (isAbout !== this.isAbout) this.clear();
    this.isAbout = isAbout;
    this.marks = [...marks].sort((one, other) => other.count - one.count);
    this.redraw();
  }

  highlight(pointed: readonly Pointed[]): void {
    this.pointed = pointed;
    this.light();
  }

  remove(): void {
    this.map.off('moveend', this.redraw);
    this.map.off('resize', this.redraw);
    this.clear();
  }

  private readonly redraw = () => {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const placed = this.marks.map((mark) => ({
      ...mark,
      ...this.map.project([mark.longitude, mark.latitude]),
    }));
    const inView = groupOverlapping(placed, PILL).filter(
      ({ x, y }) =>
        x > -MARGIN * width &&
        x < (1 + MARGIN) * width &&
        y > -MARGIN * height &&
        y < (1 + MARGIN) * height,
    );
    const groups = new Map(inView.map((group) => [group.key, group]));
    for (const [key, { marker }] of this.shown) {
      if (groups.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const [key, group] of groups) {
      const marker = this.shown.get(key)?.marker ?? this.place(group);
      this.shown.set(key, { marker, group });
    }
    this.light();
  };

  private clear(): void {
    for (const { marker } of this.shown.values()) marker.remove();
    this.shown.clear();
  }

  private place(group: Group<Placed>): Marker {
    const element = pillElement(group, this.isAbout, this.handlers);
    const id = group.members.find(({ home }) => home)?.home?.id ?? null;
    element.addEventListener('mouseenter', () => this.handlers.onHover(id));
    element.addEventListener('mouseleave', () => this.handlers.onHover(null));
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      this.open(group.members);
    });
    return new Marker({ element }).setLngLat(middleOf(group)).addTo(this.map);
  }

  private open(members: readonly Mark[]): void {
    const [first] = members;
    const bounds = boundsOf(members);
    if (!first || !bounds) return;
    const isDeep = this.map.getZoom() >= SAME_BUILDING_ZOOM;
    if (first.home && (members.length === 1 || isDeep)) this.handlers.onPick(first.home.id);
    else if (members.every(({ home }) => home))
      this.map.fitBounds(bounds, { padding: 80, maxZoom: SAME_BUILDING_ZOOM }, BY_READER);
    else {
      const zoom = Math.min(SAME_BUILDING_ZOOM, this.map.getZoom() + 2);
      this.map.easeTo({ center: middleOf({ members }), zoom }, BY_READER);
    }
  }

  private light(): void {
    const lit = new Set(this.pointed.map((pointed) => this.groupOf(pointed)));
    for (const { marker, group } of this.shown.values()) {
      const element = marker.getElement();
      const isLit = lit.has(group);
      element.toggleAttribute('data-lit', isLit);
      element.style.zIndex = isLit ? '2' : '';
    }
  }

  private groupOf({ id, point }: Pointed): Group<Placed> | undefined {
    const groups = [...this.shown.values()].map(({ group }) => group);
    const own = groups.find(({ members }) => members.some(({ home }) => home?.id === id));
    if (own || !point) return own;
    const at = this.map.project([point.longitude, point.latitude]);
    const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - at.x, y - at.y);
    return groups
      .filter((group) => group.count > 1 && distance(this.onScreen(group)) < NEAR)
      .sort((one, other) => distance(this.onScreen(one)) - distance(this.onScreen(other)))[0];
  }

  private onScreen(group: Group<Placed>) {
    return this.map.project(middleOf(group));
  }
}

function middleOf({ members }: Pick<Group<Mark>, 'members'>) {
  const count = members.reduce((sum, mark) => sum + mark.count, 0);
  const mean = (value: (mark: Mark) => number) =>
    members.reduce((sum, mark) => sum + value(mark) * mark.count, 0) / count;
  return { lng: mean(({ longitude }) => longitude), lat: mean(({ latitude }) => latitude) };
}
