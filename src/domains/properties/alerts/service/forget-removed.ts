import type { Ctx } from '@/platform/context';
import { UNDO_MS } from '../model';
import { deleteRemoved } from '../store/searches';

/** Deletes for good what was removed longer ago than it can be put back. */
export function forgetRemoved(ctx: Ctx): Promise<void> {
  return deleteRemoved(ctx.db, new Date(ctx.now.getTime() - UNDO_MS));
}
