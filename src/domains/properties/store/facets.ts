import { type SQL, sql } from 'drizzle-orm';
import type { Currency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import { listing } from '../tables';
import { allConditions, allOf, asksClosed, priceConditions, type Question } from './conditions';
import { listingsThat } from './listings';
import { EVERY, IS_SAMPLED, SAMPLED_MANY } from './sample';

export type FacetRow = {
  facet: 'type' | 'bedrooms' | 'price' | 'all';
  key: string;
  count: number;
};

/** Homes of more bedrooms are counted with these. */
export const MOST_BEDROOMS = 6;

/**
 * How many homes each type, number of bedrooms and price band would show, each without its own filter and with all
 * others. One reading of the homes; of a sample where they are very many (`isAbout`). `edges` are minor units.
 */
export async function countFacets(
  db: Database,
  question: Question,
  bands: { currency: Currency; edges: readonly bigint[] },
): Promise<{ rows: FacetRow[]; isAbout: boolean }> {
  const sampled = await db.execute<FacetRow>(facetQuery(question, bands, IS_SAMPLED));
  const all = sampled.find(({ facet }) => facet === 'all')?.count ?? 0;
  if (all >= SAMPLED_MANY) {
    const rows = sampled.map((row) => ({ ...row, count: row.count * EVERY }));
    return { rows, isAbout: true };
  }
  return { rows: await db.execute<FacetRow>(facetQuery(question, bands)), isAbout: false };
}

const COUNTED_BY = [
  listing.type,
  listing.bedrooms,
  listing.price,
  listing.currency,
  listing.pricePerSquareMetre,
];

function facetQuery(
  question: Question,
  { currency, edges }: { currency: Currency; edges: readonly bigint[] },
  sampled?: SQL,
): SQL {
  const { filters } = question;
  const others: Question = {
    ...question,
    filters: { ...filters, types: [], minBedrooms: undefined },
    price: { only: null, ranges: [] },
    withEveryOffer: true,
  };
  // Which of a home's offers is its latest that matches differs from choice to choice.
  const isByHome = asksClosed(question);
  const home = isByHome ? sql`${listing.propertyId}` : sql`0`;
  const homes = isByHome ? sql`count(distinct home)::int` : sql`coalesce(sum(homes), 0)::int`;
  const ofTypes = truly(
    filters.types.length === 0 ? [] : [sql`${listing.type} in ${filters.types}`],
  );
  const ofBedrooms = truly(
    filters.minBedrooms === undefined ? [] : [sql`${listing.bedrooms} >= ${filters.minBedrooms}`],
  );
  const list = sql.join(
    edges.map((edge) => sql`${edge}`),
    sql`, `,
  );
  return sql`
    with base as materialized (
      select ${listing.type} as type, case when ${listing.bedrooms} > ${MOST_BEDROOMS} then ${MOST_BEDROOMS} else ${listing.bedrooms} end as bedrooms,
        case when ${listing.currency} = ${currency} then width_bucket(${listing.price}, array[${list}]::bigint[]) end as band,
        ${ofTypes} as t, ${ofBedrooms} as b, ${truly(priceConditions(question.price))} as p, ${home} as home, count(*) as homes
      ${listingsThat(others, [allConditions(others), ...(sampled ? [sampled] : [])], isByHome ? [...COUNTED_BY, listing.propertyId] : COUNTED_BY)}
      group by 1, 2, 3, 4, 5, 6, 7
    )
    select 'all' as facet, '' as key, ${homes} as count from base
    union all select 'type', type::text, ${homes} from base where b and p group by type
    union all select 'bedrooms', bedrooms::text, ${homes} from base where t and p and bedrooms is not null group by bedrooms
    union all select 'price', band::text, ${homes} from base where t and b and band is not null group by band`;
}

/** Unknown is no: a home without bedrooms has not at least two. */
function truly(conditions: readonly SQL[]): SQL {
  return sql`coalesce(${allOf(conditions)}, false)`;
}
