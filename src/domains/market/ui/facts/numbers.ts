const SPACES = /[\s\u00a0\u202f'’]/g;
/** `1,200` is a thousand and two hundred to most; `1,2` and `75,50` are decimals wherever they were typed. */
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;

/** A number as people of any country type it (`75,5`, `1 200`, `1,200.5`); null for what is none. */
export function numberOf(text: string): number | null {
  const bare = text.replace(SPACES, '').replace('\u2212', '-');
  const plain = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return DECIMAL.test(plain) ? Number(plain) : null;
}
