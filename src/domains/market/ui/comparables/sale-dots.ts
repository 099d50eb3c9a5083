import { type MapLibreMap, Marker } from 'maplibre-gl';
import type { Point } from '@/ui/map/bounds';
import type { ComparableSale } from '../../valuation/contract';

interface Handlers {
  readonly onPoint: (id: number | null) => void;
  readonly onPick: (id: number) => void;
}

/** A dot for each sale. They stay out of the tab order: the table holds the same sales. */
export class SaleDots {
  private readonly markers: ReadonlyMap<number, Marker>;

  constructor(map: MapLibreMap, sales: readonly (ComparableSale & Point)[], handlers: Handlers) {
    this.markers = new Map(
      sales.map((sale) => {
        const element = document.createElement('button');
        element.type = 'button';
        element.className = 'sale-dot';
        element.tabIndex = -1;
        element.setAttribute('aria-hidden', 'true');
        element.toggleAttribute('data-demo', sale.isDemo);
        element.addEventListener('mouseenter', () => handlers.onPoint(sale.id));
        element.addEventListener('mouseleave', () => handlers.onPoint(null));
        element.addEventListener('click', (event) => {
          event.stopPropagation();
          handlers.onPick(sale.id);
        });
        return [
          sale.id,
          new Marker({ element }).setLngLat([sale.longitude, sale.latitude]).addTo(map),
        ];
      }),
    );
  }

  light(lit: number | null, picked: number | null): void {
    for (const [id, marker] of this.markers) {
      const element = marker.getElement();
      element.toggleAttribute('data-lit', id === lit);
      element.toggleAttribute('data-picked', id === picked);
    }
  }

  remove(): void {
    for (const marker of this.markers.values()) marker.remove();
  }
}
