import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { findRefreshToken } from '../../store/refresh-tokens';
import { deleteSession } from '../../store/sessions';
import { refreshTokenHash } from './make-refresh-token';

/** Signs out with a refresh token, used or not: its session and all tokens of its family end. Unknown: `not_found`. */
export async function endFamily(ctx: Ctx, input: { token: string }): Promise<void> {
  const found = await findRefreshToken(ctx.db, refreshTokenHash(input.token));
  if (!found || !(await deleteSession(ctx.db, found.userId, found.sessionId))) {
    throw new AppError('not_found', { message: 'This refresh token is not known.' });
  }
}
