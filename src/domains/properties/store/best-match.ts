import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { listing, listingPhoto } from '../tables';
import type { Question } from './conditions';

/** The most that each reason can count; together 100. */
export const MOST_POINTS = { words: 40, price: 25, freshness: 20, completeness: 15 } as const;
export type Reason = keyof typeof MOST_POINTS;

/** After so many days a home counts as no fresher than older ones. */
const FRESH_DAYS = 90;

/**
 * What speaks for each home of `pool` (`id`), in points: asked words found in the title (in the text alone half), a low price
 * for each m² among the pool's of its currency, how lately it was listed, and whether photos, surface and place are known.
 * Days count from midnight (UTC), so that a page's cursor holds for the next one.
 */
export function scored(question: Question, pool: SQL): SQL {
  const { words, price, freshness, completeness } = MOST_POINTS;
  return sql`
    select points.*, round((words + price + freshness + completeness)::numeric, 4) as score
    from (
      select ${listing.id} as id, ${listing.propertyId} as property_id,
        ${words} * ${shareOfWords(question)} as words,
        case when ${listing.pricePerSquareMetre} is null then 0 else ${price} * (1 - percent_rank() over (
          partition by ${listing.currency}, ${listing.pricePerSquareMetre} is null order by ${listing.pricePerSquareMetre})) end as price,
        ${freshness} * greatest(0, least(1, 1 - extract(epoch from current_date - ${listing.listedAt}) / 86400 / ${FRESH_DAYS}))::float8 as freshness,
        ${completeness} * ((exists (select from ${listingPhoto} where ${listingPhoto.listingId} = ${listing.id}))::int
          + (${listing.surface} is not null)::int + (${listing.cell} is not null)::int) / 3.0::float8 as completeness
      from (${pool}) as pool join ${listing} on ${listing.id} = pool.id
    ) as points`;
}

/** Points by reason of one home of the pool; undefined where it is not in it. */
export async function findPoints(
  db: Database,
  question: Question,
  pool: SQL,
  propertyId: number,
): Promise<Record<Reason, number> | undefined> {
  const [row] = await db.execute<Record<Reason, number>>(sql`
    select words::float8, price::float8, freshness::float8, completeness::float8
    from (${scored(question, pool)}) as scored where property_id = ${propertyId}`);
  return row;
}

/** From 0 to 1 over all words asked; nothing where none is. */
function shareOfWords({ words }: Question): SQL {
  const asked = [...words.all, ...words.any];
  if (asked.length === 0) return sql`0`;
  const shares = asked.map((word, index) => {
    const query = sql`listing_words_query(array[${word}]::text[], false, ${index === words.all.length - 1})`;
    // Stems of a title are not kept: taking them anew is asked last.
    return sql`case when not ${listing.searchText} @@ ${query} then 0
      when listing_search_text(${listing.title}, '') @@ ${query} then 1.0 else 0.5 end`;
  });
  return sql`(${sql.join(shares, sql` + `)})::float8 / ${asked.length}`;
}
