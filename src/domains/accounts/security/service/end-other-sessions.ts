import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { deleteOtherSessions } from '../store/proofs';
import { inPerson } from './prove';

/** Signs out every device of the actor's but the one that asks; returns how many there were. */
export function endOtherSessions(ctx: Ctx): Promise<{ endedSessions: number }> {
  return inTransaction(ctx, async (ctx) => {
    const { userId, sessionId } = inPerson(ctx);
    const endedSessions = await deleteOtherSessions(ctx.db, userId, sessionId);
    if (endedSessions > 0) {
      const details = { sessions: endedSessions };
      await recordAudit(ctx, { kind: 'signed_out_everywhere', userId, details });
    }
    return { endedSessions };
  });
}
