import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { authorise, ownId } from '../../service/authorise';
import { findUser, updateUser } from '../../store/users';
import type { UpdateProfileInput } from '../contract';
import { type Profile, readProfile } from './read-profile';

/** Changes what is given and leaves the rest. Another number than the proved one is unproved until a code comes back. */
export function updateProfile(ctx: Ctx, input: UpdateProfileInput): Promise<Profile> {
  return inTransaction(ctx, async (ctx) => {
    const userId = ownId(ctx);
    authorise(ctx, 'change', userId);
    const { name, city, phone } = input;
    const user = await findUser(ctx.db, userId);
    if (!user) throw new AppError('unauthenticated');
    const isOther = phone !== undefined && phone !== user.phone;
    if (isOther) authorise(ctx, 'change_ways_in', userId);
    const changes = {
      ...(name !== undefined && { name }),
      ...(city !== undefined && { city }),
      ...(isOther && { phone, phoneVerified: false }),
    };
    await updateUser(ctx.db, userId, changes, ctx.now);
    if (isOther) await recordAudit(ctx, { kind: 'phone_changed', userId });
    return readProfile(ctx);
  });
}
