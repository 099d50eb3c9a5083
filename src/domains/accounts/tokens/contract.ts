import { z } from 'zod';

/** Longer than any refresh token made here. */
const TOKEN_MAX = 4096;

export const givenRefreshToken = z
  .string()
  .min(1, 'must not be empty')
  .max(TOKEN_MAX, `must not be longer than ${TOKEN_MAX} characters`);

/** A token as it stands in answers. */
export const writtenToken = z.object({ token: z.string(), expires: z.iso.datetime() });

export const tokenPair = z.object({ access: writtenToken, refresh: writtenToken });
