import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins';
import type { OAuthProvider } from '@/platform/env/settings';

/** Whom else people may sign in with. */
export interface Providers {
  readonly google: { readonly clientId: string; readonly clientSecret: string } | null;
  readonly others: readonly OAuthProvider[];
}

/** Google, as Better Auth knows it, and what is done with whatever a provider says of somebody. */
export function providerOptions(providers: Providers | undefined) {
  return {
    socialProviders: providers?.google ? { google: providers.google } : {},
    account: {
      // A provider's tokens are of no use here: who takes the database must not get them.
      encryptOAuthTokens: true,
      // An account is linked by its address alone: both sides must have proved it.
      accountLinking: { enabled: true, trustedProviders: [] },
    },
  };
}

/** The others. Their addresses are given: Better Auth would drop one whose discovery document is away at the start. */
export function providerPlugins(providers: Providers | undefined) {
  if (!providers || providers.others.length === 0) return [];
  return [
    genericOAuth({
      config: providers.others.map(({ id, name, scopes, ...provider }) => ({
        ...provider,
        providerId: id,
        name,
        scopes: [...scopes],
        pkce: true,
        // Says who the provider knows: `sub` in OpenID, `id` in plain OAuth.
        accountSubject: ({ profile }) => subjectOf(profile),
      })),
    }),
  ];
}

/** Whether a request asks for or comes back from a provider that is configured. */
export function isProviderDoor(
  { method }: Request,
  path: string,
  providers: Providers | undefined,
): boolean {
  const ids = providerNames(providers).map(({ id }) => id);
  if (method === 'POST') return path === '/sign-in/social' && ids.length > 0;
  return method === 'GET' && ids.some((id) => path === `/callback/${id}`);
}

/** What the sign-in page offers. */
export function providerNames(providers: Providers | undefined): { id: string; name: string }[] {
  const google = providers?.google ? [{ id: 'google', name: 'Google' }] : [];
  return [...google, ...(providers?.others ?? []).map(({ id, name }) => ({ id, name }))];
}

/** Better Auth's body for the button of a provider; both ways back are pages of ours. */
export function providerRequest(provider: string | undefined, next: string) {
  return {
    provider: provider ?? '',
    callbackURL: next,
    errorCallbackURL: '/sign-in?problem=provider',
    disableRedirect: true,
  };
}

function subjectOf(profile: Record<string, unknown>): string | number {
  const subject = profile.sub ?? profile.id;
  if (typeof subject === 'string' || typeof subject === 'number') return subject;
  throw new APIError('UNAUTHORIZED', { message: 'The provider does not say who signed in.' });
}
