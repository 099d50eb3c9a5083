import type { UserActor } from '@/kernel/actor';
import type { Ctx } from '@/platform/context';

const HOUR = 3_600_000;

/** The context of one of the demo's people, some hours ago. Nothing is mailed: these people have no mailbox. */
export function demoContext(ctx: Ctx, userId: string, hoursAgo = 0): Ctx {
  return {
    ...ctx,
    jobs: { enqueue: async () => {} },
    actor: demoPerson(userId),
    now: new Date(ctx.now.getTime() - hoursAgo * HOUR),
  };
}

export function demoPerson(userId: string): UserActor {
  return {
    kind: 'user',
    userId,
    userNumber: 0,
    sessionId: 'demo',
    impersonatorId: null,
    isGuest: false,
    platformRole: 'user',
    team: null,
  };
}
