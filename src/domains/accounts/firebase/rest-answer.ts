import type { z } from 'zod';
import { shownEmail } from '../model';
import type { SignedIn } from '../service/signed-in';
import type { homesterSignIn } from './rest-contract';

/** A sign-in in Homester's words. */
export function homesterAnswer({ user, tokens }: SignedIn): z.input<typeof homesterSignIn> {
  return {
    access_token: tokens.access.token,
    refresh_token: tokens.refresh.token,
    token_type: 'bearer',
    user: {
      id: user.id,
      email: shownEmail(user.email),
      phone: user.phone,
      name: user.name,
      email_verified: user.emailVerified,
    },
  };
}
