import { z } from 'zod';

/** What a sign-in answers to Homester's clients. */
export const homesterSignIn = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('bearer'),
  user: z.object({
    id: z.uuid(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    name: z.string(),
    email_verified: z.boolean(),
  }),
});

/** Far longer than any ID token; what exceeds it is not worth a signature check. */
const TOKEN_MAX = 8192;

export const oauthBody = z.object({
  idToken: z
    .string()
    .min(1, 'must not be empty')
    .max(TOKEN_MAX, `must not be longer than ${TOKEN_MAX} characters`),
});
