import { z } from 'zod';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { givenRefreshToken, tokenPair } from './contract';
import { tokensAnswer } from './rest-answer';
import { signOutFamily } from './service/end-family';
import { refreshAccess } from './service/refresh-access';
import { rotateTokens } from './service/rotate-tokens';

/** Who refreshes or signs out often still sends the access token that has run out: it must not stand in the way. */
const credentials = 'ignored';
const accountsBody = z.object({ refreshToken: givenRefreshToken });

const refresh = defineRoute({
  method: 'post',
  path: '/api/auth/refresh',
  family: 'homester',
  summary: 'A new access token for a refresh token',
  description: 'The refresh token stays the same until it expires (30 days) or is signed out.',
  access: 'anyone',
  credentials,
  body: z.object({ refresh_token: givenRefreshToken }),
  success: {
    status: 200,
    description: 'A new access token.',
    schema: z.object({
      access_token: z.string(),
      refresh_token: z.string(),
      token_type: z.literal('bearer'),
      expires_in: z.int().meta({ description: 'Seconds.' }),
    }),
  },
  async handle(ctx, { body }) {
    const { token, expires } = await refreshAccess(ctx, { token: body.refresh_token });
    return {
      body: {
        access_token: token,
        refresh_token: body.refresh_token,
        token_type: 'bearer' as const,
        expires_in: Math.floor((expires.getTime() - ctx.now.getTime()) / 1000),
      },
    };
  },
});

const rotate = defineRoute({
  method: 'post',
  path: '/api/v1/auth/refresh-tokens',
  family: 'accounts',
  summary: 'Exchange a refresh token for a new pair',
  description:
    'A refresh token can be exchanged once; a second try ends all tokens of its sign-in.',
  access: 'anyone',
  credentials,
  body: accountsBody,
  success: { status: 200, description: 'The new pair.', schema: tokenPair },
  async handle(ctx, { body }) {
    return { body: tokensAnswer(await rotateTokens(ctx, { token: body.refreshToken })) };
  },
});

const logout = defineRoute({
  method: 'post',
  path: '/api/v1/auth/logout',
  family: 'accounts',
  summary: 'Sign out',
  description: 'Ends the session of a refresh token with all its tokens.',
  access: 'anyone',
  credentials,
  body: accountsBody,
  success: { status: 204, description: 'Signed out.' },
  async handle(ctx, { body }) {
    await signOutFamily(ctx, { token: body.refreshToken });
    return { status: 204, body: undefined };
  },
});

export const routes: readonly AnyRoute[] = [refresh, rotate, logout];
