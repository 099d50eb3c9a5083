import type { Ctx } from '@/platform/context';
import { updateUser } from '../../store/users';
import { findAddressee } from './addressee';
import { type CodeProof, withRightCode, wrongCode } from './redeem-code';

/**
 * Checks a code without using it up: it may complete one thing within its ten minutes. Tells the account that has the
 * address, null where there is none. Whoever is signed in to that very account has thereby proved its address. To a
 * stranger it proves nothing yet: the account may have been made by somebody else, with a password of theirs.
 */
export async function verifyCode(ctx: Ctx, proof: CodeProof): Promise<{ userId: string | null }> {
  const verified = await withRightCode(ctx, proof, async (ctx) => {
    const user = await findAddressee(ctx.db, proof.address);
    const isOwn = ctx.actor.kind === 'user' && ctx.actor.userId === user?.id;
    if (user && isOwn && proof.address.kind === 'email' && !user.emailVerified) {
      await updateUser(ctx.db, user.id, { emailVerified: true }, ctx.now);
    }
    return { userId: user?.id ?? null };
  });
  if (!verified) throw wrongCode();
  return verified;
}
