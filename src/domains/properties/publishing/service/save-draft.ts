import { isDeepStrictEqual } from 'node:util';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import type { SaveInput } from '../contract';
import { insertPublication, updatePublication } from '../store/publications';
import { lockOwnPublication } from './owned';
import { withDefaults } from './read-publication';

/**
 * Keeps what was typed and answers the version it now has. Version 0 begins a home. The same words sent again, because
 * their first answer was lost, are the same save. Throws `conflict` with the reason `NEWER_VERSION` where somebody saved
 * meanwhile: nothing is written over that was not read.
 */
export function saveDraft(
  ctx: Ctx,
  { id, version, form }: SaveInput,
): Promise<{ version: number }> {
  return inTransaction(ctx, async (inside) => {
    if (version === 0 && (await begin(inside, id, form))) return { version: 1 };
    const { publication } = await lockOwnPublication(inside, id);
    if (publication.version !== version) {
      if (isDeepStrictEqual(withDefaults(publication.form), form))
        return { version: publication.version };
      throw new AppError('conflict', {
        reason: 'NEWER_VERSION',
        message: 'This home was changed elsewhere since you read it. Nothing was written over.',
      });
    }
    await updatePublication(inside.db, id, { form, version: version + 1 }, ctx.now);
    return { version: version + 1 };
  });
}

async function begin(ctx: Ctx, id: string, form: SaveInput['form']): Promise<boolean> {
  if (ctx.actor.kind !== 'user') throw new AppError('unauthenticated');
  if (ctx.actor.isGuest) throw new AppError('forbidden');
  return insertPublication(ctx.db, { id, publisherId: ctx.actor.userId, form }, ctx.now);
}
