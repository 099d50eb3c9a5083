import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import type { ReplyInput } from '../contract';
import { zoneOfHome } from '../model-zone';
import { findHomeOfListing } from '../store/homes';
import { settleTimes } from '../store/write';
import { holdRequest } from './authorise';
import { proposedInstants } from './proposed-instants';
import { writeEntry } from './write-entry';

/** Says something in a conversation, or proposes times: those that waited before are then replaced. */
export function reply(ctx: Ctx, input: ReplyInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const held = await holdRequest(ctx, 'write', input);
    if (!held) return;
    const { request } = held;
    const home = await findHomeOfListing(ctx.db, request.listingId);
    if (!home) throw new AppError('not_found');
    const times = proposedInstants(input.times, zoneOfHome(home), ctx.now);
    if (times.length > 0) await settleTimes(ctx.db, request.id, 'replaced');
    const act = times.length > 0 ? 'proposed' : 'wrote';
    await writeEntry(ctx, held, { act, body: input.body, times, key: input.key });
  });
}
