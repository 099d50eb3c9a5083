import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { favourite, listing } from '../../tables';
import { listingViews, publication, publicationPhoto } from '../tables';

const ofPublisher = (publisherId: string) =>
  and(eq(publication.publisherId, publisherId), isNull(publication.removedAt));

const photoOf = sql`${publicationPhoto} where ${publicationPhoto.publicationId} = ${publication.id}
  and ${publicationPhoto.removedAt} is null`;

/** One page of somebody's homes, the newest first, with what the world made of each; `since` begins "this week". */
export function findSummaries(
  db: Database,
  publisherId: string,
  { offset, limit, since }: { offset: number; limit: number; since: string },
) {
  const viewsOf = sql`from ${listingViews} where ${listingViews.listingId} = ${listing.id}`;
  return db
    .select({
      id: publication.id,
      form: publication.form,
      updatedAt: publication.updatedAt,
      listingId: listing.id,
      propertyId: listing.propertyId,
      status: listing.status,
      takenDownAt: listing.takenDownAt,
      title: listing.title,
      price: listing.price,
      currency: listing.currency,
      cover: sql<{ fileKey: string; placeholder: string | null } | null>`(
        select json_build_object('fileKey', ${publicationPhoto.fileKey}, 'placeholder', ${publicationPhoto.placeholder})
        from ${photoOf} and ${publicationPhoto.state} = 'ready'
        order by ${publicationPhoto.position}, ${publicationPhoto.createdAt}, ${publicationPhoto.id} limit 1)`,
      photoCount: sql<number>`(select count(*)::int from ${photoOf})`,
      views: sql<number>`(select coalesce(sum(${listingViews.views}), 0)::int ${viewsOf})`,
      viewsThisWeek: sql<number>`(select coalesce(sum(${listingViews.views}), 0)::int ${viewsOf}
        and ${listingViews.day} >= ${since}::date)`,
      favourites: sql<number>`(select count(*)::int from ${favourite}
        where ${favourite.propertyId} = ${listing.propertyId})`,
    })
    .from(publication)
    .leftJoin(listing, eq(listing.id, publication.listingId))
    .where(ofPublisher(publisherId))
    .orderBy(desc(publication.createdAt), desc(publication.id))
    .offset(offset)
    .limit(limit);
}

export async function countPublications(db: Database, publisherId: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(publication)
    .where(ofPublisher(publisherId));
  return row?.total ?? 0;
}
