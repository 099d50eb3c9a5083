const ELLIPSIS = '…';

/** As much of a text as is no wider than `width`, with an ellipsis where something is missing. */
export function clipped(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    const isFitting = widthOf(letters.slice(0, middle).join('').trimEnd() + ELLIPSIS) <= width;
    if (isFitting) fits = middle;
    else tooLong = middle;
  }
  return letters.slice(0, fits).join('').trimEnd() + ELLIPSIS;
}

/** Breaks a text at its spaces into at most `most` lines; a word wider than a line is cut. */
export function wrapped(
  text: string,
  { width, most }: { width: number; most: number },
  widthOf: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.trim().split(/ +/);
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      lines.push(clipped([line, ...words.slice(index)].join(' '), width, widthOf));
      return lines;
    }
    lines.push(clipped(line, width, widthOf));
    line = word;
  }
  return line ? [...lines, clipped(line, width, widthOf)] : lines;
}
