import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { shownEmail } from '../../model';
import { authorise, ownId } from '../../service/authorise';
import { findUser } from '../../store/users';
import type { ContactView } from '../contract';

const DAY_SECONDS = 24 * 60 * 60;

/** What the actor is reached by, and their picture. */
export async function readContact(ctx: Ctx): Promise<ContactView> {
  const userId = ownId(ctx);
  authorise(ctx, 'see', userId);
  const user = await findUser(ctx.db, userId);
  if (!user) throw new AppError('unauthenticated');
  const { image } = user;
  return {
    email: shownEmail(user.email),
    isEmailVerified: user.emailVerified,
    phone: user.phone,
    isPhoneVerified: user.phoneVerified,
    avatarUrl: image && (await ctx.files.signedUrl(image, { expiresInSeconds: DAY_SECONDS })),
  };
}
