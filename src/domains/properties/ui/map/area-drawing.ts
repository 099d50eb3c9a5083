import type { MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Position } from '../../contract';
import type { AreaLayer } from './area-layer';

interface Handlers {
  /** How many corners there are now. */
  readonly onCorners: (count: number) => void;
  readonly onClose: (corners: readonly Position[]) => void;
  readonly onCancel: () => void;
}

/** A press this near to the first corner, in pixels, closes the line. */
const CLOSING = 14;
/** A finger's path is read every few pixels; one shorter than a thumb's width was a tap. */
const STROKE_STEP = 4;
const SHORTEST_STROKE = 40;

/**
 * The drawing of an area on a map: corners by click, by tap or, from the keyboard, at the map's middle; or one stroke
 * of a finger around it. Two fingers move the map meanwhile.
 */
export class AreaDrawing {
  private corners: Position[] = [];
  private stroke: { points: Position[]; length: number; x: number; y: number } | null = null;
  private wasStroke = false;

  constructor(
    private readonly map: MapLibreMap,
    private readonly layer: AreaLayer,
    private readonly handlers: Handlers,
  ) {
    map.doubleClickZoom.disable();
    map.getContainer().toggleAttribute('data-drawing', true);
    map.on('click', this.click);
    map.on('dblclick', this.doubleClick);
    map.on('mousemove', this.point);
    map.on('touchstart', this.touch);
    map.on('touchmove', this.drag);
    map.on('touchend', this.lift);
    addEventListener('keydown', this.press, true);
  }

  /** Takes the last corner back. */
  undo(): void {
    this.change(this.corners.slice(0, -1));
  }

  close(): void {
    if (this.corners.length >= 3) this.handlers.onClose(this.corners);
  }

  remove(): void {
    this.map.off('click', this.click);
    this.map.off('dblclick', this.doubleClick);
    this.map.off('mousemove', this.point);
    this.map.off('touchstart', this.touch);
    this.map.off('touchmove', this.drag);
    this.map.off('touchend', this.lift);
    removeEventListener('keydown', this.press, true);
    this.map.getContainer().removeAttribute('data-drawing');
    this.map.doubleClickZoom.enable();
    this.layer.showDraft([], null);
  }

  private change(corners: Position[]): void {
    this.corners = corners;
    this.layer.showDraft(corners, null);
    this.handlers.onCorners(corners.length);
  }

  private readonly click = (event: MapMouseEvent) => {
    if (this.wasStroke) {
      // Some browsers send a click after a stroke.
      this.wasStroke = false;
      return;
    }
    const [first] = this.corners;
    const near = first && this.map.project(first).dist(event.point) < CLOSING;
    if (near && this.corners.length >= 3) this.close();
    else if (!near) this.change([...this.corners, [event.lngLat.lng, event.lngLat.lat]]);
  };

  private readonly doubleClick = (event: MapMouseEvent) => {
    event.preventDefault();
    this.close();
  };

  private readonly point = (event: MapMouseEvent) => {
    if (this.corners.length > 0 && !this.stroke)
      this.layer.showDraft(this.corners, [event.lngLat.lng, event.lngLat.lat]);
  };

  private readonly touch = (event: MapTouchEvent) => {
    this.wasStroke = false;
    if (event.points.length > 1) {
      this.stroke = null;
      this.layer.showDraft(this.corners, null);
      return;
    }
    // One finger draws instead of moving the map.
    event.preventDefault();
    const { x, y } = event.point;
    this.stroke = { points: [[event.lngLat.lng, event.lngLat.lat]], length: 0, x, y };
  };

  private readonly drag = (event: MapTouchEvent) => {
    const stroke = this.stroke;
    if (!stroke || event.points.length > 1) return;
    const { x, y } = event.point;
    const step = Math.hypot(x - stroke.x, y - stroke.y);
    if (step < STROKE_STEP) return;
    stroke.points.push([event.lngLat.lng, event.lngLat.lat]);
    Object.assign(stroke, { x, y, length: stroke.length + step });
    this.layer.showDraft(stroke.points, null);
  };

  private readonly lift = () => {
    const stroke = this.stroke;
    this.stroke = null;
    if (!stroke) return;
    this.wasStroke = stroke.length >= SHORTEST_STROKE;
    if (this.wasStroke) this.handlers.onClose(stroke.points);
    else this.layer.showDraft(this.corners, null);
  };

  private readonly press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.handlers.onCancel();
    // A button that has the focus is pressed by these keys itself, and a field is typed into.
    else if (event.target instanceof HTMLElement && event.target.closest('button,a,input,select'))
      return;
    else if (event.key === 'Enter') this.close();
    else if (event.key === 'Backspace') this.undo();
    else if (event.key === ' ') {
      const { lng, lat } = this.map.getCenter();
      this.change([...this.corners, [lng, lat]]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
