import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { deleteSigningKeys, listKeyAges, signingKeyStore } from '../store/signing-keys';

/** A key may go once all it signed has run out: the life of an access token, and a minute for processes that had not read its successor. */
const RETIRED_AFTER_MS = (24 * 60 + 2) * 60 * 1000;

/**
 * Makes a new key that signs from now on and removes those whose tokens have all run out. With `endAll`, every older
 * key goes at once: all access tokens stop within a minute, sessions and refresh tokens stand.
 */
export async function rotateKeys(
  ctx: Ctx,
  input: { endAll: boolean },
): Promise<{ id: string; removed: number; kept: number }> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  return inTransaction(ctx, async (ctx) => {
    const older = await listKeyAges(ctx.db);
    const made = await ctx.credentials.makeSigningKey();
    await signingKeyStore(ctx.db).insert(made);
    // A key stopped signing when its successor was made, so the successor's age decides. The newest of the older ones
    // stopped just now.
    const cutoff = ctx.now.getTime() - RETIRED_AFTER_MS;
    const gone = older.filter((_, index) => {
      const successor = older[index - 1];
      return input.endAll || (successor !== undefined && successor.createdAt.getTime() < cutoff);
    });
    await deleteSigningKeys(
      ctx.db,
      gone.map((key) => key.id),
    );
    return { id: made.id, removed: gone.length, kept: older.length - gone.length };
  });
}
