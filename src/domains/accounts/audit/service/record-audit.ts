import type { Actor } from '@/kernel/actor';
import type { Ctx } from '@/platform/context';
import type { AuditDetails, AuditKind } from '../model';
import { insertAuditEntry } from '../store';

interface AuditedFact {
  readonly kind: AuditKind;
  /** Whose account it is about. */
  readonly userId: string;
  readonly details?: AuditDetails;
}

/**
 * Writes into the audit trail, in the transaction of `ctx` and together with what it tells of. Who is nobody yet is on
 * the way in with proof of being this user, and counts as that user.
 */
export async function recordAudit(
  ctx: Pick<Ctx, 'db' | 'now' | 'actor' | 'client'>,
  { kind, userId, details = {} }: AuditedFact,
): Promise<void> {
  const { address, userAgent } = ctx.client;
  await insertAuditEntry(ctx.db, {
    kind,
    userId,
    ...authorship(ctx.actor, userId),
    address,
    userAgent,
    details,
    createdAt: ctx.now,
  });
}

function authorship(actor: Actor, userId: string) {
  switch (actor.kind) {
    case 'nobody':
      return { actorKind: 'user' as const, actorId: userId };
    case 'user':
      return {
        actorKind: actor.kind,
        actorId: actor.userId,
        isImpersonated: actor.impersonatorId !== null,
        impersonatorId: actor.impersonatorId,
      };
    default:
      return { actorKind: actor.kind, actorId: null };
  }
}
