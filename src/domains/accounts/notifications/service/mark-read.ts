import type { Ctx } from '@/platform/context';
import { ownId } from '../../service/authorise';
import type { MarkReadInput } from '../contract';
import { setAllRead, setRead } from '../store';

/** Marks some of the actor's own as read, or unread again; ids of others are passed over. */
export async function markRead(ctx: Ctx, { ids, isRead }: MarkReadInput): Promise<void> {
  return setRead(ctx.db, ownId(ctx), ids, isRead ? ctx.now : null);
}

/** Marks all of the actor's own as read, up to the newest they have seen; answers which were not, for an undo. */
export async function markAllRead(ctx: Ctx, { upTo }: { upTo: number }): Promise<number[]> {
  return setAllRead(ctx.db, ownId(ctx), upTo, ctx.now);
}
