/**
 * A figure as a reader of `locale` writes it: `350 000`, `350,000`, `3,2`. Spaces of every kind and the locale's grouping
 * go; NaN for what is no number. A comma that English would group by but that stands where it cannot (`3,2`) is a decimal.
 */
export function readFigure(text: string, locale: string): number {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (!/^\d[\d.,]*$/.test(bare) && !/^[.,]\d+$/.test(bare)) return Number.NaN;
  const groups = locale.startsWith('fr') ? /\.(?=\d{3}(\D|$))/g : /,(?=\d{3}(\D|$))/g;
  const plain = bare.replace(groups, '').replace(',', '.');
  return /^\d*\.?\d*$/.test(plain) ? Number(plain) : Number.NaN;
}
