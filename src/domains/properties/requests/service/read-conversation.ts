import { namesOf } from '@/domains/accounts/service/names';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { findCards } from '../../store/cards';
import { zoneOfHome } from '../model-zone';
import { findThread, listEntries } from '../store/threads';
import { updateRequest } from '../store/write';
import { authorise } from './authorise';

/** One conversation whole. `not_found` for all but its two people. No address of either is in it. */
export async function readConversation(ctx: Ctx, { id }: { id: string }) {
  const thread = await findThread(ctx.db, id);
  if (!thread) throw new AppError('not_found');
  const side = authorise(ctx, 'view', thread);
  const otherId = side === 'sender' ? thread.listerId : thread.senderId;
  const [entries, names, [card]] = await Promise.all([
    listEntries(ctx.db, id),
    namesOf(ctx, [otherId]),
    findCards(ctx.db, [thread.listingId], null),
  ]);
  const { kind, status, outcome, visitAt } = thread;
  return {
    id,
    side,
    kind,
    status,
    outcome,
    visitAt,
    timeZone: zoneOfHome(thread),
    otherName: otherId === null ? null : (names.get(otherId) ?? null),
    /** Whoever lists the home has no account here: what they answer comes by mail. */
    isAnsweredByMail: thread.isMailed,
    home: {
      propertyId: thread.propertyId,
      title: thread.title,
      address: [thread.address, `${thread.postalCode} ${thread.city}`].filter(Boolean).join(', '),
      photo: card?.photos[0]?.url ?? null,
      price: card?.price ?? null,
      isRent: card?.transaction === 'rent',
    },
    entries: entries.map((entry) => ({
      id: entry.id,
      isMine: entry.side === side,
      act: entry.act,
      body: entry.body,
      outcome: entry.outcome,
      createdAt: entry.createdAt,
      times: entry.times.map(({ id, startsAt, state }) => ({ id, startsAt, state })),
    })),
  };
}

export type Conversation = Awaited<ReturnType<typeof readConversation>>;
export type ConversationEntry = Conversation['entries'][number];

/** The actor has seen the conversation as it is now. */
export async function markSeen(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const thread = await findThread(ctx.db, id);
  if (!thread) throw new AppError('not_found');
  const side = authorise(ctx, 'view', thread);
  await updateRequest(
    ctx.db,
    id,
    side === 'sender' ? { senderReadAt: ctx.now } : { listerReadAt: ctx.now },
  );
}
