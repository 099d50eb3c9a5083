import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { GUEST_NAME, placeholderEmail } from '../../model';
import { admit } from '../../service/admit';
import { issueTokens } from '../../service/issue-tokens';
import type { SignedIn } from '../../service/signed-in';
import { insertUser } from '../../store/users';

/** Makes a person of whom nothing is known, and signs them in: what they keep stays theirs when they register. */
export async function signInAsGuest(ctx: Ctx): Promise<SignedIn> {
  const opened = await inTransaction(ctx, async (ctx) => {
    const id = uuidv7(ctx.now.getTime());
    const guest = await insertUser(ctx.db, {
      id,
      name: GUEST_NAME,
      email: placeholderEmail('guest', id),
      locale: null,
      isGuest: true,
    });
    if (!guest) throw new Error('a new id was taken');
    return admit(ctx, guest);
  });
  return { ...opened, tokens: await issueTokens(ctx, opened.session) };
}
