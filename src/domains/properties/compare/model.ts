/** One home's figure in a line of figures that can be set against each other; null where it is not known. */
export type Figure = number | null;

/** How far a figure stands from the best of its line: `best` is the best, or shares that place. */
export type Standing = { readonly best: true } | { readonly best: false; readonly gap: number };

/**
 * How each figure stands against the best, the lowest or the highest. Null for all where fewer than two are known or all
 * known ones are the same: then none stands out. What is not known stands nowhere.
 */
export function standings(
  figures: readonly Figure[],
  best: 'lowest' | 'highest',
): (Standing | null)[] {
  const known = figures.filter((figure) => figure !== null);
  const top = best === 'lowest' ? Math.min(...known) : Math.max(...known);
  const saysNothing = known.length < 2 || known.every((figure) => figure === top);
  return figures.map((figure) => {
    if (saysNothing || figure === null) return null;
    return figure === top ? { best: true } : { best: false, gap: figure - top };
  });
}

/** Whether homes differ in this line. What one tells and another does not is a difference too. */
export function differ(values: readonly unknown[]): boolean {
  return new Set(values).size > 1;
}
