/** Square metres in a square foot, exact (international foot, 0.3048 m). */
export const SQUARE_METRES_PER_SQUARE_FOOT = 0.09290304;

export type SurfaceUnit = 'm2' | 'sqft';

export function squareFeetToSquareMetres(squareFeet: number): number {
  return squareFeet * SQUARE_METRES_PER_SQUARE_FOOT;
}

export function squareMetresToSquareFeet(squareMetres: number): number {
  return squareMetres / SQUARE_METRES_PER_SQUARE_FOOT;
}
