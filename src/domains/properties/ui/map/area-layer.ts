import type { MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../contract';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The searched area, and the line that is being drawn, between the map and its pills. Not a layer of the map's style,
 * which is replaced whenever light turns dark.
 */
export class AreaLayer {
  private readonly svg = document.createElementNS(SVG, 'svg');
  private readonly area = this.path('map-area');
  private readonly draft = this.path('map-draft');
  private readonly corners = this.path('map-corners');
  private searched: readonly Position[] = [];
  private drawn: readonly Position[] = [];
  private hand: Position | null = null;

  constructor(private readonly map: MapLibreMap) {
    this.svg.classList.add('map-drawing');
    this.svg.setAttribute('aria-hidden', 'true');
    map.getCanvas().after(this.svg);
    map.on('move', this.redraw);
    map.on('resize', this.redraw);
  }

  showArea(corners: readonly Position[]): void {
    this.searched = corners;
    this.redraw();
  }

  /** The corners so far, and where the next would be. */
  showDraft(corners: readonly Position[], hand: Position | null): void {
    this.drawn = corners;
    this.hand = hand;
    this.redraw();
  }

  remove(): void {
    this.map.off('move', this.redraw);
    this.map.off('resize', this.redraw);
    this.svg.remove();
  }

  private readonly redraw = () => {
    this.area.setAttribute('d', this.line(this.searched, true));
    const open = this.hand ? [...this.drawn, this.hand] : this.drawn;
    this.draft.setAttribute('d', this.line(open, false));
    // A line of no length with round ends is a dot.
    const dots = this.onScreen(this.drawn).map(([x, y]) => `M${x},${y}h0`);
    this.corners.setAttribute('d', dots.join(''));
  };

  private line(corners: readonly Position[], isClosed: boolean): string {
    const points = this.onScreen(corners).map(([x, y]) => `${x},${y}`);
    return points.length === 0 ? '' : `M${points.join('L')}${isClosed ? 'Z' : ''}`;
  }

  private onScreen(corners: readonly Position[]): [number, number][] {
    const [first] = corners;
    if (!first) return [];
    // The copy of the world that is in the middle of the screen.
    const turn = Math.round((this.map.getCenter().lng - first[0]) / 360) * 360;
    return corners.map(([longitude, latitude]) => {
      const { x, y } = this.map.project([longitude + turn, latitude]);
      return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
    });
  }

  private path(name: string): SVGPathElement {
    const path = document.createElementNS(SVG, 'path');
    path.classList.add(name);
    this.svg.append(path);
    return path;
  }
}
