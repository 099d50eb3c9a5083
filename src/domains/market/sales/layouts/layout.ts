import type { RecordedSale } from '../model';

/** The cells of one row by its file's column names; an empty one may be '' or missing. */
export type Cells = Readonly<Record<string, string>>;

/** Why a row, or the sale that it belongs to, cannot be taken. */
export class UnusableRow extends Error {
  override name = 'UnusableRow';

  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** How one kind of file is told by its header, and how its rows become sales. */
export interface SaleLayout {
  readonly name: string;
  /** A header with all of these is this layout's; more columns do not matter. */
  readonly columns: readonly string[];
  /** Rows with the same key are one sale; the key is also the sale's in its source. */
  keyOf(row: Cells): string;
  /** The sale that `rows` (at least one, all of one key) record. Throws {@link UnusableRow}. */
  saleOf(key: string, rows: readonly Cells[]): RecordedSale;
}
