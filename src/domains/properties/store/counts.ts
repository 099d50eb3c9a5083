import { gt, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Currency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import { hasPlaces } from '../model-places';
import { listing } from '../tables';
import {
  allConditions,
  asksWords,
  factConditions,
  hiddenListings,
  placeConditions,
  type Question,
} from './conditions';
import { listingsThat } from './listings';
import { IS_SAMPLED, SAMPLED_MANY } from './sample';

/** Counting stops here: up to it totals are exact, past it they are "10,000 or more". */
export const COUNTED = 10_000;

interface Counts {
  /** At most {@link COUNTED} + 1; 0 where the page tells. */
  readonly found: number;
  readonly inOtherCurrencies: number;
  readonly hidden: number;
}

/**
 * How many homes match, and how many match but for their currency. One statement, bounded in what it counts; none where
 * the page tells what it found and nothing else can be left out.
 */
export async function countFound(
  db: Database,
  question: Question,
  pageTellsFound: boolean,
): Promise<Counts> {
  const { only } = question.price;
  const { hiddenFrom, ...all } = question;
  if (pageTellsFound && !only && !hiddenFrom) return { found: 0, inOtherCurrencies: 0, hidden: 0 };
  const hidden = hiddenFrom
    ? bounded(
        listingsThat(question, [
          sql`${listing.id} = any(${hiddenListings(hiddenFrom)})`,
          allConditions(all),
        ]),
        COUNTED,
      )
    : sql`0`;
  const others = only
    ? bounded(
        listingsThat(question, [
          ...factConditions({ ...question, price: { only: null, ranges: [] } }),
          ...placeConditions(question.filters),
          ...otherCurrencies(only),
        ]),
        COUNTED,
      )
    : sql`0`;
  const [row] = await db.execute<{ found: number; others: number; hidden: number }>(
    sql`select ${pageTellsFound ? sql`0` : found(question)} as found, ${others} as others,
      ${hidden} as hidden`,
  );
  return { found: row?.found ?? 0, inOtherCurrencies: row?.others ?? 0, hidden: row?.hidden ?? 0 };
}

/** Counts for several questions at once, in their order. */
export async function countEach(
  db: Database,
  questions: readonly Question[],
  most: number,
): Promise<number[]> {
  if (questions.length === 0) return [];
  const counts = questions.map((question) =>
    bounded(listingsThat(question, [allConditions(question)]), most),
  );
  const [row] = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(counts, sql`, `)}] as counts`,
  );
  return row?.counts ?? [];
}

/** Where a sample tells beyond doubt that there are more than are counted, they are not counted one by one. */
function found(question: Question): SQL {
  const exact = exactly(question);
  // A town is counted as fast as its sample.
  if (hasPlaces(question.filters) || question.stretches) return exact;
  const sampled = listingsThat(question, [allConditions(question), IS_SAMPLED]);
  return sql`case when ${bounded(sampled, SAMPLED_MANY)} >= ${SAMPLED_MANY}
    then ${COUNTED + 1} else ${exact} end`;
}

/** Below it or above it: two stretches of an index, where "another" would be looked for in every home. */
function otherCurrencies(only: Currency): SQL[] {
  const other = or(lt(listing.currency, only), gt(listing.currency, only));
  return other ? [other] : [];
}

/**
 * Counted to the end where words are asked, of which the sample knows that there are not many more: a bound makes the planner
 * read homes one by one, hoping to meet so many soon, and words are slow to read.
 */
function exactly(question: Question): SQL {
  const all = listingsThat(question, [allConditions(question)]);
  return asksWords(question)
    ? sql`(select least(count(*), ${COUNTED + 1})::int ${all})`
    : bounded(all, COUNTED + 1);
}

function bounded(listings: SQL, most: number): SQL {
  return sql`(select count(*)::int from (select 1 ${listings} limit ${most}) as counted)`;
}
