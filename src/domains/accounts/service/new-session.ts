import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@/kernel/ids';
import type { Client, Ctx } from '@/platform/context';
import { insertSession } from '../store/sessions';

export interface OpenedSession {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly expires: Date;
}

/** Makes and keeps a session of `lifetimeMs` milliseconds; who calls has decided that there may be one. */
export async function newSession(
  ctx: Pick<Ctx, 'db' | 'now'>,
  input: {
    userId: string;
    teamId: number | null;
    device: Client;
    lifetimeMs: number;
    impersonatorId?: string;
  },
): Promise<OpenedSession> {
  const session = {
    id: uuidv7(ctx.now.getTime()),
    // 24 bytes in base64url: the length and alphabet of Better Auth's own tokens.
    token: randomBytes(24).toString('base64url'),
    userId: input.userId,
    expires: new Date(ctx.now.getTime() + input.lifetimeMs),
  };
  await insertSession(ctx.db, {
    id: session.id,
    token: session.token,
    userId: session.userId,
    impersonatorId: input.impersonatorId,
    currentTeamId: input.teamId,
    expiresAt: session.expires,
    ipAddress: input.device.address,
    userAgent: input.device.userAgent?.slice(0, 500) ?? null,
    createdAt: ctx.now,
  });
  return session;
}
