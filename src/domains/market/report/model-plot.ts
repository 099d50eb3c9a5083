import type { ComparableSale } from '../valuation/contract';

/** A sale around the home: kilometres to the east and to the north of it. */
export interface PlottedSale {
  /** Its number in the table. */
  readonly number: number;
  readonly east: number;
  readonly north: number;
  /** Its place is only known as a town's or a postal code's middle. */
  readonly isCoarse: boolean;
}

export interface Plot {
  readonly sales: readonly PlottedSale[];
  /** Kilometres from the home to the edge. */
  readonly reach: number;
  /** Kilometres, a plain figure: of the rings and of the scale. */
  readonly ring: number;
}

const KILOMETRES_PER_DEGREE = 111.195;

/**
 * Where the sales lie around the home, flat: over the few kilometres shown, the error of it is under a metre. Null where no
 * sale has a place.
 */
export function plotAround(
  home: { readonly latitude: number; readonly longitude: number },
  sales: readonly ComparableSale[],
): Plot | null {
  const narrowing = Math.cos((home.latitude * Math.PI) / 180);
  const plotted = sales.flatMap(({ latitude, longitude, precision }, index) => {
    if (latitude === null || longitude === null) return [];
    return {
      number: index + 1,
      east: (longitude - home.longitude) * KILOMETRES_PER_DEGREE * narrowing,
      north: (latitude - home.latitude) * KILOMETRES_PER_DEGREE,
      isCoarse: precision === 'commune' || precision === 'postal_code',
    };
  });
  if (plotted.length === 0) return null;
  const farthest = Math.max(...plotted.map(({ east, north }) => Math.hypot(east, north)), 0.05);
  return { sales: plotted, reach: farthest * 1.12, ring: ringOf(farthest) };
}

/** The largest of 1, 2 and 5 times a power of ten that fits twice. */
function ringOf(farthest: number): number {
  const power = 10 ** Math.floor(Math.log10(farthest / 1.6));
  const digit = [5, 2, 1].find((known) => known * power <= farthest / 1.6) ?? 1;
  return digit * power;
}
