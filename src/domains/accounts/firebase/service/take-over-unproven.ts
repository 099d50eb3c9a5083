import type { Ctx } from '@/platform/context';
import { deleteSessionsOf } from '../../store/sessions';
import { deletePassword, type UserRow, updateUser } from '../../store/users';

/**
 * The address of an account is proven by somebody for the first time. Whoever made the account may have been somebody
 * else, who waited for the address's owner to come: their password and sessions end.
 */
export async function takeOverUnproven(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  user: UserRow,
): Promise<UserRow> {
  await deletePassword(db, user.id);
  await deleteSessionsOf(db, user.id);
  return (await updateUser(db, user.id, { emailVerified: true }, now)) ?? user;
}
