import { z } from 'zod';
import { emailAddress, givenPassword, newPassword, personName, teamName } from './contract';
import { tokenPair } from './tokens/contract';

/** A person as accounts clients read one. */
export const accountsUserShape = z.object({
  name: z.string(),
  email: z.string().nullable(),
  role: z.string(),
  isEmailVerified: z.boolean(),
  accountType: z.enum(['registered', 'guest']),
  contactNumber: z.string().nullable(),
  city: z.string().nullable(),
});

/** What a sign-in answers on `/api/v1/auth/*`: the union of what the two systems' clients read. */
export const signInAnswer = z.object({
  access_token: z.string(),
  token_type: z.literal('bearer'),
  user: accountsUserShape.extend({
    /** Either integer or UUID: which of the two depends on the route (see each). */
    id: z.union([z.int(), z.string()]),
    full_name: z.string(),
    team_id: z.int().nullable(),
  }),
  team: z.object({ id: z.int(), name: z.string() }).nullable(),
  tokens: tokenPair,
});
export type SignInAnswer = z.output<typeof signInAnswer>;

const anyText = (description: string) =>
  z.unknown().optional().meta({ type: 'string', description });

/**
 * What `register` reads before it knows which system's client is asking. Nothing is checked here, because the two
 * refuse with different statuses.
 */
export const registerBody = z.looseObject({
  name: anyText('Of accounts clients; the answer has the UUID.'),
  full_name: anyText('Of Real Estate OS clients; the answer has the integer id.'),
  email: anyText('Must not be taken.'),
  password: anyText('8 characters or more with a letter and a digit.'),
  team_name: anyText('With full_name: makes a team with the new user as its admin.'),
});

export const accountsRegistration = z.object({
  name: personName,
  email: emailAddress,
  password: newPassword,
});

export const realEstateOsRegistration = z.object({
  full_name: personName,
  email: emailAddress,
  password: newPassword,
  team_name: teamName.nullish(),
});

/** JSON `{email, password}` or the form `username`, `password`. */
export const loginBody = z
  .object({
    email: z.unknown().optional().meta({ type: 'string' }),
    username: z.unknown().optional().meta({ type: 'string' }),
    password: givenPassword,
  })
  .transform(({ email, username, password }) => ({ email: email ?? username, password }))
  .pipe(z.object({ email: emailAddress, password: z.string() }));
