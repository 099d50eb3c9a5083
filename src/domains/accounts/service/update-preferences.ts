import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { Me, UpdatePreferencesInput } from '../contract';
import { updateUser } from '../store/users';
import { authorise, ownId } from './authorise';
import { readMe } from './read-me';

/** Changes what is given and leaves the rest; `null` goes back to what the browser or the place suggests. */
export async function updatePreferences(ctx: Ctx, input: UpdatePreferencesInput): Promise<Me> {
  const userId = ownId(ctx);
  authorise(ctx, 'change', userId);
  await updateUser(ctx.db, userId, input, ctx.now);
  const me = await readMe(ctx);
  if (!me) throw new AppError('unauthenticated');
  return me;
}
