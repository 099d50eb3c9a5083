/** Lower case, without accents, ligatures opened, punctuation as single spaces: the key under which names are compared. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A postal code as it is kept and compared: upper case, single spaces, nothing but letters, digits and hyphens. */
export function postalCodeKey(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}
