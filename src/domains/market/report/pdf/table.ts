import type { Paper } from './paper';

export interface Column<Row> {
  readonly title: string;
  readonly width: number;
  readonly align?: 'right';
  cell(row: Row, index: number): string;
}

/** A table with a line under its head; cells are cut to their columns. Returns where it ends. */
export function drawTable<Row>(
  paper: Paper,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: { x: number; y: number; row: number; isStrong?: (row: Row) => boolean },
): number {
  const { x, y, row: height } = options;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const each = (tell: (column: Column<Row>, left: number) => void) => {
    let left = x;
    for (const column of columns) {
      tell(column, left);
      left += column.width;
    }
  };
  paper.within('Table', () => {
    paper.within('TR', () =>
      each((column, left) =>
        paper.tell('TH', () =>
          paper.line(column.title, {
            x: left,
            y: y + 8,
            size: 7.5,
            colour: 'inkSoft',
            ...place(column),
          }),
        ),
      ),
    );
    paper.adorn(() => paper.rule([x, y + 13], [x + width, y + 13], 'lineStrong'));
    for (const [index, row] of rows.entries()) {
      const baseline = y + 13 + (index + 1) * height - 4.5;
      const face = options.isStrong?.(row) ? 'strong' : 'text';
      paper.within('TR', () =>
        each((column, left) =>
          paper.tell('TD', () =>
            paper.line(column.cell(row, index), {
              x: left,
              y: baseline,
              size: 8,
              face,
              ...place(column),
            }),
          ),
        ),
      );
      paper.adorn(() => paper.rule([x, baseline + 4.5], [x + width, baseline + 4.5], 'line', 0.4));
    }
  });
  return y + 13 + rows.length * height;
}

function place<Row>({ width, align }: Column<Row>) {
  // Columns of figures keep their distance from what stands to their left.
  return align === 'right' ? { width: width - 1, align } : { width: width - 6 };
}
