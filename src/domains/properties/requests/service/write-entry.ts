import { readMe } from '@/domains/accounts/service/read-me';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { Act, RequestStatus, Side } from '../model';
import { findHomeOfListing } from '../store/homes';
import { insertEntry, type RequestRow, updateRequest } from '../store/write';
import type { NewEntry } from './happened';
import { refuseTooManyEntries } from './limits';
import { tellOther } from './tell-other';

/**
 * Writes an entry, moves the request on, and tells the other side: every change of a conversation goes through here. The caller
 * has authorised it and holds the request.
 */
export async function writeEntry(
  ctx: Ctx,
  { request, side }: { request: RequestRow; side: Side },
  entry: NewEntry,
): Promise<void> {
  const author = await readMe(ctx);
  const home = await findHomeOfListing(ctx.db, request.listingId);
  if (!author || !home) throw new AppError('not_found');
  await refuseTooManyEntries(ctx, author.id);
  const { act, body = '', times = [], outcome = null } = entry;
  await insertEntry(
    ctx.db,
    {
      requestId: request.id,
      authorId: author.id,
      side,
      act,
      body,
      outcome,
      key: entry.key,
      createdAt: ctx.now,
    },
    times,
  );
  await updateRequest(ctx.db, request.id, {
    status: statusAfter(act, side),
    lastEntryAt: ctx.now,
    ...(side === 'sender' ? { senderReadAt: ctx.now } : { listerReadAt: ctx.now }),
    ...(act === 'closed' || act === 'reopened' ? { outcome } : {}),
    ...(entry.visitAt === undefined ? {} : { visitAt: entry.visitAt }),
  });
  await tellOther(ctx, { request, side, author, home, entry: { ...entry, body, times } });
}

function statusAfter(act: Act, side: Side): RequestStatus {
  if (act === 'closed') return 'closed';
  return side === 'sender' ? 'open' : 'answered';
}
