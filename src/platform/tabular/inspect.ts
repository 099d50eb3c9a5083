import { isUtf8 } from 'node:buffer';
import { firstBytes, openText, startsWith, UnreadableFile } from './source-file';

/** What one quick pass over a file tells: that all of it can be read, how long it is, and how it begins. */
export interface Inspection {
  readonly path: string;
  readonly bytes: number;
  readonly lines: number;
  /** Its first 64 kB as text, without a byte order mark. */
  readonly head: string;
}

const HEAD = 64 * 1024;

/**
 * Reads a file to its end before anything is written: unpacks it (a truncated archive shows here), and checks that it
 * is UTF-8. It costs a few percent of an import, and buys that a wrong file leaves no half of itself behind.
 * Throws {@link UnreadableFile}.
 */
export async function inspectFile(path: string): Promise<Inspection> {
  refuseKnownFormats(path, await firstBytes(path));
  const head: Buffer[] = [];
  let [bytes, line] = [0, 1];
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of await openText(path)) {
      const whole: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      if (bytes === 0) refuseKnownFormats(path, whole);
      if (bytes < HEAD) head.push(chunk);
      bytes += chunk.length;
      const end = lastWholeCharacter(whole);
      const text = whole.subarray(0, end);
      if (!isUtf8(text)) throw notUtf8(path, text, line);
      rest = whole.subarray(end);
      line += countNewlines(text);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`${path}: ${unpackingProblem(error)}`);
  }
  if (rest.length > 0 && !isUtf8(rest)) throw notUtf8(path, rest, line);
  const text = Buffer.concat(head).subarray(0, HEAD);
  const start = text
    .subarray(0, lastWholeCharacter(text))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (start.trim() === '') throw new UnreadableFile(`${path}: the file holds no text.`);
  return { path, bytes, lines: line, head: start };
}

const FORMATS: readonly [readonly number[], string][] = [
  [[0xff, 0xfe], 'it is UTF-16; save it as UTF-8 (iconv -f UTF-16 -t UTF-8)'],
  [[0xfe, 0xff], 'it is UTF-16; save it as UTF-8 (iconv -f UTF-16 -t UTF-8)'],
  [
    [0x50, 0x4b, 0x03, 0x04],
    'it is a ZIP archive or an Excel workbook; unpack it, or save it as CSV',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF'],
  [[0x53, 0x51, 0x4c, 0x69], 'it is an SQLite database'],
  [[0x50, 0x41, 0x52, 0x31], 'it is a Parquet file; save it as CSV or JSON lines'],
];

function refuseKnownFormats(path: string, bytes: Buffer): void {
  const known = FORMATS.find(([prefix]) => startsWith(bytes, prefix));
  if (known) throw new UnreadableFile(`${path}: ${known[1]}.`);
  if (startsWith(bytes, [0x1f, 0x8b])) return;
  const start = bytes.subarray(0, 4096);
  const nulls = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // Text in UTF-16 without its mark has a null in every other byte; other binaries have many too.
  if (nulls > start.length / 10) {
    throw new UnreadableFile(`${path}: it is not UTF-8 text (UTF-16, or no text at all).`);
  }
}

function notUtf8(path: string, text: Buffer, line: number): UnreadableFile {
  const before = text.subarray(0, firstInvalid(text));
  return new UnreadableFile(
    `${path}: line ${line + countNewlines(before)} is not UTF-8 (it may be Latin-1 or Windows-1252); ` +
      'save the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8).',
  );
}

/** By halving: `isUtf8` of a prefix that ends between characters holds up to the first wrong byte. */
function firstInvalid(text: Buffer): number {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(text.subarray(0, lastWholeCharacter(text.subarray(0, middle))))) good = middle;
    else bad = middle;
  }
  return good;
}

function unpackingProblem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR') return 'the gzip archive is cut off; fetch the file again.';
  if (code.startsWith('Z_')) return 'the gzip archive is damaged; fetch the file again.';
  return `it cannot be read (${(error as Error).message}).`;
}

/** Where the last character that is not cut off ends; a character takes at most four bytes. */
function lastWholeCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
