import { type SQL, sql } from 'drizzle-orm';
import { scored } from './best-match';
import type { Question } from './conditions';
import { type Slice, sortedOrder, sortedPage } from './keyset';

/** So many of the newest matches are weighed against each other; the rest follow by date. */
const POOL = 100;

/** `id, rank, value` of the listings of one page, in order, whatever the sort; {@link restOfPage} may hold more. */
export function pageQuery(question: Question, slice: Slice): SQL {
  const { sort, ...rest } = slice;
  return sort === 'best_match'
    ? bestMatchPage(question, rest)
    : sortedPage(question, { ...rest, sort });
}

/**
 * What follows by date where the homes that are weighed fill no page; null where nothing can. Asked by itself, as one
 * statement with the weighing takes longer to plan than either takes to run.
 */
export function restOfPage(question: Question, slice: Slice, found: number): SQL | null {
  const { sort, after, offset, limit } = slice;
  if (sort !== 'best_match' || found >= limit || (after && after.rank > 0)) return null;
  const skipped = Math.max(POOL, offset);
  return byDate(question, { after: null, offset: skipped, limit: limit - found });
}

/** The outer order, for joining a page's rows again. */
export function pageOrder(sort: Slice['sort']): SQL {
  return sort === 'best_match' ? BEST_FIRST : sortedOrder(sort);
}

const BEST_FIRST = sql`page.rank, page.value desc, page.id desc`;

/** The homes that are weighed against each other. */
export function bestMatchPool(question: Question): SQL {
  return sortedPage(question, { sort: 'newest', after: null, offset: 0, limit: POOL });
}

/**
 * Rank 0 holds the pool by score; rank 1 the rest by date, written as seconds so that both are one kind of number. A
 * page costs the pool or a page by date; past the pool it costs what a page of the newest does.
 */
function bestMatchPage(question: Question, { after, offset, limit }: Omit<Slice, 'sort'>): SQL {
  if (after && after.rank > 1) return sql`select 0 as id, 0 as rank, 0 as value where false`;
  if (after?.rank === 1) {
    const value = after.value === null ? null : instantOf(after.value);
    return byDate(question, { after: { ...after, rank: 0, value }, offset, limit });
  }
  const beyond = after
    ? sql`where (score, id) < (${after.value}::numeric, ${after.listingId})`
    : sql``;
  return sql`
    select id, 0 as rank, score as value from (${scored(question, bestMatchPool(question))}) as pool
    ${beyond} order by score desc, id desc limit ${limit} offset ${offset}`;
}

function byDate(question: Question, slice: Omit<Slice, 'sort'>): SQL {
  const page = sortedPage(question, { ...slice, sort: 'newest' });
  return sql`select id, 1 as rank, extract(epoch from value) as value from (${page}) as later
    order by value desc, id desc`;
}

/** Seconds since 1970 with microseconds, as the instant that a cursor of the newest holds. */
function instantOf(seconds: string): string {
  const [whole = '0', fraction = ''] = seconds.split('.');
  const [day = '', time = ''] = new Date(Number(whole) * 1000).toISOString().split('T');
  return `${day} ${time.slice(0, 8)}.${fraction.padEnd(6, '0').slice(0, 6)}+00`;
}
