import { invalidField } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { SearchInput, SearchOutput } from '../contract';
import { fingerprintOf, readerId } from '../model';
import { type Cursor, readCursor, writeCursor } from '../model-cursor';
import { type FoundListing, findPage } from '../store/cards';
import { COUNTED, countFound } from '../store/counts';
import { tellsFound } from '../store/keyset';
import { askedQuestion } from './asked-question';

/** A page of homes with their texts, and how many there are in all. */
export type Found = Omit<SearchOutput, 'listings'> & {
  readonly listings: FoundListing[];
  /** Homes before this page. */
  readonly position: number;
};

/**
 * The homes that match, one page of them. A cursor goes on where its page ended, at the cost of a first page;
 * `page` counts from the start and reaches to the 10,000th home. Throws `invalid_input` naming `cursor` or `page`.
 */
export async function search(ctx: Ctx, input: SearchInput): Promise<Found> {
  const { sort, perPage, page, cursor, ...filters } = input;
  const fingerprint = fingerprintOf(filters);
  const after = cursor === undefined ? null : knownCursor(cursor, sort, fingerprint);
  const offset = after ? 0 : ((page ?? 1) - 1) * perPage;
  if (offset + perPage > COUNTED && offset > 0)
    throw invalidField('page', `pages end at home ${COUNTED}; go on with cursor`);

  const question = await askedQuestion(ctx, filters, after?.currency);
  const { price } = question;
  const slice = { sort, after, offset, limit: perPage + 1 };
  const withFound = tellsFound(question, slice);
  const [rows, counts] = await Promise.all([
    findPage(ctx.db, question, { ...slice, withFound }, readerId(ctx.actor)),
    countFound(ctx.db, question, withFound),
  ]);
  const found = withFound ? (rows[0]?.found ?? 0) : counts.found;

  const position = after ? after.position : offset;
  const shown = rows.slice(0, perPage);
  const last = rows.length > perPage ? shown.at(-1) : undefined;
  return {
    listings: shown.map(({ listing }) => listing),
    total: Math.min(found, COUNTED),
    totalIsMinimum: found > COUNTED,
    inOtherCurrencies: counts.inOtherCurrencies,
    hidden: counts.hidden,
    corrected: [...question.words.corrected],
    currency: price.only,
    nextCursor: last
      ? writeCursor({
          sort,
          fingerprint,
          position: position + perPage,
          currency: price.only,
          rank: last.rank,
          value: last.value,
          listingId: last.listingId,
        })
      : null,
    position,
  };
}

function knownCursor(text: string, sort: SearchInput['sort'], fingerprint: string): Cursor {
  const cursor = readCursor(text, sort, fingerprint);
  if (!cursor) throw invalidField('cursor', 'does not belong to this search');
  return cursor;
}
