import { Badge } from '@/ui/badge';
import { Table, TableCell, TableHead } from '@/ui/table';

const ROWS = [
  { what: 'Property tax', year: '1 486 €', share: '31 %', state: 'good', word: 'From the bill' },
  { what: 'Heating', year: '2 110 €', share: '44 %', state: 'watch', word: 'Estimated' },
  { what: 'Insurance', year: '412 €', share: '9 %', state: 'good', word: 'From the bill' },
  {
    what: 'Roof, set aside',
    year: '780 €',
    share: '16 %',
    state: 'unknown',
    word: 'Age not known',
  },
] as const;

/** A table with figures under each other, which scrolls inside its frame where it is too wide. */
export function Tables() {
  return (
    <Table caption="What the house costs a year, 2026">
      <thead>
        <tr>
          <TableHead>Cost</TableHead>
          <TableHead>How we know</TableHead>
          <TableHead numeric>Share</TableHead>
          <TableHead numeric>A year</TableHead>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row.what}>
            <TableCell>{row.what}</TableCell>
            <TableCell>
              <Badge meaning={row.state}>{row.word}</Badge>
            </TableCell>
            <TableCell numeric>{row.share}</TableCell>
            <TableCell numeric>{row.year}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
