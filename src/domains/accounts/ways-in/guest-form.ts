import { signInAsGuest } from '../guests/service/sign-in-as-guest';
import type { Onward, PostedForm } from './form';

/** Goes on as a guest; whoever is somebody already simply goes on. */
export async function guestForm({ ctx, next }: PostedForm): Promise<Onward> {
  if (ctx.actor.kind === 'user') return { to: next };
  const { session } = await signInAsGuest(ctx);
  return { to: next, cookies: [ctx.credentials.cookieFor(session, ctx.now)] };
}
