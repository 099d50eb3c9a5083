import { type SQL, sql } from 'drizzle-orm';
import { nameKey } from '@/kernel/text';
import type { Database } from '@/platform/db/client';
import type { ListingCard } from '../contract';
import { listing } from '../tables';

/** Of each half (open, closed) of an area the newest so many are looked at: a large town costs what a small one does. */
const LOOKED_AT = 1200;
const AROUND_IN_TIME = sql`interval '2 years'`;
const SHARES = sql`array[0.1, 0.25, 0.5, 0.75, 0.9]`;

/** Where to look: one postal code, one town, or several postal codes. */
export type Area =
  | { readonly kind: 'postalCode' }
  | { readonly kind: 'town' }
  | { readonly kind: 'around'; readonly postalCodes: readonly string[] };

export interface Measured {
  readonly homes: number;
  readonly homesWithSurface: number;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Minor units at a tenth, a quarter, half, three quarters and nine tenths. */
  readonly prices: number[] | null;
  /** The same for each m². */
  readonly perSquareMetre: number[] | null;
}

/** What homes like `home` ask or asked in an area, the home itself left out. One statement over indexed slices. */
export async function measureHomesLike(
  db: Database,
  home: ListingCard,
  area: Area,
): Promise<Measured> {
  const slices = placesOf(home, area).flatMap((place) =>
    [true, false].map(
      (isOpen) => sql`(select * from ${listing} where ${place}
        and ${listing.transaction} = ${home.transaction} and ${listing.isOpen} = ${isOpen}
        order by ${listing.listedAt} desc, ${listing.id} desc
        limit ${Math.ceil(LOOKED_AT / (area.kind === 'around' ? area.postalCodes.length : 1))})`,
    ),
  );
  const [row] = await db.execute<{
    homes: number;
    with_surface: number;
    from: string | null;
    to: string | null;
    prices: number[] | null;
    per_square_metre: number[] | null;
  }>(sql`
    with alike as (
      select price::float8 as price, price / nullif(surface, 0)::float8 as per_square_metre, listed_at
      from (${sql.join(slices, sql` union all `)}) as newest
      where type = ${home.type} and currency = ${home.price.currency} and country = ${home.country}
        and property_id <> ${home.id} and status in ('active', 'under_offer', 'sold', 'let')
        and price > 0 and listed_at between ${home.listedAt.toISOString()}::timestamptz - ${AROUND_IN_TIME}
          and ${home.listedAt.toISOString()}::timestamptz + ${AROUND_IN_TIME}
    )
    select count(*)::int as homes, count(per_square_metre)::int as with_surface,
      min(listed_at) as "from", max(listed_at) as "to",
      percentile_cont(${SHARES}) within group (order by price) as prices,
      percentile_cont(${SHARES}) within group (order by per_square_metre) as per_square_metre
    from alike`);
  return {
    homes: row?.homes ?? 0,
    homesWithSurface: row?.with_surface ?? 0,
    from: row?.from ? new Date(row.from) : null,
    to: row?.to ? new Date(row.to) : null,
    prices: row?.prices ?? null,
    perSquareMetre: row?.per_square_metre ?? null,
  };
}

function placesOf(home: ListingCard, area: Area): SQL[] {
  if (area.kind === 'town') return [sql`${listing.cityKey} = ${nameKey(home.city)}`];
  const codes = area.kind === 'around' ? area.postalCodes : [home.postalCode];
  return codes.map((code) => sql`${listing.postalCode} = ${code}`);
}
