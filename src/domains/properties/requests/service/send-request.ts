import { readMe } from '@/domains/accounts/service/read-me';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import type { SendRequestInput } from '../contract';
import { zoneOfHome } from '../model-zone';
import { refusalToAsk } from '../policy';
import { findAskedHome, type RequestHome } from '../store/homes';
import {
  findByKey,
  insertRequest,
  lockAuthor,
  lockOpenRequest,
  type RequestRow,
  settleTimes,
} from '../store/write';
import { ownId } from './authorise';
import { refuseTooManyRequests } from './limits';
import { proposedInstants } from './proposed-instants';
import { writeEntry } from './write-entry';

/**
 * Asks about a home, or goes on with the open request about the same home and matter. The same key twice is one request.
 * Throws `conflict` with the reason `NOT_OPEN`, `NO_CONTACT`, `OWN_LISTING` or `NO_ADDRESS`, `rate_limited` past what one
 * person may send in a day, `invalid_input` for times that cannot be.
 */
export function sendRequest(ctx: Ctx, input: SendRequestInput): Promise<{ id: string }> {
  const senderId = ownId(ctx);
  return inTransaction(ctx, async (ctx) => {
    await lockAuthor(ctx.db, senderId);
    const known = await findByKey(ctx.db, senderId, input.key);
    if (known) return { id: known };
    const home = await findAskedHome(ctx.db, input.propertyId);
    if (!home) throw new AppError('not_found');
    await refuse(ctx, home);
    const times = proposedInstants(input.times, zoneOfHome(home), ctx.now);
    const request = await openRequest(ctx, home, { senderId, kind: input.kind });
    if (times.length > 0) await settleTimes(ctx.db, request.id, 'replaced');
    const act = times.length > 0 ? 'proposed' : 'wrote';
    await writeEntry(
      ctx,
      { request, side: 'sender' },
      { act, body: input.body, times, key: input.key },
    );
    return { id: request.id };
  });
}

async function refuse(ctx: Ctx, home: RequestHome): Promise<void> {
  const refusal = refusalToAsk(ctx.actor, home);
  if (refusal === 'sign_in') throw new AppError('forbidden');
  if (refusal) throw new AppError('conflict', { reason: refusal.toUpperCase() });
  if (home.publisherId !== null) return;
  // The answer comes by mail alone: without an address it would come to nobody.
  const me = await readMe(ctx);
  if (!me?.email) throw new AppError('conflict', { reason: 'NO_ADDRESS' });
}

async function openRequest(
  ctx: Ctx,
  home: RequestHome,
  { senderId, kind }: { senderId: string; kind: SendRequestInput['kind'] },
): Promise<RequestRow> {
  const { listingId } = home;
  const open = await lockOpenRequest(ctx.db, { listingId, senderId, kind });
  if (open) return open;
  await refuseTooManyRequests(ctx, senderId);
  return insertRequest(ctx.db, {
    id: uuidv7(ctx.now.getTime()),
    listingId,
    senderId,
    listerId: home.publisherId,
    kind,
    status: 'open',
    lastEntryAt: ctx.now,
    createdAt: ctx.now,
  });
}
