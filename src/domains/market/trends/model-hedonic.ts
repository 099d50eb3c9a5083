/** What homes are told apart by beside place, type and time, in this order. Rooms unknown count as none and are told so. */
export const CHARACTERISTICS = [
  'ln(surface)',
  'ln(surface) ^ 2',
  'coalesce(rooms, 0)',
  '(rooms is null)::int',
  'ln(1 + coalesce(land_surface, 0))',
] as const;

/** Sums over sales: of the logarithm of the price per m², of each characteristic, and of what multiplies them. */
export interface Sums {
  readonly sales: number;
  readonly logPrice: number;
  readonly characteristics: readonly number[];
}
export interface Products extends Sums {
  /** Of each characteristic and the logarithm of the price. */
  readonly withPrice: readonly number[];
  /** Of each two characteristics, row after row of the upper triangle. */
  readonly pairs: readonly number[];
}

/** Keeps a characteristic that never differs (no register of flats tells land) from having any weight. */
const RIDGE = 1e-6;

/**
 * What each characteristic adds to the logarithm of the price per m², by least squares with an effect of its own for every
 * cell (a place in a quarter): only homes of the same place and quarter are compared, so that neither place nor time can
 * pass for a characteristic.
 */
export function slopesOf(all: Products, cells: readonly Sums[]): number[] {
  const size = all.characteristics.length;
  const withPrice = [...all.withPrice];
  const pairs = [...all.pairs];
  for (const { sales, logPrice, characteristics } of cells) {
    if (sales === 0) continue;
    let at = 0;
    for (let row = 0; row < size; row++) {
      const mean = (characteristics[row] ?? 0) / sales;
      withPrice[row] = (withPrice[row] ?? 0) - mean * logPrice;
      for (let column = row; column < size; column++, at++) {
        pairs[at] = (pairs[at] ?? 0) - mean * (characteristics[column] ?? 0);
      }
    }
  }
  return solve(symmetric(pairs, size, RIDGE * all.sales), withPrice);
}

function symmetric(pairs: readonly number[], size: number, ridge: number): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let at = 0;
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++, at++) {
      const value = (pairs[at] ?? 0) + (row === column ? ridge : 0);
      set(matrix, row, column, value);
      set(matrix, column, row, value);
    }
  }
  return matrix;
}

/** Gauss's elimination with the largest pivot of each column. */
function solve(matrix: number[][], values: number[]): number[] {
  const size = values.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(get(matrix, row, column)) > Math.abs(get(matrix, pivot, column))) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
    [values[column], values[pivot]] = [values[pivot] ?? 0, values[column] ?? 0];
    for (let row = column + 1; row < size; row++) {
      const factor = get(matrix, row, column) / get(matrix, column, column);
      for (let other = column; other < size; other++) {
        set(matrix, row, other, get(matrix, row, other) - factor * get(matrix, column, other));
      }
      values[row] = (values[row] ?? 0) - factor * (values[column] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = values[row] ?? 0;
    for (let column = row + 1; column < size; column++) {
      rest -= get(matrix, row, column) * (solution[column] ?? 0);
    }
    solution[row] = rest / get(matrix, row, row);
  }
  return solution;
}

function get(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function set(matrix: number[][], row: number, column: number, value: number): void {
  const cells = matrix[row];
  if (cells) cells[column] = value;
}
