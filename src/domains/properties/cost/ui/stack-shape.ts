/** A part of the stack and the row that names it, both as shares of the chart's height. */
export interface StackPart {
  readonly top: number;
  readonly height: number;
  /** The middle of its row. */
  readonly row: number;
}

/** Where each amount lies in a stack of them all, with rows of one height beside it. Shares of nothing are zero. */
export function stackParts(amounts: readonly bigint[]): StackPart[] {
  const total = Number(amounts.reduce((sum, amount) => sum + amount, 0n));
  let top = 0;
  return amounts.map((amount, index) => {
    const height = total === 0 ? 0 : Number(amount) / total;
    const part = { top, height, row: (index + 0.5) / amounts.length };
    top += height;
    return part;
  });
}
