import type { z } from 'zod';
import type { IssuedTokens } from '../service/issue-tokens';
import type { tokenPair } from './contract';

/** Tokens as accounts clients read them. */
export function tokensAnswer({ access, refresh }: IssuedTokens): z.input<typeof tokenPair> {
  return { access: written(access), refresh: written(refresh) };
}

function written({ token, expires }: { token: string; expires: Date }) {
  return { token, expires: expires.toISOString() };
}
