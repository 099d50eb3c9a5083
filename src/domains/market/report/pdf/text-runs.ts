import type { Face, FontFile, Fonts } from './fonts';

/** A stretch of text that one font file can write. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

/** No font of ours has the narrow no-break space that French figures are grouped with. */
const NARROW_SPACE = /[\u202f\u2009]/g;
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu;

/** Splits a text by who can write it. A letter that nobody can loses its marks; what is left over becomes a question mark. */
export function runsOf(text: string, face: Face, fonts: Fonts): Run[] {
  const files = fonts[face];
  const [first] = files;
  if (!first) return [];
  const runs: { font: string; text: string }[] = [];
  const write = (font: FontFile, letter: string) => {
    const last = runs.at(-1);
    if (last?.font === font.name) last.text += letter;
    else runs.push({ font: font.name, text: letter });
  };
  const plain = text.normalize('NFC').replace(NARROW_SPACE, '\u00a0').replace(UNSEEN, ' ');
  for (const letter of plain) {
    const found = writerOf(letter, files);
    if (found) write(found, letter);
    else {
      const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
      const writer = bare.length > 0 ? writerOf(bare, files) : undefined;
      write(writer ?? first, writer ? bare : '?');
    }
  }
  return runs;
}

function writerOf(letters: string, files: readonly FontFile[]): FontFile | undefined {
  return files.find((file) =>
    [...letters].every((letter) => file.covers(letter.codePointAt(0) ?? 0)),
  );
}
