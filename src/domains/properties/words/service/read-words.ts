import type { Ctx } from '@/platform/context';
import type { SearchFilters } from '../../contract';
import { askedWords, tellingWords } from '../../model-words';
import { slipsBetween } from '../distance';
import { findUnknownWords } from '../store';

export interface ReadWords {
  /** All of these; the last may be the beginning of a word. */
  readonly all: readonly string[];
  /** Any of these. */
  readonly any: readonly string[];
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The words of a search, each that no text holds read as the nearest that one does: one slip away in a word of up to five
 * letters, two in a longer one, of those the most common. A word with none so near stays as it is, and finds nothing.
 */
export async function readWords(
  ctx: Pick<Ctx, 'db'>,
  filters: Pick<SearchFilters, 'words' | 'sentence'>,
): Promise<ReadWords> {
  const all = askedWords(filters.words ?? '');
  const any = tellingWords(filters.sentence ?? '');
  const [readAll, readAny] = await Promise.all([
    corrections(ctx, all, true),
    corrections(ctx, any, false),
  ]);
  const read = (words: readonly string[], better: ReadonlyMap<number, string>) =>
    words.map((word, index) => better.get(index) ?? word);
  return {
    all: read(all, readAll),
    any: read(any, readAny),
    corrected: [
      ...[...readAll].map(([index, to]) => ({ from: all[index] ?? '', to })),
      ...[...readAny].map(([index, to]) => ({ from: any[index] ?? '', to })),
    ],
  };
}

async function corrections(
  ctx: Pick<Ctx, 'db'>,
  words: readonly string[],
  isOpen: boolean,
): Promise<Map<number, string>> {
  const better = new Map<number, string>();
  if (words.length === 0) return better;
  for (const { place, plain, alike } of await findUnknownWords(ctx.db, words, isOpen)) {
    const most = plain.length <= 5 ? 1 : 2;
    const [nearest] = alike
      .map((near) => ({ ...near, slips: slipsBetween(plain, near.word) }))
      .filter(({ slips }) => slips <= most)
      .sort((one, other) => one.slips - other.slips || other.listings - one.listings);
    if (nearest) better.set(place - 1, nearest.word);
  }
  return better;
}
