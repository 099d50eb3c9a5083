/** Whether two words differ by exactly one typing error: a letter too many, missing, wrong, or two swapped. */
export function isOneErrorAway(a: string, b: string): boolean {
  return a !== b && withinErrors(a, b, 1);
}

/**
 * Whether `a` becomes `b` by at most `most` typing errors: letters too many, missing, wrong, or neighbours swapped
 * (optimal string alignment distance).
 */
export function withinErrors(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    before = last;
    last = current;
  }
  return (last[b.length] ?? most + 1) <= most;
}
