import { namesOf } from '@/domains/accounts/service/names';
import type { Ctx } from '@/platform/context';
import { findCards } from '../../store/cards';
import type { ThreadsInput } from '../contract';
import { zoneOfHome } from '../model-zone';
import { listThreads } from '../store/threads';
import { ownId } from './authorise';

/** The actor's conversations, the last moved first. */
export async function readThreads(ctx: Ctx, input: ThreadsInput) {
  const userId = ownId(ctx);
  const rows = await listThreads(ctx.db, userId, input);
  const page = rows.slice(0, input.limit);
  const [names, cards] = await Promise.all([
    namesOf(
      ctx,
      page.flatMap((row) => [row.senderId, row.listerId]),
    ),
    findCards(
      ctx.db,
      page.map((row) => row.listingId),
      null,
    ),
  ]);
  const photos = new Map(cards.map((card) => [card.listingId, card.photos[0]?.url ?? null]));
  const threads = page.map((row) => {
    const side = row.senderId === userId ? ('sender' as const) : ('lister' as const);
    const otherId = side === 'sender' ? row.listerId : row.senderId;
    const readAt = side === 'sender' ? row.senderReadAt : row.listerReadAt;
    return {
      id: row.id,
      side,
      kind: row.kind,
      status: row.status,
      outcome: row.outcome,
      visitAt: row.visitAt,
      timeZone: zoneOfHome(row),
      /** Null where nobody here is on the other side, or no longer. */
      otherName: otherId === null ? null : (names.get(otherId) ?? null),
      /** Whoever lists the home has no account here: what they answer comes by mail. */
      isAnsweredByMail: row.isMailed,
      lastBody: row.lastBody,
      lastEntryAt: row.lastEntryAt,
      isUnread: readAt === null || readAt < row.lastEntryAt,
      home: {
        propertyId: row.propertyId,
        title: row.title,
        city: row.city,
        photo: photos.get(row.listingId) ?? null,
      },
    };
  });
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return { threads, nextCursor: last ? { at: last.lastEntryAt, id: last.id } : null };
}

export type Thread = Awaited<ReturnType<typeof readThreads>>['threads'][number];
