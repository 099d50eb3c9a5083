import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { listing, property } from '../../tables';
import type { ThreadsInput } from '../contract';
import { request, requestEntry, requestTime } from '../tables';

const threadColumns = {
  id: request.id,
  listingId: request.listingId,
  propertyId: listing.propertyId,
  title: listing.title,
  isMailed: sql<boolean>`${request.listerId} is null and ${listing.contactEmail} is not null`,
  city: property.city,
  kind: request.kind,
  status: request.status,
  outcome: request.outcome,
  visitAt: request.visitAt,
  senderId: request.senderId,
  listerId: request.listerId,
  senderReadAt: request.senderReadAt,
  listerReadAt: request.listerReadAt,
  lastEntryAt: request.lastEntryAt,
  country: property.country,
  state: property.state,
  longitude: property.longitude,
};

/** What was said last, in one line's length. */
const lastBody = sql<string | null>`(select left(${requestEntry.body}, 160) from ${requestEntry}
  where ${requestEntry.requestId} = ${request.id} and ${requestEntry.body} <> ''
  order by ${requestEntry.id} desc limit 1)`;

/** Conversations that somebody takes part in, the last moved first. */
export function listThreads(db: Database, userId: string, input: ThreadsInput) {
  const { cursor } = input;
  return db
    .select({ ...threadColumns, lastBody })
    .from(request)
    .innerJoin(listing, eq(listing.id, request.listingId))
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(
      and(
        inBox(userId, input.box),
        cursor &&
          or(
            lt(request.lastEntryAt, cursor.at),
            and(eq(request.lastEntryAt, cursor.at), lt(request.id, cursor.id)),
          ),
      ),
    )
    .orderBy(desc(request.lastEntryAt), desc(request.id))
    .limit(input.limit + 1);
}

function inBox(userId: string, box: ThreadsInput['box']): SQL | undefined {
  const [sent, received] = [eq(request.senderId, userId), eq(request.listerId, userId)];
  if (box === 'sent') return sent;
  return box === 'received' ? received : or(sent, received);
}

export async function findThread(db: Database, id: string) {
  const [row] = await db
    .select({ ...threadColumns, address: property.address, postalCode: property.postalCode })
    .from(request)
    .innerJoin(listing, eq(listing.id, request.listingId))
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(eq(request.id, id));
  return row;
}

/** The conversation from its beginning, each entry with the times that it proposed. */
export async function listEntries(db: Database, requestId: string) {
  const entries = await db
    .select()
    .from(requestEntry)
    .where(eq(requestEntry.requestId, requestId))
    .orderBy(asc(requestEntry.id));
  if (entries.length === 0) return [];
  const times = await db
    .select()
    .from(requestTime)
    .where(
      inArray(
        requestTime.entryId,
        entries.map(({ id }) => id),
      ),
    )
    .orderBy(asc(requestTime.startsAt), asc(requestTime.id));
  return entries.map((entry) => ({
    ...entry,
    times: times.filter(({ entryId }) => entryId === entry.id),
  }));
}
