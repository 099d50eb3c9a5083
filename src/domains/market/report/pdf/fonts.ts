import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { create } from 'fontkit';
import { unpackWoff } from './unpack-woff';

/** A voice of the page; each is several files, asked in turn for the letters that the one before has not. */
export const FACES = ['text', 'strong', 'title'] as const;
export type Face = (typeof FACES)[number];

export interface FontFile {
  readonly name: string;
  readonly bytes: Buffer;
  covers(codePoint: number): boolean;
}
export type Fonts = Readonly<Record<Face, readonly FontFile[]>>;

/** Instrument Sans has neither ² nor the rupee: Fraunces lends them. */
const FILES: Record<Face, readonly string[]> = {
  text: [
    'instrument-sans-latin-400',
    'instrument-sans-latin-ext-400',
    'fraunces-latin-400',
    'fraunces-latin-ext-400',
  ],
  strong: [
    'instrument-sans-latin-600',
    'instrument-sans-latin-ext-600',
    'fraunces-latin-600',
    'fraunces-latin-ext-600',
  ],
  title: ['fraunces-latin-600', 'fraunces-latin-ext-600'],
};

/** From the program that runs: a bundler would look for the files beside the bundle. */
const load = createRequire(resolve(process.argv[1] ?? 'program'));

let opened: Promise<Fonts> | undefined;

/**
 * The typefaces of the pages, for embedding: read once a process. The web's own files are variable and packed in WOFF2, whose
 * cuts cannot be embedded; these are the same letters cut at the weights that a report uses.
 */
export function openFonts(): Promise<Fonts> {
  opened ??= readAll().catch((error) => {
    // The next report tries again.
    opened = undefined;
    throw error;
  });
  return opened;
}

async function readAll(): Promise<Fonts> {
  const [text, strong, title] = await Promise.all(
    FACES.map((face) => Promise.all(FILES[face].map(readFont))),
  );
  return { text: text ?? [], strong: strong ?? [], title: title ?? [] };
}

async function readFont(name: string): Promise<FontFile> {
  const family = name.startsWith('fraunces') ? 'fraunces' : 'instrument-sans';
  const path = load.resolve(`@fontsource/${family}/files/${name}-normal.woff`);
  const bytes = unpackWoff(await readFile(path));
  const font = create(bytes);
  return {
    name,
    bytes,
    covers: (codePoint) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint),
  };
}
